"""What is owed after an emergency or a return without a plan; what a reviewing officer asks first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.care.choices import HEARD, HOME_UNPLANNED, Coming
from kittiwake.records.care.models import Period, Review
from kittiwake.records.challenge.models import ChallengedChild
from kittiwake.records.challenge.selectors import open_challenges
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence.choices import Lane
from kittiwake.records.permanence.models import Gate, LookBack
from kittiwake.records.permanence.policies import decided_the_entry
from kittiwake.records.permanence.selectors.board import Tracked, tracked
from kittiwake.records.permanence.selectors.known import end_of
from kittiwake.records.subject.whole import records_of

SHOWN, OVERSEEN = 60, 150
LOOK_BACK, RETURN_GATE = "sd.emergency_look_back", "sd.return_gate"


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One thing that is owed about a period of care, with its clock where one runs."""

    period: Period
    due: ClockRun | None


def look_backs_owed(viewer: User) -> list[Owed]:
    """Emergencies that nobody has looked back at, of those this manager may write. Queries do not grow."""
    if not policies.can(viewer, "permanence.look_back", on=today()):
        return []
    owed = _readable(viewer).filter(
        ~Exists(LookBack.objects.filter(period=OuterRef("pk"))), coming=Coming.EMERGENCY
    )
    periods = [
        each for each in owed.order_by("-from_on", "-pk")[:SHOWN] if not decided_the_entry(viewer, each)
    ]
    return _with_clocks(periods, LOOK_BACK)


def gates_owed(viewer: User) -> list[Owed]:
    """Children who went home without a plan, and no manager has decided since. Queries do not grow."""
    if not policies.can(viewer, "permanence.record", on=today()):
        return []
    decided = Gate.objects.filter(period=OuterRef("pk"), decided_on__gte=OuterRef("to_on"))
    owed = _readable(viewer).filter(~Exists(decided), why_it_ceased=HOME_UNPLANNED)
    return _with_clocks(list(owed.order_by("-to_on", "-pk")[:SHOWN]), RETURN_GATE)


def gates_to_decide(viewer: User) -> list[Gate]:
    """Going home was weighed, and a manager who did not write it is to decide. One query."""
    if not policies.can(viewer, "permanence.decide", on=today()):
        return []
    readable: Any = subjects_visible_to(viewer)
    waiting = Gate.objects.filter(verdict="", period__subject__in=readable, period__withdrawn_at=None)
    return list(
        waiting.exclude(by=viewer).select_related("period__subject", "by").order_by("at", "pk")[:SHOWN]
    )


def _readable(viewer: User) -> Any:
    readable: Any = subjects_visible_to(viewer)
    known = Period.objects.filter(subject__in=readable, withdrawn_at=None)
    return known.select_related("subject", "recorded_by")


def _with_clocks(periods: Sequence[Period], key: str) -> list[Owed]:
    runs = runs_of_cases([key_of(each) for each in periods]) if periods else []
    due = {run.case: run for run in runs if run.clock == key and run.stopped_at is None}
    return [Owed(period=each, due=due.get(key_of(each))) for each in periods]


@dataclass(frozen=True, kw_only=True)
class Scrutinised:
    """One child whose reviews an officer holds.

    is_challenged  somebody challenged work about the child, and nobody has answered yet.
    was_not_heard  at the last review the child did not take part; or no review was held yet.
    """

    tracked: Tracked
    is_challenged: bool
    was_not_heard: bool

    @property
    def has_no_plan(self) -> bool:
        return bool(self.tracked.first.lane == Lane.UNDECIDED)


def scrutinised_by(viewer: User) -> list[Scrutinised]:
    """What a reviewing officer asks first of each child whose reviews they hold. Queries do not grow."""
    if not policies.can(viewer, "review.hold", on=today()):
        return []
    held = _readable(viewer).filter(officer=viewer, to_on=None)
    last = Review.objects.filter(period=OuterRef("pk")).order_by("-number")
    annotated = held.annotate(took_part=last.values("took_part")[:1])
    periods = list(annotated.order_by("from_on", "pk")[:OVERSEEN])
    unanswered = open_challenges(viewer).filter(is_answered=False)
    challenged = set(
        ChallengedChild.objects.filter(challenge__in=unanswered).values_list("subject", flat=True)
    )
    found = tracked(periods, on=today(), until=end_of(today()))
    return [
        Scrutinised(
            tracked=each,
            is_challenged=not challenged.isdisjoint(records_of(period.subject)),
            was_not_heard=period.took_part not in HEARD,
        )
        for each, period in zip(found, periods, strict=True)
    ]
