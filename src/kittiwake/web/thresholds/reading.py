"""Whose record these pages read: the people of one contact, and of those it stands beside."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from kittiwake.assurance import thresholds
from kittiwake.core import today as clock
from kittiwake.core.today import local_day
from kittiwake.records.front_door import selectors
from kittiwake.records.front_door.selectors import rereadings
from kittiwake.records.front_door.selectors.rereadings import BeforeDecision, HowAnswered
from kittiwake.records.front_door.services import has_part_in
from kittiwake.web.page import Reading, Request


@dataclass(frozen=True, kw_only=True)
class ToReadAgain:
    """One contact for a second reader. Without `pick` it is in no sample; with `mine` they have read it.

    has_part  the viewer screened, proposed or decided it.
    """

    contact: Any
    before: BeforeDecision | None
    pick: thresholds.Pick | None
    mine: Any
    has_part: bool


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """A contact with the earlier ones about its children, and how each was answered, by number."""

    contact: Any
    case: thresholds.SoonerCase | None
    answered: dict[int, HowAnswered]


def to_read_again(request: Request, *, contact_id: int) -> Reading:
    """The contact as it stood before its decision. One closed to the viewer is not found."""
    contact = _contact(request, contact_id)
    before = rereadings.before_decision(request.user, contact)
    if before is None:
        found = ToReadAgain(contact=contact, before=None, pick=None, mine=None, has_part=False)
        return Reading([each.subject for each in selectors.people_of(contact)], found)
    decided_on = local_day(before.decided_at)
    mine = rereadings.rereadings_of(contact).filter(by=request.user).first()
    found = ToReadAgain(
        contact=contact,
        before=before,
        pick=None
        if mine
        else thresholds.pick_of(request.user, contact.pk, today=clock.today(), decided_on=decided_on),
        mine=mine,
        has_part=has_part_in(request.user, contact),
    )
    return Reading(before.history.people, found)


def answered_contact(request: Request, *, contact_id: int) -> Reading:
    """The contact with how it was answered; None for one that is not decided yet."""
    contact = _contact(request, contact_id)
    people = [each.subject for each in selectors.people_of(contact)]
    return Reading(people, (contact, rereadings.how_answered(request.user, [contact.pk]).get(contact.pk)))


def side_by_side(request: Request, *, contact_id: int) -> Reading:
    """The contact and those before it. Whoever stands on any of them is read about."""
    contact = _contact(request, contact_id)
    case = thresholds.sooner_case(request.user, contact_id)
    numbers = [contact_id, *(each.contact_id for each in case.earlier)] if case else [contact_id]
    answered = rereadings.how_answered(request.user, numbers)
    on_them = [each.subject for one in answered.values() for each in one.people]
    people = {each.pk: each for each in (*on_them, *(one.subject for one in selectors.people_of(contact)))}
    return Reading(people.values(), SideBySide(contact=contact, case=case, answered=answered))


def _contact(request: Request, contact_id: int) -> Any:
    contact = selectors.contact_visible_to(request.user, contact_id)
    if contact is None:
        raise Http404
    return contact
