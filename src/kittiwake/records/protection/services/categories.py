"""Setting the category of a plan: the one before ends the day before, and both stay. And its end."""

from datetime import date, timedelta

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import end_plan
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import Category
from kittiwake.records.protection.models import Conference, PlanCategory
from kittiwake.records.protection.policies import BadProtection, require_open
from kittiwake.records.protection.services.texts import needed
from kittiwake.records.subject.whole import first_record


@transaction.atomic
def change_category(*, plan: Plan, category: str, on: date, because: str, act: Act) -> PlanCategory:
    """Set the category from a day on, also one that is past.

    Raises  policies.NotPermitted; BadProtection, also where a later conference has set another: what it
            decided is corrected first, and never silently.
    """
    require_open(act, "conference.chair", [plan.subject])
    if on > local_day(act.at):
        raise BadProtection("A category cannot be set on a day to come.")
    return set_category(plan, category, on=on, because=because, act=act)


@transaction.atomic
def set_category(
    plan: Plan, category: str, *, on: date, because: str, act: Act, conference: Conference | None = None
) -> PlanCategory:
    """The rows and the entry. The caller has asked who may. Raises BadProtection."""
    held = Plan.objects.select_for_update().get(pk=plan.pk)
    if category not in Category.values:
        raise BadProtection("Choose one category.")
    if on < held.from_on or (held.to_on is not None and on > held.to_on):
        raise BadProtection("The plan does not stand on that day. Check the date.")
    later = held.categories.filter(from_on__gte=on).order_by("from_on").first()
    if later is not None:
        raise BadProtection(
            f"The category was set on {says_day(later.from_on)}, on or after that day. "
            "Set this one from a later day, so that what was decided then stays."
        )
    held.categories.filter(to_on=None).update(to_on=on - timedelta(days=1))
    row = PlanCategory.objects.create(
        plan=held, category=category, from_on=on, conference=conference, recorded_by=act.by,
        recorded_at=act.at, because=needed(because, "The reason", "Say why this category."),
    )  # fmt: skip
    about, moment = [first_record(held.subject)], When.day(on)
    says = f"Category of the plan: {row.get_category_display().lower()}"
    record(events.CATEGORY_SET, act, about=about, source=row, case=held, when=moment, says=says)
    return row


def end_protection(plan: Plan, *, on: date, reason: str, because: str, act: Act) -> Plan:
    """End a child protection plan; the caller has asked who may. What was decided later is never cut off.

    Raises  BadProtection where its category was set after that day; plans.services.BadPlan, PlanMovedOn.
    """
    later = plan.categories.filter(from_on__gt=max(on, plan.from_on)).order_by("-from_on").first()
    if later is not None:
        raise BadProtection(
            f"The category was set on {says_day(later.from_on)}, after that day. Check the date."
        )
    return end_plan(plan=plan, on=on, reason=reason, because=because, act=act)
