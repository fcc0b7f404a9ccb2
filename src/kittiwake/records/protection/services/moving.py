"""Children on a plan who move between authorities: here, for good or for a while, and away."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection import events
from kittiwake.records.protection.models import TransferIn, TransferOut
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.protection.services.categories import end_protection
from kittiwake.records.protection.services.texts import LONGEST_LINE, needed, words
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record

WHO = "Say which authority it is."


@dataclass(frozen=True, kw_only=True)
class TransferFacts:
    """Which authority, when we were told, and since when the child is on a plan there.

    is_for_a_while  the child stays for a time and the plan stays theirs; leaves_on is when they go, if known.
    """

    authority: str
    told_on: date
    plan_since: date | None = None
    words: str = ""
    is_for_a_while: bool = False
    leaves_on: date | None = None


@transaction.atomic
def transfer_in(*, subject: Subject, facts: TransferFacts, act: Act) -> TransferIn:
    """Write down that a child on another authority’s plan lives here: the time to a conference starts.

    For one who stays a while it is a temporary registration, and no conference is waited for.
    Raises  policies.NotPermitted, BadProtection.
    """
    child = first_record(subject)
    require_open(act, "conference.call", [child])
    if facts.told_on > local_day(act.at):
        raise BadProtection("They cannot have told us on a day to come.")
    if facts.leaves_on and facts.leaves_on < facts.told_on:
        raise BadProtection("The stay cannot end before we were told of it. Check the dates.")
    row = TransferIn.objects.create(
        subject=child, told_on=facts.told_on, plan_since=facts.plan_since, leaves_on=facts.leaves_on,
        is_for_a_while=facts.is_for_a_while, words=words(facts.words, "What they said"),
        authority=needed(facts.authority, "The authority", WHO, at_most=LONGEST_LINE),
        recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    kind, how = events.TRANSFER_TOLD, "Moved here"
    if row.is_for_a_while:
        kind, how = events.STAY_TOLD, "Stays here for a while"
    says = f"{how} on a child protection plan of {row.authority}"
    record(kind, act, about=[child], source=row, when=When.day(facts.told_on), says=says)
    return row


@transaction.atomic
def end_stay(*, transfer: TransferIn, on: date, why: str, act: Act) -> TransferIn:
    """The child who stayed here left again, or no conference is needed after all.

    Raises  policies.NotPermitted, BadProtection; TooLate where it ended or a conference was held.
    """
    child = first_record(transfer.subject)
    require_open(act, "conference.call", [child])
    row = TransferIn.objects.select_for_update().get(pk=transfer.pk)
    if row.ended_on or row.conference_id:
        raise TooLate("This has ended already. Open the record to read how.")
    if not row.told_on <= on <= local_day(act.at):
        raise BadProtection("The day must be between the day we were told and today.")
    row.ended_on = on
    row.ended_why = needed(why, "The reason", "Say where the child went, or why no conference is needed.")
    row.save()
    record(events.STAY_ENDED, act, about=[child], source=row, when=When.day(on))
    return row


@transaction.atomic
def transfer_out(*, plan: Plan, facts: TransferFacts, act: Act) -> TransferOut:
    """Write down that we told another authority of a child on a plan of ours. The plan stands meanwhile.

    Raises  policies.NotPermitted, BadProtection; TooLate for a plan that ended or moves already.
    """
    child = first_record(plan.subject)
    require_open(act, "conference.call", [child])
    held = Plan.objects.select_for_update().get(pk=plan.pk)
    if held.kind != PlanKind.CHILD_PROTECTION or held.to_on is not None:
        raise TooLate("This child protection plan has ended. There is nothing to hand on.")
    if not held.from_on <= facts.told_on <= local_day(act.at):
        raise BadProtection("The day must be between the first day of the plan and today.")
    who = needed(facts.authority, "The authority", WHO, at_most=LONGEST_LINE)
    try:
        with transaction.atomic():
            row = TransferOut.objects.create(
                plan=held, authority=who, told_on=facts.told_on, words=words(facts.words, "What we said"),
                recorded_by=act.by, recorded_at=act.at,
            )  # fmt: skip
    except IntegrityError as twice:
        raise TooLate(
            "Another authority has been told already. Say when they held their conference."
        ) from twice
    says = f"{row.authority} was told that the child lives there now"
    moment = When.day(facts.told_on)
    record(events.TRANSFER_OUT_TOLD, act, about=[child], source=row, case=held, when=moment, says=says)
    return row


@transaction.atomic
def taken_over(*, transfer: TransferOut, held_on: date, act: Act) -> TransferOut:
    """The other authority held its conference: our plan ends on that day.

    Raises  policies.NotPermitted, BadProtection, TooLate, plans.services.BadPlan.
    """
    child = first_record(transfer.plan.subject)
    require_open(act, "conference.call", [child])
    row = TransferOut.objects.select_for_update(of=("self",)).select_related("plan").get(pk=transfer.pk)
    if row.held_on is not None:
        raise TooLate(f"They took the child over on {says_day(row.held_on)}.")
    if not row.told_on <= held_on <= local_day(act.at):
        raise BadProtection("The day must be between the day they were told and today.")
    row.held_on = held_on
    row.save()
    because = f"{row.authority} held its conference and took the child over."
    end_protection(row.plan, on=held_on, reason=EndReason.MOVED, because=because, act=act)
    return row
