"""The family as a drawing: generations in rows, couples joined, children below. No two overlap.

Symbols  square male, circle female, diamond not known, triangle not born; a cross for who has died.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kittiwake.records.assessment.selectors.kin import Bond, Kin
from kittiwake.records.people.choices import RelationshipKind
from kittiwake.records.people.selectors import Identity

ACROSS, DOWN, MARGIN, HALF = 130, 170, 80, 18
STAGGER = 9  # between the lines of different couples
LIFT, STEP = 6, 5  # how high a couple's line goes over somebody between them
LONGEST_LABEL = 18
SAME_ROW = {
    RelationshipKind.SIBLING,
    RelationshipKind.HALF_SIBLING,
    RelationshipKind.STEP_SIBLING,
    RelationshipKind.TWIN,
    RelationshipKind.PARTNER,
    RelationshipKind.EX_PARTNER,
    RelationshipKind.OTHER,
}
COUPLE = {RelationshipKind.PARTNER: "couple", RelationshipKind.EX_PARTNER: "ended"}


@dataclass(frozen=True)
class Line:
    """kind: couple, ended, blood, step or uncertain."""

    kind: str
    path: str


@dataclass(frozen=True)
class Node:
    key: int
    x: int
    y: int
    shapes: tuple[str, ...]
    label: tuple[str, ...]
    is_child: bool


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def drawing_of(kin: Kin) -> Drawing:
    """Place everybody whom a chain of bonds leads to, then join them."""
    rows = _rows(kin)
    parents = _parents(kin, rows)
    places = _places(kin, rows, parents)
    nodes = tuple(
        _node(kin.people[key], key, *place, is_child=key == kin.child) for key, place in places.items()
    )
    lines = (*_families(kin, parents, places), *_couples(kin.bonds, places))
    return Drawing(
        width=max(x for x, _ in places.values()) + MARGIN,
        height=max(y for _, y in places.values()) + MARGIN + 20,
        nodes=nodes,
        lines=lines,
    )


def _rows(kin: Kin) -> dict[int, int]:
    """The generation of each: the child's is 0, parents' are below nought."""
    found, waiting = {kin.child: 0}, [kin.child]
    while waiting:
        key = waiting.pop(0)
        for bond in kin.bonds:
            if key not in (bond.one, bond.other):
                continue
            other = bond.other if key == bond.one else bond.one
            if other not in found:
                step = 0 if bond.kind in SAME_ROW else 2 if bond.kind == RelationshipKind.GRANDPARENT else 1
                found[other] = found[key] + (step if key == bond.one else -step)
                waiting.append(other)
    return found


def _parents(kin: Kin, rows: dict[int, int]) -> dict[int, tuple[int, ...]]:
    """Whoever brought each person up, by their keys; only those drawn in an elder row."""
    found: dict[int, list[int]] = {}
    for bond in kin.bonds:
        if bond.is_raising and rows.get(bond.one, 0) < rows.get(bond.other, 0):
            found.setdefault(bond.other, []).append(bond.one)
    return {key: tuple(sorted(set(each))) for key, each in found.items()}


def _places(
    kin: Kin, rows: dict[int, int], parents: dict[int, tuple[int, ...]]
) -> dict[int, tuple[int, int]]:
    """Children of the same parents stand together; each elder stands as near above them as there is room."""
    top = min(rows.values())
    places: dict[int, tuple[int, int]] = {}
    for row in sorted(set(rows.values()), reverse=True):
        there = [key for key in kin.people if rows.get(key) == row]
        wanted = {key: _above(key, parents, places) for key in there}
        order = sorted(there, key=lambda key: (wanted[key], parents.get(key, ()), _age(kin.people[key]), key))
        x = MARGIN
        for key in order:
            x = max(x, int(wanted[key]) if wanted[key] else x)
            places[key] = (x, MARGIN // 2 + (row - top) * DOWN)
            x += ACROSS
    return places


def _above(key: int, parents: dict[int, tuple[int, ...]], places: dict[int, tuple[int, int]]) -> float:
    below = [places[child][0] for child, theirs in parents.items() if key in theirs and child in places]
    return sum(below) / len(below) if below else 0


def _age(who: Identity) -> str:
    return who.born_on.isoformat() if who.born_on else "9999"


def _families(
    kin: Kin, parents: dict[int, tuple[int, ...]], places: dict[int, tuple[int, int]]
) -> Iterable[Line]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for child, theirs in parents.items():
        if child in places and theirs:
            groups.setdefault(theirs, []).append(child)
    certain = {(bond.one, bond.other): bond for bond in kin.bonds if bond.is_raising}
    for number, (theirs, children) in enumerate(sorted(groups.items())):
        level = max(places[key][1] for key in theirs) + HALF + 48 + (number % 6) * STAGGER
        ends = [places[key][0] for key in (*theirs, *children)]
        yield Line("couple", f"M{min(ends)} {level}H{max(ends)}")
        for elder in theirs:
            kind = _kind(certain, elder, children)
            yield Line(kind, f"M{places[elder][0]} {places[elder][1] + HALF}V{level}")
        for child in children:
            yield Line("blood", f"M{places[child][0]} {level}V{places[child][1] - HALF}")


def _kind(bonds: dict[tuple[int, int], Bond], elder: int, children: Sequence[int]) -> str:
    theirs = [bonds[elder, child] for child in children if (elder, child) in bonds]
    if theirs and not any(bond.is_parental for bond in theirs):
        return "step"
    return "blood" if all(bond.is_certain for bond in theirs) else "uncertain"


def _couples(bonds: Iterable[Bond], places: dict[int, tuple[int, int]]) -> Iterable[Line]:
    """Straight where they stand beside each other; else over the heads of whoever stands between."""
    lifted = 0
    for bond in bonds:
        if bond.kind not in COUPLE or bond.one not in places or bond.other not in places:
            continue
        (left, y), (right, below) = sorted((places[bond.one], places[bond.other]))
        kind = COUPLE[RelationshipKind(bond.kind)]
        between = any(left < x < right and at == y for x, at in places.values())
        if y == below and between:
            over = y - HALF - LIFT - STEP * (lifted % 3)
            lifted += 1
            yield Line(kind, f"M{left} {y - HALF}V{over}H{right}V{y - HALF}")
        else:
            yield Line(kind, f"M{left + HALF} {y}L{right - HALF} {below}")


def _node(who: Identity, key: int, x: int, y: int, *, is_child: bool) -> Node:
    shapes = [_shape(who, x, y, HALF)]
    if is_child:
        shapes.append(_shape(who, x, y, HALF - 5))
    if who.age.startswith("died"):
        shapes.append(
            f"M{x - HALF} {y - HALF}L{x + HALF} {y + HALF}M{x + HALF} {y - HALF}L{x - HALF} {y + HALF}"
        )
    label = (_short(who.name), _short(who.age)) if who.age else (_short(who.name),)
    return Node(key, x, y, tuple(shapes), label, is_child)


def _shape(who: Identity, x: int, y: int, half: int) -> str:
    if who.is_unborn:
        return f"M{x} {y - half}L{x + half} {y + half}H{x - half}Z"
    if who.sex.startswith("M"):
        return f"M{x - half} {y - half}h{2 * half}v{2 * half}h{-2 * half}Z"
    if who.sex.startswith("F"):
        return f"M{x - half} {y}a{half} {half} 0 1 0 {2 * half} 0a{half} {half} 0 1 0 {-2 * half} 0Z"
    return f"M{x} {y - half}L{x + half} {y}L{x} {y + half}L{x - half} {y}Z"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1]}…"
