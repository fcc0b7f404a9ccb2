"""What several children have in common, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.missing.choices import ThemeKind
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kittiwake.records.access.models import User
    from kittiwake.records.missing.selectors import Pattern

TITLES = {
    ThemeKind.PLACE.value: "Places",
    ThemeKind.PERSON.value: "People",
    ThemeKind.TRANSPORT.value: "How they got about",
    "TIME": "When they went",
}


@dataclass(frozen=True, kw_only=True)
class Group:
    """Patterns of one kind: each a heading, since when it is latest, and the children."""

    title: str
    patterns: list[tuple[str, str, list[DeskRow]]]


def groups_of(viewer: "User", found: "Iterable[Pattern]") -> list[Group]:
    """Places first. Every child of each pattern is one whose record the viewer reads."""
    patterns = list(found)
    people = identities(viewer, {child.pk: child for each in patterns for child in each.children}.values())
    named = {key: who for key, who in people.items() if who.reach == Reach.FULL}
    return [
        Group(
            title=title,
            patterns=[
                (
                    f"{each.name}: {len(each.children)} children",
                    f"Latest: {says_day(each.latest_on)}.",
                    [
                        DeskRow(title=who.name, url=reverse("missing:overview", args=[who.key]), hint=who.age)
                        for child in each.children
                        if (who := named.get(child.pk))
                    ],
                )
                for each in patterns
                if each.kind == kind
            ],
        )
        for kind, title in TITLES.items()
    ]
