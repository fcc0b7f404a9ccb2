"""The people with whom a child lived in care, as the viewer may know them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.records.people.selectors import identities

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.care.models import Placement


def names_of(viewer: "User", placements: "Iterable[Placement]") -> dict[int, str]:
    """By primary key. Nothing is asked where every child lived in a home."""
    people = {row.person.pk: row.person for row in placements if row.person is not None}
    return {key: who.name for key, who in identities(viewer, people.values()).items()} if people else {}
