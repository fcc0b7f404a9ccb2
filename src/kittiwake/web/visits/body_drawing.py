"""Marks on a drawing of a body from the front and from the back, and the same in words."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.records.visits.body import HIGH, WIDE, Spot, outline, spots
from kittiwake.records.visits.choices import Face
from kittiwake.web.components.shapes import Entry

if TYPE_CHECKING:
    from kittiwake.records.visits.models import BodyMap

APART, RADIUS = 13, 8  # between the numbers of two marks on one spot; of a number's circle
HEADINGS = ["Mark", "Where", "What it looked like", "Size", "Colour", "The child said", "A parent said"]


@dataclass(frozen=True)
class Dot:
    number: int
    x: int
    y: int


@dataclass(frozen=True)
class Body:
    """One face. On the left of it is the child’s right from the front, and their left from behind."""

    title: str
    on_the_left: str
    on_the_right: str
    outline: tuple[str, ...]
    spots: tuple[Spot, ...]
    dots: tuple[Dot, ...]
    width: int = WIDE
    height: int = HIGH


def bodies_of(body_map: "BodyMap | None" = None) -> tuple[Body, ...]:
    """The front and the back, with the number of each mark where it is; without any for choosing a place."""
    dots = _dots(body_map) if body_map else {}
    return tuple(
        Body(
            title="From the front" if face == Face.FRONT else "From behind",
            on_the_left="R" if face == Face.FRONT else "L",
            on_the_right="L" if face == Face.FRONT else "R",
            outline=outline(),
            spots=tuple(spot for spot in spots().values() if spot.face == face),
            dots=tuple(dot for (on, _), dot in dots.items() if on == face),
        )
        for face in Face
    )


def rows_of(body_map: "BodyMap") -> list[list[str]]:
    """The same marks in the same order, in words."""
    return [
        [
            str(number), _first_upper(mark.spot.words), _looks(str(mark.get_kind_display()), mark.looks),
            mark.size, mark.colour, mark.child_said, mark.parent_said,
        ]
        for number, mark in enumerate(body_map.marks.all(), start=1)
    ]  # fmt: skip


def entry_of(found: "BodyMap", *, key: UUID) -> Entry:
    """One look in a list: how many marks, and where."""
    marks = list(found.marks.all())
    told = "; ".join(f"{mark.spot.words}: {str(mark.get_kind_display()).lower()}" for mark in marks)
    return Entry(
        title=f"Marks seen: {len(marks) or 'none'}",
        when=found.when.says(),
        detail=_first_upper(told),
        source=f"Seen by {found.seen_by}",
        recorded=f"written by {written_by(found)}",
        url=reverse("visits:body_map", args=[key, found.pk]),
    )


def written_by(found: "BodyMap") -> str:
    behalf = f", for {found.on_behalf_of}" if found.on_behalf_of else ""
    return f"{found.author}{behalf}, {When.moment(found.recorded_at).says()}"


def _dots(body_map: "BodyMap") -> dict[tuple[str, int], Dot]:
    """Several marks of one spot stand below one another."""
    there: Counter[str] = Counter()
    found = {}
    for number, mark in enumerate(body_map.marks.all(), start=1):
        spot = mark.spot
        found[str(spot.face), number] = Dot(number, spot.x, spot.y + there[spot.key] * APART)
        there[spot.key] += 1
    return found


def _looks(kind: str, looks: str) -> str:
    return f"{kind}. {looks}" if looks else kind


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]
