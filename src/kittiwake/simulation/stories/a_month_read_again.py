"""A colleague of another agency reads some decisions of the weeks before again, without knowing them.

Shows    how often a second reader comes to the same level, and the questions where they do not; last week’s
         sample is still to be read.
Used by  the pages of thresholds, the measure of decisions upheld on rereading.
"""

from collections.abc import Iterator
from datetime import datetime

from kittiwake.assurance.thresholds.sample import Pick, finished_weeks, sample
from kittiwake.core.today import local_day
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Chosen, DoneAboutIt, Outcome
from kittiwake.records.front_door.selectors.rereadings import HowAnswered, how_answered
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.working_hours import later

WEEKS = 4
FEWEST_DECIDED = 5
"""A week with fewer decisions is not worth a meeting."""
AGREES = {Chosen.BY_CHANCE: 0.88, Chosen.REPEAT: 0.76, Chosen.DIFFERENT: 0.6}
"""How often the reader sees the level that was decided, by why the contact was chosen."""
INSTEAD = {
    Outcome.NO_ACTION: Outcome.EARLY_HELP,
    Outcome.ADVICE: Outcome.EARLY_HELP,
    Outcome.EARLY_HELP: Outcome.REFERRAL,
    Outcome.REFERRAL: Outcome.EARLY_HELP,
    Outcome.STRATEGY: Outcome.REFERRAL,
}
SAME = "What was gathered carries this answer. The school’s word weighs most."
OTHER = "It is not the first time, and nobody has asked the children. I would have gone further."
LESSER = "The family is open to help and gets it already. I would have begun there."
ANSWER = "We read both readings in the team. What was missing was who else had been worried before."


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(1, 9, 30)
    yield at
    reader = stage.staff.in_role("threshold_reader")[0]
    questions: list[int] = []
    seen: set[int] = set()
    for week_on in finished_weeks(local_day(at))[1 : WEEKS + 1]:
        stage.act(reader, at)
        found = sample(stage.staff.of(reader), week_on)
        picks = [pick for pick in found.picks if pick.contact_id not in seen]  # a pair can be of two weeks
        if found.decided < FEWEST_DECIDED:
            continue
        seen |= {pick.contact_id for pick in picks}
        answered = how_answered(stage.staff.of(reader), [pick.contact_id for pick in picks])
        for pick in picks:
            at = later(at, stage.chance.whole(2, 5))
            questions += _read(stage, reader, pick, answered[pick.contact_id], at)
    at = later(at, 30)
    yield at
    for question in questions[::2]:
        at = later(at, 3)
        services.answer_question(
            question_id=question, done=DoneAboutIt.LEARNING, because=ANSWER, act=stage.act("marian", at)
        )


def _read(stage: Stage, reader: str, pick: Pick, answered: HowAnswered, at: datetime) -> list[int]:
    """Read one decision again; gives back the question that came of it. Not where work on it goes on."""
    subjects = [person.subject for person in answered.people]
    since = events_visible_to(stage.staff.of(reader), subjects).filter(recorded_at__gt=at)
    if pick.is_own or since.exists():
        return []
    outcome = Outcome(answered.decision.outcome)
    agrees = stage.chance.happens(AGREES[pick.chosen])
    opinion = services.Opinion(
        outcome=outcome if agrees else INSTEAD[outcome],
        reasons=SAME if agrees else LESSER if outcome == Outcome.REFERRAL else OTHER,
    )
    picked = services.Picked(chosen=pick.chosen, because=pick.because, week_on=pick.week_on)
    act = stage.act(reader, at)
    made = services.reread(contact_id=pick.contact_id, picked=picked, opinion=opinion, act=act)
    return [] if made.agrees else [made.question.pk]
