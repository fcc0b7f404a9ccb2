"""Whose record the pages of agency checks read: the people matched to the contact."""

from django.http import Http404

from kittiwake.records.front_door import selectors
from kittiwake.web.front_door.reading_night import contact_alone
from kittiwake.web.page import Reading, Request


def check(request: Request, *, contact_id: int, check_id: int) -> Reading:
    """One question about one contact; a question about any other contact is not found."""
    reading = contact_alone(request, contact_id=contact_id)
    found = selectors.check_about(reading.argument, check_id)
    if found is None:
        raise Http404
    return Reading(reading.subjects, found)
