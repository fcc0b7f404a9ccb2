"""Whose record the pages of one challenge read."""

from django.http import Http404

from kittiwake.records.challenge import selectors
from kittiwake.web.page import Reading, Request


def challenge(request: Request, *, challenge_id: int) -> Reading:
    """One challenge; one about a child who is closed to the viewer is not found."""
    found = selectors.challenge_visible_to(request.user, challenge_id)
    if found is None:
        raise Http404
    return Reading(list(found.children.all()), found)
