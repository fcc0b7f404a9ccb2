"""Whose record the pages of the night and of urgent contacts read: the people named there, and no more."""

from django.http import Http404

from kittiwake.records.front_door import selectors
from kittiwake.web.page import Reading, Request


def night_entry(request: Request, *, night_id: int) -> Reading:
    """One entry from the night. One about somebody closed to the viewer is not found."""
    entry = selectors.night_entry_visible_to(request.user, night_id)
    if entry is None:
        raise Http404
    return Reading([row.subject for row in entry.people.all()], entry)


def contact_alone(request: Request, *, contact_id: int) -> Reading:
    """One contact with the people matched to it, without their household's history."""
    contact = selectors.contact_visible_to(request.user, contact_id)
    if contact is None:
        raise Http404
    return Reading([row.subject for row in selectors.people_of(contact)], contact)
