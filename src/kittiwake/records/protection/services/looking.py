"""A chair between two conferences: the check of a plan, and the end of one that needs no conference."""

from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection import events
from kittiwake.records.protection.models import PlanCheck
from kittiwake.records.protection.policies import BadProtection, NotPermitted, require_open
from kittiwake.records.protection.services.categories import end_protection
from kittiwake.records.protection.services.texts import needed
from kittiwake.records.subject.whole import first_record

WITHOUT_CONFERENCE = (EndReason.ADULT, EndReason.ADOPTED, EndReason.DIED, EndReason.MISTAKE)
"""Why a child protection plan may end without a conference: nobody decides it, it is so."""


@transaction.atomic
def check_plan(*, plan: Plan, on: date, is_on_course: bool, says: str, act: Act) -> PlanCheck:
    """Keep what a chair found between two conferences. They write nothing of the plan.

    Raises  policies.NotPermitted, also for whoever wrote the plan; BadProtection.
    """
    require_open(act, "conference.chair", [plan.subject])
    if plan.kind != PlanKind.CHILD_PROTECTION:
        raise BadProtection("A chair checks child protection plans. Reviewing officers oversee the others.")
    if plan.versions.filter(author=act.by).exists():
        raise NotPermitted("You wrote this plan: another chair checks it.")
    if not plan.from_on <= on <= min(plan.to_on or local_day(act.at), local_day(act.at)):
        raise BadProtection("A plan is checked on one of its days. Check the date.")
    said = needed(says, "What you found", "Say what you found, and what should happen before the conference.")
    row = PlanCheck.objects.create(
        plan=plan, on=on, is_on_course=is_on_course, says=said, by=act.by, at=act.at
    )
    told = f"The chair checked the plan: {'on course' if is_on_course else 'not on course'}"
    about = [first_record(plan.subject)]
    record(events.PLAN_CHECKED, act, about=about, source=row, case=plan, when=When.day(on), says=told)
    return row


@transaction.atomic
def end_without_conference(*, plan: Plan, on: date, reason: str, because: str, act: Act) -> Plan:
    """End a plan for what needs no decision: the child is 18, adopted or has died, or it was a mistake.

    Raises  policies.NotPermitted, BadProtection, plans.services.BadPlan, plans.services.PlanMovedOn.
    """
    require_open(act, "conference.chair", [plan.subject])
    if plan.kind != PlanKind.CHILD_PROTECTION:
        raise BadProtection("Only a child protection plan ends here.")
    if reason not in WITHOUT_CONFERENCE:
        raise BadProtection("For that reason a review conference ends the plan. Call one.")
    return end_protection(plan, on=on, reason=reason, because=because, act=act)
