"""Emergencies as they were told to us."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import EmergencyKind
from kittiwake.records.protection.models import Emergency
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.protection.services.texts import LONGEST_LINE, happened, needed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of


@dataclass(frozen=True, kw_only=True)
class EmergencyFacts:
    """How and when an emergency began; `told_by` is the officer or the court."""

    kind: str
    began_at: datetime
    where: str
    because: str
    told_by: str


@transaction.atomic
def begin_emergency(*, subject: Subject, facts: EmergencyFacts, act: Act) -> Emergency:
    """Write down that police took a child into protection, or a court made an emergency order.

    Raises  policies.NotPermitted, BadProtection, TooLate.
    """
    child = first_record(subject)
    require_open(act, "emergency.record", [child])
    if facts.kind not in EmergencyKind.values:
        raise BadProtection("Say whether it is police protection or an order.")
    if Emergency.objects.filter(subject__in=records_of(child), kind=facts.kind, ended_at=None).exists():
        raise TooLate("One of this kind goes on already. End it first, if it has ended.")
    row = Emergency.objects.create(
        subject=child, kind=facts.kind, recorded_by=act.by, recorded_at=act.at,
        began_at=happened(facts.began_at, act),
        where=needed(facts.where, "The place", "Say where the child is.", at_most=LONGEST_LINE),
        because=needed(facts.because, "The reason", "Say why."),
        told_by=needed(facts.told_by, "Who told us", "Say who told us.", at_most=LONGEST_LINE),
    )  # fmt: skip
    moment = When.moment(row.began_at)
    says = f"{row.get_kind_display()} began"
    told = [Happening(kind=events.EMERGENCY_BEGUN, about=[child], source=row, when=moment, says=says)]
    if row.kind == EmergencyKind.POLICE:
        told.append(Happening(kind=events.POLICE_PROTECTION_BEGUN, about=[child], source=row, when=moment))
    record_each(told, act)
    return row


@transaction.atomic
def end_emergency(*, emergency: Emergency, ended_at: datetime, what_followed: str, act: Act) -> Emergency:
    """Write down when it ended and what followed. Raises as `begin_emergency`."""
    child = first_record(emergency.subject)
    require_open(act, "emergency.record", [child])
    row = Emergency.objects.select_for_update().get(pk=emergency.pk)
    if row.ended_at is not None:
        raise TooLate("Somebody has said already when it ended.")
    row.ended_at = happened(ended_at, act, after=row.began_at, what="it began")
    row.what_followed = needed(what_followed, "What followed", "Say where the child went, and what follows.")
    row.save()
    moment = When.moment(row.ended_at)
    says = f"{row.get_kind_display()} ended"
    told = [Happening(kind=events.EMERGENCY_ENDED, about=[child], source=row, when=moment, says=says)]
    if row.kind == EmergencyKind.POLICE:
        told.append(Happening(kind=events.POLICE_PROTECTION_ENDED, about=[child], source=row, when=moment))
    record_each(told, act)
    return row
