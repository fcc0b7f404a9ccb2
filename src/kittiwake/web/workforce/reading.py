"""Whose record the pages of allocation read."""

from django.http import Http404

from kittiwake.records.workforce import selectors
from kittiwake.web.page import Reading, Request, child


def wait(request: Request, *, wait_id: int) -> Reading:
    """One child's wait. One of a child whose record is closed to the viewer is not found."""
    found = selectors.wait_visible_to(request.user, wait_id)
    if found is None:
        raise Http404
    return Reading([found.subject], found)


def hand_over(request: Request, *, key: str, hand_over_id: int) -> Reading:
    """One hand-over note of the child in the address."""
    subject = child(request, key=key).argument
    found = selectors.hand_over_visible_to(request.user, subject, hand_over_id)
    if found is None:
        raise Http404
    return Reading([subject], found)
