"""Whose record a question reads: the people whom the viewer's own agency was asked about."""

from django.http import Http404

from kittiwake.records.front_door.selectors import request_to
from kittiwake.web.page import Reading, Request


def question(request: Request, *, check_id: int) -> Reading:
    """One question to the viewer's own agency. Any other is not found, nor is one about a sealed record."""
    asked = request_to(request.user, check_id)
    if asked is None:
        raise Http404
    return Reading(asked.subjects, asked)
