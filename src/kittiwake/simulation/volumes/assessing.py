"""An assessment from its start to the manager's decision, mostly in time; and what it leads to."""

from collections.abc import Generator, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.assessment import services
from kittiwake.records.assessment.choices import AssessmentKind, NextStep
from kittiwake.records.front_door.services import close_referral
from kittiwake.records.line.choices import Provenance
from kittiwake.records.protection.selectors.going_on import still_open
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.in_need import in_need_life
from kittiwake.simulation.volumes.seeing import visit_them
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Assessment, Submission
    from kittiwake.records.front_door.models import Referral

IN_TIME_DAYS, LATE_DAYS = (15, 38), (44, 60)
"""Working days from the first visit's day to the decision; 45 from the contact are allowed."""
UNACCOMPANIED = "9A"
FACTORS = ("1B", "2B", "3A", "3B", "4A", "4B")
LIVED = {AssessmentKind.PRE_BIRTH: "first_weeks"}
SHARE_OF_FACTORS = {1: 5, 2: 3, 3: 1}


def assessment_life(case: Case, referrals: list["Referral"], kind: str, at: datetime) -> Iterator[datetime]:
    """The worker starts it, sees the children, writes, and gives it to the manager, who decides."""
    chance = case.chance
    at = later(at, chance.whole(20, 400))
    yield at
    assessment = _start(case, referrals, kind, at)
    at = later(at, chance.whole(1, 6) * WORKING_DAY_MINUTES)
    yield at
    if kind != AssessmentKind.PRE_BIRTH:
        visit_them(case, [referral.subject for referral in referrals], at)
    days = IN_TIME_DAYS if case.happens("assessed_in_time") else LATE_DAYS
    writing = chance.whole(*days) * WORKING_DAY_MINUTES
    at = later(at, writing * 0.8)
    yield at
    _write(case, assessment, at)
    at = later(at, writing * 0.2)
    yield at
    given, at = yield from _given_in(case, assessment, at)
    at = later(at, chance.whole(20, 2 * WORKING_DAY_MINUTES))
    yield at
    _decide(case, assessment, given, referrals, at)


def _start(case: Case, referrals: list["Referral"], kind: str, at: datetime) -> "Assessment":
    facts = services.StartFacts(kind=kind, because=case.say("assess", "because"), started_on=local_day(at))
    children = [referral.subject for referral in referrals]
    return services.start_assessment(
        facts, children=children, submission=case.chance.uuid(), act=case.by_worker(at)
    )


def _write(case: Case, assessment: "Assessment", at: datetime) -> None:
    """The family's section once, and for each child a day of theirs and what it all means."""
    if not case.happens("history_not_read"):
        services.mark_history_read(assessment_id=assessment.pk, act=case.by_worker(at))
    _section(
        case, assessment.pk, "worries", [(Provenance.AGENCY, "worries"), (Provenance.PARENT, "told")], at
    )
    for part in assessment.parts.all():
        if not case.happens("day_not_written"):
            lived = LIVED.get(AssessmentKind(assessment.kind), "a_day")
            said = [(Provenance.SEEN, "lived"), (Provenance.CHILD, "said")]
            _section(case, assessment.pk, lived, said[: 1 if lived != "a_day" else 2], at, part=part.pk)
        thin = "thin" if case.happens("thin_reasons") else "analysis"
        _section(case, assessment.pk, "analysis", [("", thin)], at, part=part.pk)
        codes = case.chance.some(FACTORS, case.chance.by_weight(SHARE_OF_FACTORS))
        if case.course is not None and case.course.is_alone:
            codes = [UNACCOMPANIED]
        services.code_factors(part_id=part.pk, codes=codes, act=case.by_worker(at))


def _section(
    case: Case, assessment: int, section: str, said: Sequence[tuple[str, str]], at: datetime,
    *, part: int | None = None,
) -> None:  # fmt: skip
    statements = [
        services.StatementFacts(text=case.say("assess", word), provenance=provenance)
        for provenance, word in said
    ]
    place = services.Place(assessment_id=assessment, section=section, part_id=part)
    services.write_section(place, statements, expected=0, act=case.by_worker(at))


def _given_in(
    case: Case, assessment: "Assessment", at: datetime
) -> Generator[datetime, None, tuple["Submission", datetime]]:
    """Given to the manager; sometimes returned with what is missing, put right and given in again."""
    given = services.submit(assessment_id=assessment.pk, act=case.by_worker(at))
    if case.happens("assessment_returned"):
        at = later(at, case.chance.whole(60, 2 * WORKING_DAY_MINUTES))
        yield at
        services.return_it(
            submission_id=given.pk, words=case.say("assess", "return_words"), act=case.by_manager(at)
        )
        at = later(at, case.chance.whole(60, 3 * WORKING_DAY_MINUTES))
        yield at
        _section(case, assessment.pk, "history", [(Provenance.AGENCY, "worries")], at)
        given = services.submit(assessment_id=assessment.pk, act=case.by_worker(at))
    return given, at


def _decide(
    case: Case, assessment: "Assessment", given: "Submission", referrals: list["Referral"], at: datetime
) -> None:
    """The manager authorises it and says what happens next; what is left of the referrals is answered."""
    children = [referral.subject for referral in referrals]
    step = _next_step(case)
    steps = {part.pk: _step_for(case, part.subject_id, step) for part in assessment.parts.all()}
    facts = services.AuthorisationFacts(
        rationale=case.say("assess", "rationale"),
        considered=case.say("assess", "considered"),
        next_steps=steps,
    )
    services.authorise(submission_id=given.pk, facts=facts, act=case.by_manager(at))
    for key in still_open(referrals):
        close_referral(referral_id=key, note=words()["closing"]["note"], act=case.by_manager(at))
    others = [child for child in children if child.pk not in case.protected | case.in_care]
    if step == NextStep.CHILD_IN_NEED and others:
        case.begin(in_need_life(case, others, later(at, case.chance.whole(5, 60))))
    if step == NextStep.STRATEGY and others:
        case.step_up(others, later(at, case.chance.whole(5, 60)))


def _step_for(case: Case, child: int, step: NextStep) -> NextStep:
    if child in case.protected:
        return NextStep.PLAN_GOES_ON
    return NextStep.LOOKED_AFTER if child in case.in_care else step


def _next_step(case: Case) -> NextStep:
    if case.course is not None:
        return NextStep.CHILD_IN_NEED
    weights = case.work.stage.preset.after_assessment
    if case.had_enquiry:  # what the enquiry found is known: no second discussion follows from it
        weights = {step: weight for step, weight in weights.items() if step != NextStep.STRATEGY}
    return NextStep(case.chance.by_weight(weights))
