"""Whose record a request reads: the child with whom the viewer's own agency was asked to talk."""

from django.http import Http404

from kittiwake.records.missing.selectors import request_of
from kittiwake.web.page import Reading, Request


def one_request(request: Request, *, offer_id: int) -> Reading:
    """One request to the viewer's own agency. Any other is not found, nor is one about a sealed record."""
    found = request_of(request.user, offer_id)
    if found is None:
        raise Http404
    return Reading([found.subject], found)
