"""Writing the care plan and the plan of a placement. Whoever tests them at a review writes neither."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import independence
from kittiwake.records.care import events
from kittiwake.records.care.choices import Aim
from kittiwake.records.care.models import CarePlan, Period, Placement, PlacementPlan
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class CarePlanFacts:
    """Where the child is to grow up, how needs are met, time with the family, and what if it fails."""

    aim: str
    needs: str
    family_time: str
    otherwise: str


@dataclass(frozen=True, kw_only=True)
class PlacementPlanFacts:
    """How the days go, health, school; who with parental responsibility signed it, and when."""

    day_to_day: str
    health: str
    school: str
    signed_by: str
    signed_on: date


@transaction.atomic
def write_care_plan(*, period: Period, facts: CarePlanFacts, act: Act) -> CarePlan:
    """Raises  policies.NotPermitted; independence.NotIndependent; BadCare; CareMovedOn."""
    held = Period.objects.select_for_update(of=["self"]).select_related("subject").get(pk=period.pk)
    _require(act, held.subject, is_over=held.to_on is not None or held.withdrawn_at is not None)
    before = held.care_plans.first()
    row = CarePlan.objects.create(
        period=held, aim=Aim(facts.aim), recorded_by=act.by, recorded_at=act.at,
        needs=needed(facts.needs, "Needs", "Say how the child’s needs are met."),
        family_time=needed(facts.family_time, "Family time", "Say when the child sees whom."),
        otherwise=needed(facts.otherwise, "Otherwise", "Say what happens if it does not work."),
    )  # fmt: skip
    says = f"{events.CARE_PLANNED.says}: {row.get_aim_display().lower()}"
    record(events.CARE_PLANNED, act, about=[held.subject], source=row, case=held, says=says)
    kinds = _what_it_changes(before.aim if before else Aim.UNDECIDED, row.aim)
    record_each((Happening(kind=each, about=[held.subject], source=row, case=held) for each in kinds), act)
    return row


def _what_it_changes(before: str, now: str) -> Iterator[Kind]:
    """Where the child is to grow up is decided; long-term carers are to be found, or no longer."""
    if now != Aim.UNDECIDED:
        yield events.PERMANENCE_PLANNED
    if Aim.FOSTERING in (before, now) and before != now:
        yield events.FOSTERING_PLANNED if now == Aim.FOSTERING else events.FOSTERING_GIVEN_UP


@transaction.atomic
def write_placement_plan(*, placement: Placement, facts: PlacementPlanFacts, act: Act) -> PlacementPlan:
    """Raises  as `write_care_plan`; BadCare for a signature to come."""
    held = Placement.objects.select_for_update(of=["self"]).select_related("subject").get(pk=placement.pk)
    _require(act, held.subject, is_over=held.to_on is not None or held.withdrawn_at is not None)
    if facts.signed_on > local_day(act.at):
        raise BadCare("The day of the signature has not come. Check the date.")
    row = PlacementPlan.objects.create(
        placement=held, signed_on=facts.signed_on, recorded_by=act.by, recorded_at=act.at,
        day_to_day=needed(facts.day_to_day, "The days", "Say how the days go."),
        health=needed(facts.health, "Health", "Say what is arranged for health."),
        school=needed(facts.school, "School", "Say what is arranged for school."),
        signed_by=needed(facts.signed_by, "The name", "Say who signed it.", at_most=LONGEST_LINE),
    )  # fmt: skip
    when = When.day(row.signed_on)
    record(events.PLACEMENT_PLANNED, act, about=[held.subject], source=row, case=held, when=when)
    return row


def _require(act: Act, child: Subject, *, is_over: bool) -> None:
    require_on(act, "care.record", child)
    independence.require_independent(act.by, on=local_day(act.at))
    if is_over:
        raise CareMovedOn("That is over. Look at the record again.")
