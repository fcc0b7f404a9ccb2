"""What happened to a child in the twelve months after a plan ended."""

from collections.abc import Iterable
from datetime import date

from kittiwake.core.dates import add_months
from kittiwake.records.access.models import User
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.selectors import events_visible_to, running_for
from kittiwake.records.line.services import key_of
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.whole import records_of

FOLLOWED_MONTHS = 12
CAME_BACK = (
    "contact.received", "referral.made", "cin_plan.started", "cp_plan.started", "strategy.held",
    "enquiry.started", "emergency.begun",
)  # fmt: skip
"""Kinds of event that say that a child came back, or that more was needed."""


def followed(viewer: User, plan: Plan) -> list[Event]:
    """What came after the plan ended, oldest first; nothing while it stands."""
    if plan.to_on is None:
        return []
    theirs = events_visible_to(viewer, plan.subject)
    until: date = add_months(plan.to_on, FOLLOWED_MONTHS)
    after = theirs.filter(kind__in=CAME_BACK, happened_on__gt=plan.to_on, happened_on__lte=until)
    return list(after.order_by("happened_on", "pk"))


def came_back(viewer: User, plans: Iterable[Plan]) -> dict[int, int]:
    """How many such events followed each of these plans that ended, by primary key. One query for all."""
    ended = [plan for plan in plans if plan.to_on is not None]
    events = events_visible_to(viewer, [plan.subject for plan in ended]).filter(kind__in=CAME_BACK)
    days: dict[int, list[date]] = {}
    for record, day in events.values_list("subject", "happened_on"):
        days.setdefault(record, []).append(day)
    return {
        plan.pk: sum(
            plan.to_on < day <= add_months(plan.to_on, FOLLOWED_MONTHS)
            for record in records_of(plan.subject)
            for day in days.get(record, ())
        )
        for plan in ended
        if plan.to_on
    }


def plan_clocks(viewer: User, plan: Plan) -> list[ClockRun]:
    """What is due on this plan, soonest first. The caller has read the plan for this viewer."""
    return [run for run in running_for(records_of(plan.subject)) if run.case == key_of(plan)]
