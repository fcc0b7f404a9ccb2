"""Steps that are reached, what is planned beside the first, and what holds a child up."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access.models import User
from kittiwake.records.care.models import Period
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, replace_of_kind
from kittiwake.records.permanence import events
from kittiwake.records.permanence.choices import BESIDE, Blocker
from kittiwake.records.permanence.milestones import Step, step_of, title_of
from kittiwake.records.permanence.models import Beside, Milestone, Standing
from kittiwake.records.permanence.services.held import hold, require_between, tell

KINDS: dict[str, Kind] = {events.ADOPTION_MATCHED.name: events.ADOPTION_MATCHED}


@dataclass(frozen=True, kw_only=True)
class StandingFacts:
    """What holds the child up most and why, who sees to it, what is next and by when."""

    blocker: str
    owner: User
    next_step: str
    next_on: date
    says: str = ""


@transaction.atomic
def reach(*, period: Period, lane: str, step: str, on: date, act: Act, says: str = "") -> Milestone:
    """A step of a lane was reached.

    Raises  policies.NotPermitted; BadCare for a step that follows from other facts, or a day before care
            began or to come; CareMovedOn where it was reached already, or care is over.
    """
    held = hold(period, "permanence.record", act)
    found = _step(lane, step)
    require_between(held.from_on, on, act)
    if held.milestones.filter(lane=lane, step=step).exists():
        raise CareMovedOn("This step is written down already. Put that one right if it is not so.")
    row = Milestone.objects.create(
        period=held, lane=lane, step=step, reached_on=on, by=act.by, at=act.at, says=clean(says).strip()
    )
    tell(KINDS.get(found.told, events.REACHED), act, held, row, on=on, says=_says(row, found))
    return row


@transaction.atomic
def put_step_right(*, milestone: Milestone, on: date | None, because: str, act: Act) -> Milestone:
    """Another day for a step, or none: it was not reached after all. Both versions stay.

    Raises  policies.NotPermitted; BadCare; CareMovedOn where somebody put it right first. A step whose day a
            clock heard keeps the clock as it was: the due day is put right apart.
    """
    held = hold(milestone.period, "permanence.record", act)
    if Milestone.objects.filter(supersedes=milestone).exists():
        raise CareMovedOn("Somebody put this right meanwhile. Open theirs, and put that one right.")
    if on is not None:
        require_between(held.from_on, on, act)
    row = Milestone.objects.create(
        period=held, lane=milestone.lane, step=milestone.step, reached_on=on, supersedes=milestone,
        says=milestone.says, by=act.by, at=act.at,
        reason=needed(because, "The reason", "Say why it is put right."),
    )  # fmt: skip
    found = step_of(row.lane, row.step)
    says = _says(row, found) if on else f"Not reached after all: {found.title if found else row.step}"
    when = When.day(on or milestone.reached_on or local_day(act.at))
    kind = KINDS.get(found.told, events.REACHED) if found else events.REACHED
    replace_of_kind(kind, act, old=milestone, source=row, when=when, says=says)
    return row


@transaction.atomic
def plan_beside(*, period: Period, lane: str, on: date, because: str, act: Act) -> Beside:
    """Plan a second way to grow up at the same time.

    Raises  policies.NotPermitted; BadCare for the lane that the care plan names first, or a day to come;
            CareMovedOn where it is planned beside already.
    """
    held = hold(period, "permanence.record", act)
    if lane not in dict(BESIDE):
        raise BadCare("Choose what is planned beside the first.")
    plan = held.care_plans.first()
    if plan is not None and plan.aim == lane:
        raise BadCare("The care plan names this first already. Choose another one.")
    if held.planned_beside.filter(lane=lane, to_on=None).exists():
        raise CareMovedOn("This is planned beside already.")
    row = Beside.objects.create(
        period=held, lane=lane, from_on=require_between(held.from_on, on, act), by=act.by, at=act.at,
        because=needed(because, "The reason", "Say why it is planned beside the first."),
    )  # fmt: skip
    tell(events.BESIDE, act, held, row, on=on, says=f"{events.BESIDE.says}: {title_of(lane).lower()}")
    return row


@transaction.atomic
def end_beside(*, beside: Beside, on: date, because: str, act: Act) -> Beside:
    """It is planned beside no longer. Raises policies.NotPermitted, BadCare, CareMovedOn."""
    held = hold(beside.period, "permanence.record", act)
    row = Beside.objects.select_for_update(of=["self"]).get(pk=beside.pk)
    if row.to_on is not None:
        raise CareMovedOn("This has ended already.")
    row.to_on, row.ended_at = require_between(row.from_on, on, act), act.at
    row.ended_because = needed(because, "The reason", "Say why it was given up.")
    row.save()
    tell(
        events.BESIDE_OVER,
        act,
        held,
        row,
        on=on,
        says=f"{events.BESIDE_OVER.says}: {title_of(row.lane).lower()}",
    )
    return row


@transaction.atomic
def tell_standing(*, period: Period, facts: StandingFacts, act: Act) -> Standing:
    """Say what holds the child up most, who sees to it, and what is next. The newest stands.

    Raises  policies.NotPermitted; BadCare for a day that is over, or a blocker without words; CareMovedOn.
    """
    held = hold(period, "permanence.record", act)
    if facts.blocker not in Blocker.values:
        raise BadCare("Say what holds the child up most, or that nothing does.")
    if facts.next_on < local_day(act.at):
        raise BadCare("The next day is over. Say a day from today on.")
    says = clean(facts.says).strip()
    if facts.blocker != Blocker.NOTHING:
        says = needed(facts.says, "What holds it up", "Say in words what holds the child up.")
    row = Standing.objects.create(
        period=held, blocker=facts.blocker, says=says, owner=facts.owner, next_on=facts.next_on,
        by=act.by, at=act.at,
        next_step=needed(facts.next_step, "The next step", "Say what is next.", at_most=LONGEST_LINE),
    )  # fmt: skip
    tell(events.STANDS, act, held, row, on=local_day(act.at), says=f"{events.STANDS.says}: {row.next_step}")
    return row


def _step(lane: str, key: str) -> Step:
    found = step_of(lane, key)
    if found is None:
        raise BadCare("Choose the step from the list.")
    if found.fact:
        raise BadCare(f"“{found.title}” follows from what is recorded about it. Record that.")
    return found


def _says(row: Milestone, step: Step | None) -> str:
    return f"{step.title if step else row.step} ({title_of(row.lane).lower()})"
