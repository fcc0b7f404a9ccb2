"""Taking a challenge to the next stage: by hand, or by itself when nobody answered in time."""

from django.db import transaction

from kittiwake import clocks
from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.challenge import events
from kittiwake.records.challenge.models import Challenge, StageReached
from kittiwake.records.challenge.services.standing import (
    BadChallenge,
    ChallengeMovedOn,
    children_of,
    locked,
    require_challenger,
    standing_at,
    written,
)
from kittiwake.records.challenge.stages import Stage, next_stage, stage, stages
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of, record
from kittiwake.records.subject.models import Subject


@transaction.atomic
def escalate(*, challenge_id: int, because: str, act: Act) -> StageReached:
    """Take it to the next stage, because the answer does not do, or cannot wait.

    Raises  policies.NotPermitted, BadChallenge, ChallengeMovedOn.
    """
    challenge = locked(challenge_id)
    people = children_of(challenge)
    require_challenger(act, challenge, people)
    at = standing_at(challenge)
    further = next_stage(at.stage)
    if further is None:
        raise BadChallenge(
            f"“{stage(at.stage).title}” is the last stage here. Close it, or take it outside the authority."
        )
    why = written("The reason", because, needed="Say why it goes further.")
    reached = reach(challenge, further, people, because=why, act=act)
    _tell(reached, people, f"A challenge went to the stage “{further.title.lower()}”: {why}", act)
    return reached


def escalate_due(act: Act) -> list[StageReached]:
    """Take each challenge that nobody answered by its stage's day to the next stage. Twice is once.

    The rule is the record's own, not somebody's choice: `act` says by whose work it was carried out. Each
    challenge is a transaction of its own, so that one that somebody is answering keeps nobody waiting.
    Raises  policies.NotPermitted.
    """
    policies.require(act.by, "challenge.read", on=local_day(act.at))
    asked = (escalate_if_due(challenge_id=key, act=act) for key in past_due(act))
    return [reached for reached in asked if reached is not None]


def past_due(act: Act) -> list[int]:
    """Challenges whose stage ran past its day before the day of the act, unanswered and not paused."""
    mine = {each.clock for each in stages()}
    runs = ClockRun.objects.filter(clock__in=mine, stopped_at=None, paused_from=None)
    late = runs.filter(due_on__lt=local_day(act.at)).order_by("due_on", "pk").values_list("case", flat=True)
    return [int(case.partition(":")[2]) for case in late]


@transaction.atomic
def escalate_if_due(*, challenge_id: int, act: Act) -> StageReached | None:
    """One challenge that is past its day, unless somebody was quicker or there is no further stage.

    Raises  policies.NotPermitted.
    """
    policies.require(act.by, "challenge.read", on=local_day(act.at))
    challenge = locked(challenge_id)
    try:
        at = standing_at(challenge)
    except ChallengeMovedOn:
        return None
    further = next_stage(at.stage)
    run = ClockRun.objects.filter(
        case=key_of(challenge), clock=stage(at.stage).clock, stopped_at=None
    ).first()
    if further is None or run is None or run.due_on >= local_day(act.at):
        return None
    people = children_of(challenge)
    why = f"Nobody answered by {says_day(run.due_on)}, the day of “{clocks.clock(run.clock).title}”."
    reached = reach(challenge, further, people, because=why, act=act, is_by_itself=True)
    _tell(reached, people, f"A challenge went to the stage “{further.title.lower()}” by itself. {why}", act)
    return reached


def reach(
    challenge: Challenge,
    further: Stage,
    people: list[Subject],
    *,
    because: str,
    act: Act,
    is_by_itself: bool = False,
) -> StageReached:
    """Write that the challenge reached a stage and start its clock. The caller has asked who may."""
    reached = StageReached.objects.create(
        challenge=challenge, stage=further.key, number=further.number, is_by_itself=is_by_itself,
        because=because, by=act.by, at=act.at,
    )  # fmt: skip
    record(events.REACHED[further.key], act, about=people, source=challenge)
    return reached


def _tell(reached: StageReached, people: list[Subject], says: str, act: Act) -> None:
    record(events.ESCALATED, act, about=people, source=reached.challenge, says=says)
