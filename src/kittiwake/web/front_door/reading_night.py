"""Whose record the pages of the night and of urgent contacts read: the people named there, and no more."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from kittiwake.records.access.selectors import find_subject
from kittiwake.records.front_door import selectors
from kittiwake.records.subject.whole import records_of
from kittiwake.web.page import Reading, Request

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


def night_entry(request: Request, *, night_id: int) -> Reading:
    """One entry from the night. One about somebody closed to the viewer is not found."""
    entry = selectors.night_entry_visible_to(request.user, night_id)
    if entry is None:
        raise Http404
    return Reading([row.subject for row in entry.people.all()], entry)


def person_of_night(request: Request, *, night_id: int) -> Reading:
    """One entry, and the one of its people whose key is asked for (`of`); the only one without asking."""
    reading = night_entry(request, night_id=night_id)
    subjects = list(reading.subjects)
    asked = request.GET.get("of", "")
    if asked:
        subject = _found(asked)
        there = subject is not None and bool({each.pk for each in subjects} & set(records_of(subject)))
    else:
        subject, there = (subjects[0], True) if len(subjects) == 1 else (None, False)
    if not there:
        raise Http404
    return Reading(subjects, (reading.argument, subject))


def _found(key: str) -> "Subject | None":
    try:
        return find_subject(str(UUID(key)))
    except ValueError:
        return None


def contact_alone(request: Request, *, contact_id: int) -> Reading:
    """One contact with the people matched to it, without their household's history."""
    contact = selectors.contact_visible_to(request.user, contact_id)
    if contact is None:
        raise Http404
    return Reading([row.subject for row in selectors.people_of(contact)], contact)
