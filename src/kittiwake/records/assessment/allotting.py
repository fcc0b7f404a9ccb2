"""How a part of an assessment, a tie and a tool gone through go to whose they are when records separate."""

from collections.abc import Iterator

from django.db.models import QuerySet

from kittiwake.core.history import versions_of
from kittiwake.records.assessment.models import (
    Assessment,
    Authorisation,
    LifeTie,
    Part,
    Pin,
    Statement,
    ToolUsed,
)
from kittiwake.records.front_door.models import Referral
from kittiwake.records.line.events import ENTRY_MOVED_AWAY, NOTICES
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, key_of, move_cases, move_out_of_case
from kittiwake.records.people.models import Person
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _assessment(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """The child's own part with its sections, and every entry; what is the family's stays with it."""
    part = Part.objects.select_for_update().filter(assessment=number, subject__in=records_of(wrong)).first()
    if part is None:
        raise CannotAllot("Somebody was taken out of an assessment meanwhile. Leave it where it stands.")
    if Part.objects.filter(assessment=number, subject__in=records_of(right)).exists():
        raise CannotAllot("Both have a part in one assessment. Leave it where it stands.")
    before_birth = [key_of(Person(pk=key)) for key in records_of(wrong)]
    if Event.objects.filter(source=key_of(part), case__in=before_birth, superseded_by=None).exists():
        raise CannotAllot("The weeks before birth are counted on this record. Leave the assessment there.")
    part.subject = right
    part.save()
    said = Statement.objects.filter(writing__assessment=number, speaker__in=records_of(wrong))
    said.update(speaker=right)
    cases = [key_of(Assessment(pk=number)), key_of(part)]
    move_cases(cases=cases, wrong=wrong, right=right, reason=reason, act=act)


def _tool(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    used = ToolUsed.objects.select_for_update().get(pk=number)
    used.subject = right
    used.save()
    move_cases(cases=[key_of(used)], wrong=wrong, right=right, reason=reason, act=act)


def _tie(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """One finding goes with all that were made of the same tie."""
    findings = versions_of(LifeTie.objects.get(pk=number))
    if any(each.towards_id in records_of(right) for each in findings):
        raise CannotAllot("A tie leads from one of them to the other. Leave it where it stands.")
    for each in findings:
        each.subject = right
        each.save()
    move_cases(cases=map(key_of, findings), wrong=wrong, right=right, reason=reason, act=act)


def _newest_finding(number: int) -> str:
    return key_of(versions_of(LifeTie.objects.get(pk=number))[0])


def _assessment_of_part(number: int) -> str:
    return key_of(Assessment(pk=Part.objects.get(pk=number).assessment_id))


def _answered_referrals(wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """A part that went without the referral it answers answers none: its entries are told as its own.

    The referral's clocks stay with it, as they were told. Raises CannotAllot for a referral that would go
    without its assessment.
    """
    if _answering_anothers(wrong, right).exists():
        raise CannotAllot(
            "A contact and the assessment that it led to are one child’s. Tick both, or neither."
        )
    for part in _answering_anothers(right, wrong):
        entries = Event.objects.filter(
            case=key_of(Referral(pk=part.referral_id)), subject__in=records_of(wrong)
        )
        told = entries.filter(superseded_by=None).exclude(kind__in=NOTICES).order_by("pk")
        rows = set(_rows_of(part))
        own = [entry for entry in told if entry.source in rows]
        part.referral = None
        part.save()
        move_out_of_case(own, case=part, right=right, reason=reason, act=act)


def _answering_anothers(child: Subject, other: Subject) -> QuerySet[Part]:
    theirs = Part.objects.filter(subject__in=records_of(child), referral__subject__in=records_of(other))
    return theirs.select_related("referral").order_by("pk")


def _rows_of(part: Part) -> Iterator[str]:
    yield key_of(part)
    for given in part.assessment.submissions.filter(authorisation__isnull=False):
        yield key_of(given.authorisation)


def _pins_of_what_moved(wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """What a section rests on is read where it stands now, by whoever reads that record."""
    gone = Event.objects.filter(superseded_by__kind=ENTRY_MOVED_AWAY.name, superseded_by__act=act.id)
    for pin in Pin.objects.filter(event__in=gone).select_related("event"):
        same = {"kind": pin.event.kind, "source": pin.event.source, "says": pin.event.says}
        now = Event.objects.filter(act=act.id, supersedes=None, subject__in=records_of(right), **same)
        pin.event = now.order_by("pk").first() or pin.event
        pin.save()


def _assessment_of_authorisation(number: int) -> str:
    return key_of(Authorisation.objects.get(pk=number).submission.assessment)


MOVES = {
    "assessment.assessment": _assessment,
    "assessment.lifetie": _tie,
    "assessment.toolused": _tool,
}
GOES_WITH = {
    "assessment.lifetie": _newest_finding,
    "assessment.part": _assessment_of_part,
    "assessment.authorisation": _assessment_of_authorisation,
}
TELLS_OF = ("assessment.part", "assessment.authorisation")
CARRIED = {"assessment.part": "assessment.assessment", "assessment.statement": "assessment.assessment"}
STAYS = {"assessment.pregnancyended": "It ended for the unborn child on whose record it was counted."}
SETTLES = (_answered_referrals, _pins_of_what_moved)
