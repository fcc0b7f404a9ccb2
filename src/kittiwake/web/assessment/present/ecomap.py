"""A child's life as a drawing: the family in one box, everybody else beside it, each with a line of its own.

Lines run level, so that none crosses another however many there are. One side fits a phone, two a desk.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day
from kittiwake.records.assessment.choices import Strength
from kittiwake.records.assessment.selectors import Ecomap, Strand
from kittiwake.records.line.choices import Sharing
from kittiwake.records.people.selectors import Identity

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import LifeTie

UNSAID = "UNSAID"
UNSAID_WORDS = "Nobody has said yet how it is"
TOP, ROW, PERSON, UNDER = 14, 64, 20, 16
CLOSE = 15  # between two lines of a label
POINTS = {
    Strength.FROM_THEM: "the arrow points to the family",
    Strength.TO_THEM: "the arrow points away from the family",
}
"""What an arrow of the legend means on either side of the family."""


@dataclass(frozen=True)
class Layout:
    """Widths of one side: the family's box, a line, the circle at its end, and the words beside it."""

    box: int
    line: int
    radius: int
    words: int
    letters: int
    in_box: int
    sides: int

    @property
    def width(self) -> int:
        return self.box + self.sides * (self.line + 2 * self.radius + self.words)


WIDE = Layout(box=170, line=100, radius=14, words=172, letters=22, in_box=21, sides=2)
NARROW = Layout(box=102, line=64, radius=10, words=150, letters=19, in_box=12, sides=1)


@dataclass(frozen=True)
class Label:
    x: int
    y: int
    text: str
    anchor: str = "start"
    is_strong: bool = False


@dataclass(frozen=True)
class Node:
    name: str
    kind: str
    x: int
    y: int
    radius: int
    line: str
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    box: tuple[int, int, int, int]
    family: tuple[Label, ...]
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Key:
    """One line of the legend: its symbol and what it means."""

    kind: str
    line: str
    words: str


def drawing_of(ecomap: Ecomap, layout: Layout) -> Drawing:
    """Everybody of the list, in its order: down one side, or in pairs down both."""
    rows = -(-len(ecomap.strands) // layout.sides)
    row = max([ROW, *(CLOSE * (len(_written(each, layout)) + 1) for each in ecomap.strands)])
    family = _family(ecomap.family, layout)
    height = max(rows * row, family[-1].y + UNDER) + 2 * TOP
    left = layout.width - layout.box if layout.sides == 1 else (layout.width - layout.box) // 2
    box = (0 if layout.sides == 1 else left, TOP // 2, layout.box, height - TOP)
    shift = box[0] + layout.box // 2
    return Drawing(
        width=layout.width,
        height=height,
        box=box,
        family=tuple(Label(shift, each.y, each.text, "middle", each.is_strong) for each in family),
        nodes=tuple(
            _node(strand, number, box, layout, row=row) for number, strand in enumerate(ecomap.strands)
        ),
    )


def legend() -> tuple[Key, ...]:
    """Every symbol there is, in words."""
    kinds = [
        *((each.value, "; ".join(filter(None, (each.label, POINTS.get(each))))) for each in Strength),
        (UNSAID, UNSAID_WORDS),
    ]
    return tuple(Key(kind, symbol(kind, near=4, far=76, y=12), words) for kind, words in kinds)


def symbol(kind: str, *, near: int, far: int, y: int) -> str:
    """The path of one tie, from the family (near) to the other end (far)."""
    level = f"M{near} {y}H{far}"
    step = 1 if far > near else -1
    middle = (near + far) // 2
    match kind:
        case Strength.STRONG:
            return f"M{near} {y - 4}H{far}M{near} {y}H{far}M{near} {y + 4}H{far}"
        case Strength.STRAINED:
            hatches = range(near + 10 * step, far - 4 * step, 10 * step)
            return level + "".join(f"M{x - 3} {y + 6}L{x + 3} {y - 6}" for x in hatches)
        case Strength.FROM_THEM:
            return f"{level}M{near + 11 * step} {y - 7}L{near + step} {y}L{near + 11 * step} {y + 7}"
        case Strength.TO_THEM:
            return f"{level}M{far - 11 * step} {y - 7}L{far - step} {y}L{far - 11 * step} {y + 7}"
        case Strength.ENDED:
            gap = f"M{near} {y}H{middle - 5 * step}M{middle + 5 * step} {y}H{far}"
            return gap + "".join(f"M{x} {y - 8}V{y + 8}" for x in (middle - 5, middle + 5))
    return level


def rows_of(ecomap: Ecomap) -> list[list[str]]:
    """The same list in words, with what the worker wrote."""
    return [
        [strand.name, strand.what, _says(strand.tie), _words(strand.tie), _found(strand.tie)]
        for strand in ecomap.strands
    ]


def earlier_rows(ecomap: Ecomap) -> list[list[str]]:
    """How ties were found before, the newest first for each."""
    return [
        [strand.name, _says(tie), _words(tie), _found(tie)]
        for strand in ecomap.strands
        for tie in strand.earlier
    ]


def _says(tie: "LifeTie | None") -> str:
    return str(Strength(tie.strength).label) if tie else UNSAID_WORDS


def _words(tie: "LifeTie | None") -> str:
    if tie is None:
        return ""
    limits = "" if tie.sharing == Sharing.ORDINARY else f" [{Sharing(tie.sharing).label}]"
    return f"{tie.note}{limits}"


def _found(tie: "LifeTie | None") -> str:
    return f"{says_day(tie.found_on)}, {tie.by}" if tie else ""


def _family(family: Sequence[Identity], layout: Layout) -> list[Label]:
    """The child first, then who lives with them, one below another."""
    labels, y = [], TOP + UNDER
    for number, who in enumerate(family):
        for line in wrap(who.name, layout.in_box) or [who.name]:
            labels.append(Label(0, y, line, is_strong=number == 0))
            y += CLOSE
        y += PERSON - CLOSE
    return labels


def _node(strand: Strand, number: int, box: tuple[int, int, int, int], layout: Layout, *, row: int) -> Node:
    is_left = layout.sides == 2 and number % 2 == 0
    step = -1 if is_left else 1
    near = box[0] if is_left else box[0] + box[2]
    far = near + step * layout.line
    y = TOP + row // 2 + (number // layout.sides) * row
    kind = strand.tie.strength if strand.tie else UNSAID
    return Node(
        name=strand.name, kind=kind, x=far + step * layout.radius, y=y, radius=layout.radius,
        line=symbol(kind, near=near, far=far, y=y),
        labels=_labels(strand, far + step * (2 * layout.radius + 8), y, layout, is_left=is_left),
    )  # fmt: skip


def _labels(strand: Strand, x: int, y: int, layout: Layout, *, is_left: bool) -> tuple[Label, ...]:
    lines = _written(strand, layout)
    first = y + 4 - CLOSE * (len(lines) - 1) // 2
    anchor = "end" if is_left else "start"
    return tuple(
        Label(x, first + place * CLOSE, text, anchor, is_strong=is_name)
        for place, (text, is_name) in enumerate(lines)
    )


def _written(strand: Strand, layout: Layout) -> list[tuple[str, bool]]:
    """The lines beside a circle: the whole name first, then what they are."""
    said = ((strand.name, True), (strand.what, False))
    return [(line, is_name) for text, is_name in said for line in wrap(text, layout.letters)]
