"""Whose record the front door's pages read: everybody whose history a contact's page shows."""

from typing import Any
from uuid import UUID

from django.http import Http404

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject, reach_of
from kittiwake.records.front_door import selectors
from kittiwake.records.front_door.selectors import Standing
from kittiwake.web.page import Reading, Request


def contact(request: Request, *, contact_id: int) -> Reading:
    """The contact in the address with all that stands about it. One closed to the viewer is not found."""
    standing = standing_for(request, contact_id)
    return Reading(standing.history.people, standing)


def file_of_contact(request: Request, *, contact_id: int, file_id: int) -> Reading:
    """One file of one contact; a file of anything else is not found."""
    standing = standing_for(request, contact_id)
    file = next((each for each in standing.files if each.pk == file_id), None)
    if file is None:
        raise Http404
    return Reading(standing.history.matched, file)


def standing_for(request: Request, contact_id: int) -> Standing:
    standing = selectors.standing_visible_to(request.user, contact_id)
    if standing is None:
        raise Http404
    return standing


def contact_and_person(request: Request, *, contact_id: int) -> Reading:
    """The contact, and the person whose key was sent: None when the viewer may not read them."""
    standing = standing_for(request, contact_id)
    subject = _readable(request, request.POST.get("subject") or request.GET.get("subject") or "")
    return Reading([*standing.history.people, *([subject] if subject else [])], (standing, subject))


def referral(request: Request, *, referral_id: int) -> Reading:
    found = selectors.referral_visible_to(request.user, referral_id)
    if found is None:
        raise Http404
    return Reading([found.subject], found)


def _readable(request: Request, key: str) -> Any:
    try:
        subject = find_subject(str(UUID(key)))
    except ValueError:
        return None
    return subject if subject and reach_of(request.user, subject) == Reach.FULL else None
