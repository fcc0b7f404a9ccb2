"""How one child's part of a visit, and marks seen, go to whose they are when records are separated."""

from kittiwake.core.history import versions_of
from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, key_of, move_cases, withdraw_each
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits.models import BodyMap, Visit, VisitPart

VISIT = key_of(Visit()).partition(":")[0]


def _part(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Every version of the visit says it of the right child, and so does all that it put on their line."""
    moving = VisitPart.objects.select_related("visit").get(pk=number)
    if moving.subject_id in records_of(right):  # another version went before, and took this one along
        return
    parts = VisitPart.objects.select_for_update().filter(visit__in=versions_of(moving.visit))
    theirs = list(parts.filter(subject=moving.subject_id))
    if parts.filter(subject__in=records_of(right)).exists():
        raise CannotAllot(
            "This visit says something of both children already. Leave each part where it stands."
        )
    for part in theirs:
        part.subject = right
        part.save()
    move_cases(cases=map(key_of, theirs), wrong=wrong, right=right, reason=reason, act=act)


def _newest_part(number: int) -> str:
    part = VisitPart.objects.select_related("visit__superseded_by").get(pk=number)
    if not hasattr(part.visit, "superseded_by"):
        return key_of(part)
    newest = versions_of(part.visit)[0]
    return key_of(newest.parts.filter(subject=part.subject_id).first() or part)


def _body_map(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Every version goes together."""
    versions = versions_of(BodyMap.objects.get(pk=number))
    for version in versions:
        version.subject = right
        version.save()
    move_cases(cases=map(key_of, versions), wrong=wrong, right=right, reason=reason, act=act)


def _newest_body_map(number: int) -> str:
    return key_of(versions_of(BodyMap.objects.get(pk=number))[0])


def _counted_for_another(wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """A visit that counted for a piece of work which is now the other child's is no visit to that child.

    It comes off their line. The clock that it turned stays as it was told, until somebody corrects it.
    """
    for child in (wrong, right):
        told = Event.objects.filter(subject__in=records_of(child), superseded_by=None)
        told = told.filter(source__startswith=f"{VISIT}:").exclude(kind__in=NOTICES)
        there = VisitPart.objects.filter(subject__in=records_of(child)).values_list("visit", flat=True)
        theirs = {f"{VISIT}:{visit}" for visit in there}
        strange = [event for event in told.order_by("pk") if event.source not in theirs]
        withdraw_each(strange, reason=reason, act=act)


MOVES = {"visits.visitpart": _part, "visits.bodymap": _body_map}
GOES_WITH = {"visits.visitpart": _newest_part, "visits.bodymap": _newest_body_map}
SETTLES = (_counted_for_another,)
