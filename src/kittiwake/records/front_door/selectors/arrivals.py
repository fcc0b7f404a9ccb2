"""Messages brought in and not yet made into contacts: each for its owner alone."""

from uuid import UUID

from django.db.models import QuerySet

from kittiwake.records.access.models import User
from kittiwake.records.front_door.models import Arrival


def arrivals_of(owner: User) -> QuerySet[Arrival]:
    """What this person brought in, newest first, without the bytes."""
    return Arrival.objects.filter(owner=owner).defer("content").order_by("-arrived_at", "-pk")


def arrival_for(viewer: User, key: UUID) -> Arrival | None:
    """The message behind a key, for its owner; None for anybody else, and where there is none."""
    return Arrival.objects.filter(owner=viewer, key=key).first()


def is_anothers(viewer: User, key: UUID) -> bool:
    """True when somebody else brought in the message behind this key."""
    return Arrival.objects.filter(key=key).exclude(owner=viewer).exists()
