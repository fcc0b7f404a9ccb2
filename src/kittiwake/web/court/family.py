"""The children of a family whom a form asks about: those whose records the writer reads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.court.selectors import family_of
from kittiwake.records.people.selectors import household_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class Child:
    """One child, with the key that their questions carry."""

    key: str
    name: str
    subject: "Subject"


def children_with(viewer: "User", subject: "Subject") -> list[Child]:
    """The child of the page first, then brothers and sisters, by the household and the family."""
    household = household_of(viewer, subject, on=today())
    if household is None:
        return []
    first = Child(key=str(subject.key), name=household.of.name, subject=subject)
    known = [each.who for each in household.members if each.who.is_adult is False]
    others = [
        Child(key=str(who.key), name=who.name, subject=found)
        for who in known
        if who.reach == Reach.FULL and (found := find_subject(str(who.key)))
    ]
    return [first, *sorted(others, key=lambda each: each.name)]


def children_of(viewer: "User", rows: "Iterable[Any]") -> list[Child]:
    """The children whom some work is about."""
    return [
        Child(key=str(part.who.key), name=part.who.name, subject=part.child)
        for part in family_of(viewer, rows)
    ]
