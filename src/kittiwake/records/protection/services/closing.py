"""Ending the work with a child: why, what was achieved, and who was told."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement
from kittiwake.records.access.selectors import in_force
from kittiwake.records.access.services import end_involvement
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import Closing
from kittiwake.records.protection.models import CaseClosed, Emergency, Enquiry
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.protection.services.texts import needed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of


@dataclass(frozen=True, kw_only=True)
class ClosingFacts:
    """When and why the work ends, what was achieved, and who was told: the child, the family, agencies."""

    on: date
    reason: str
    achieved: str
    told: str


@transaction.atomic
def close_case(*, subject: Subject, facts: ClosingFacts, act: Act) -> CaseClosed:
    """End the work with a child. Nobody holds the child from the end of that day.

    Raises  policies.NotPermitted; BadProtection while a plan stands, or an enquiry or emergency goes on;
            TooLate when it was closed on that day.
    """
    child = first_record(subject)
    require_open(act, "case.close", [child])
    Subject.objects.select_for_update().get(pk=child.pk)
    if facts.reason not in Closing.values:
        raise BadProtection("Say why the work ends.")
    if facts.on > local_day(act.at):
        raise BadProtection("The work ends on a day that has come. Check the date.")
    _require_nothing_open(child, facts.on)
    if CaseClosed.objects.filter(subject__in=records_of(child), on=facts.on).exists():
        raise TooLate("The work with this child was closed on that day already.")
    row = CaseClosed.objects.create(
        subject=child, on=facts.on, reason=facts.reason, by=act.by, at=act.at,
        achieved=needed(facts.achieved, "What was achieved", "Say what was achieved, in the family’s terms."),
        told=needed(facts.told, "Who was told", "Say who was told: the child, the family, the agencies."),
    )  # fmt: skip
    says = f"The work with the child ended: {row.get_reason_display().lower()}"
    record(events.CASE_CLOSED, act, about=[child], source=row, when=When.day(facts.on), says=says)
    held = Involvement.objects.filter(
        in_force(local_day(act.at)), subject__in=records_of(child), kind=InvolvementKind.ALLOCATED
    )
    for involvement in held.select_related("subject"):
        end_involvement(involvement=involvement, by=act.by, at=act.at)
    return row


def _require_nothing_open(child: Subject, on: date) -> None:
    theirs = records_of(child)
    plan = Plan.objects.filter(subject__in=theirs, to_on=None).first()
    if plan is not None:
        began = says_day(plan.from_on)
        raise BadProtection(f"A {plan.get_kind_display().lower()} stands since {began}. End it first.")
    if Plan.objects.filter(subject__in=theirs, to_on__gt=on).exists():
        raise BadProtection("A plan ended after that day. Check the date.")
    if Enquiry.objects.filter(subject__in=theirs, closed_at=None).exists():
        raise BadProtection("A section 47 enquiry goes on. Close it first.")
    if Emergency.objects.filter(subject__in=theirs, ended_at=None).exists():
        raise BadProtection("Emergency protection goes on. Say first when it ended.")
