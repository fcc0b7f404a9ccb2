"""Messages brought in and not yet made into contacts: each for its owner alone."""

from uuid import UUID

from django.db.models import Q, QuerySet

from kittiwake.core.prepared import prepared
from kittiwake.records.access.models import User
from kittiwake.records.front_door.models import Arrival, Contact
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to

MOST = 20


@prepared
def arrivals_of(owner: int) -> QuerySet[Arrival]:
    """What this person brought in last, newest first, without the bytes."""
    return Arrival.objects.filter(owner=owner).defer("content").order_by("-arrived_at", "-pk")[:MOST]


def arrival_for(viewer: User, key: UUID) -> Arrival | None:
    """The message behind a key, for its owner; None for anybody else, and where there is none."""
    return Arrival.objects.filter(owner=viewer, key=key).first()


def is_anothers(viewer: User, key: UUID) -> bool:
    """True when somebody else brought in the message behind this key."""
    return Arrival.objects.filter(key=key).exclude(owner=viewer).exists()


def contact_of_message(viewer: User, sha256: str) -> Contact | None:
    """The contact that was made of a message, if this viewer may see one: the first, or one made since."""
    made = Q(message_sha256=sha256) | Q(again__first__message_sha256=sha256)
    return contacts_visible_to(viewer).filter(made).order_by("pk").first()
