"""Whose record the pages of letters read: the people of the contact, and whom the letter is to."""

from django.http import Http404

from kittiwake.records.front_door.selectors import contact_visible_to, people_of
from kittiwake.records.letters.selectors import letter_visible_to
from kittiwake.web.page import Reading, Request


def contact(request: Request, *, contact_id: int) -> Reading:
    """One contact. One closed to the viewer is not found."""
    found = contact_visible_to(request.user, contact_id)
    if found is None:
        raise Http404
    return Reading([row.subject for row in people_of(found)], found)


def letter(request: Request, *, letter_id: int) -> Reading:
    """One letter. One about, or to, somebody closed to the viewer is not found."""
    found = letter_visible_to(request.user, letter_id)
    if found is None:
        raise Http404
    people = {row.subject for row in people_of(found.contact)}
    return Reading(people | ({found.to_subject} if found.to_subject else set()), found)


def letter_file(request: Request, *, letter_id: int, form: str) -> Reading:
    """One letter and which of its files is asked for."""
    reading = letter(request, letter_id=letter_id)
    return Reading(reading.subjects, (reading.argument, form))
