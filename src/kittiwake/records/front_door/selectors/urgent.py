"""What cannot wait, and nobody has taken in hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_shut_to
from kittiwake.records.front_door.models import (
    Contact,
    ImmediateAction,
    UrgentMark,
    UrgentTaken,
)
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to, not_about_any, reads_every


@dataclass(frozen=True, kw_only=True)
class Urgency:
    """Why one contact is urgent, who has it in hand, and what was done at once."""

    is_urgent: bool
    mark: UrgentMark | None
    taken: UrgentTaken | None
    actions: list[ImmediateAction]
    is_decided: bool


@dataclass(frozen=True)
class UrgentWaiting:
    """One urgent contact that nobody has taken: no name stands in it."""

    contact_id: int
    received_at: datetime


def urgent_waiting(viewer: User) -> list[UrgentWaiting]:
    """Urgent contacts that nobody has taken or decided, the oldest first, as this viewer may see them.

    One cheap question while there is none; whether they are open to the viewer is asked only then.
    """
    waiting = {contact.pk for contact in _untaken()}
    if not waiting:
        return []
    if reads_every(viewer):
        return [UrgentWaiting(*row) for row in _open_among(sorted(waiting), keys_shut_to(viewer))]
    found = contacts_visible_to(viewer).filter(pk__in=waiting).order_by("received_at", "pk")
    return [UrgentWaiting(*row) for row in found.values_list("pk", "received_at")]


@prepared
def _open_among(contacts: Sequence[int], closed: Sequence[int]) -> Any:
    found = not_about_any(closed).filter(pk=one_of(contacts)).order_by("received_at", "pk")
    return found.values_list("pk", "received_at")


def asking_urgent() -> Asking[Contact]:
    """Which urgent contacts nobody has taken: to be asked ahead, with a page's other questions."""
    return _untaken.of()


def urgency_of(contact: Contact) -> Urgency:
    """Everything about the urgency of a contact. The caller has found it visible."""
    return Urgency(
        is_urgent=contact.is_urgent,
        mark=UrgentMark.objects.filter(contact=contact).select_related("by").first(),
        taken=UrgentTaken.objects.filter(contact=contact).select_related("by").first(),
        actions=list(contact.immediate_actions.select_related("by")),
        is_decided=contact.decisions.exists(),
    )


@prepared
def _untaken() -> QuerySet[Contact]:
    return Contact.objects.filter(
        ~Exists(UrgentTaken.objects.filter(contact=OuterRef("pk"))),
        undecided__isnull=False,
        is_urgent=True,
    ).only("pk")
