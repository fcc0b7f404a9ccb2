"""Who belongs with whom on a day, by address and by relationship. Raw: no viewer, no names."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from kittiwake.records.people.choices import RelationshipKind, ResidenceKind
from kittiwake.records.people.kinship import NOT_FAMILY, PARENTAL, stands_as
from kittiwake.records.people.models import Relationship, Residence
from kittiwake.records.people.selectors.dated import stands_on

NEEDED = (
    "kind",
    "certainty",
    "responsibility",
    "from_on",
    "to_on",
    "source",
    "one__sex",
    "other__sex",
)


@dataclass(frozen=True)
class Tie:
    """One reason why `to` belongs with `of`, in words; none for two who only share an address.

    order  0 they stand to each other, 1 through a parent, 2 by address alone.
    """

    of: int
    to: int
    stands: str
    order: int


def ties_of(people: Collection[int], *, on: date, rows: Collection[Relationship] | None = None) -> list[Tie]:
    """Every tie of these people on that day, the nearest first: two queries, for any number.

    rows  what `relationships_around` them gave, where the caller has asked already.
    """
    known = relationships_around(people, on=on) if rows is None else rows
    direct = list(_direct(people, known))
    through_parents = list(_through_parents(people, known))
    related = {(tie.of, tie.to) for tie in (*direct, *through_parents)}
    return [*direct, *through_parents, *_by_address(people, on, related)]


def relationships_around(people: Collection[int], *, on: date) -> list[Relationship]:
    """Every relationship of these people, and of their parents, to anybody on that day. One query."""
    standing = Relationship.objects.filter(stands_on(on))
    parents = standing.filter(other__in=people, kind__in=PARENTAL).values("one")
    theirs = Q(one__in=people) | Q(other__in=people) | Q(one__in=parents) | Q(other__in=parents)
    return list(standing.filter(theirs).select_related("one", "other").only(*NEEDED).order_by("pk"))


def _direct(people: Collection[int], rows: Iterable[Relationship]) -> Iterator[Tie]:
    for row in rows:
        if row.kind in NOT_FAMILY:
            continue
        if row.other_id in people:
            yield Tie(row.other_id, row.one_id, stands_as(row.kind, row.one.sex, is_one=True), 0)
        if row.one_id in people:
            yield Tie(row.one_id, row.other_id, stands_as(row.kind, row.other.sex, is_one=False), 0)


def _through_parents(people: Collection[int], rows: Collection[Relationship]) -> Iterator[Tie]:
    """The parents' other children, and the parents' partners."""
    parental = [row for row in rows if row.other_id in people and row.kind in PARENTAL]
    beyond = [row for row in rows if row.kind in (*PARENTAL, RelationshipKind.PARTNER)]
    for row in parental:
        parent = stands_as(row.kind, row.one.sex, is_one=True).lower()
        for other in beyond:
            yield from _beyond(row, other, parent)


def _beyond(row: Relationship, other: Relationship, parent: str) -> Iterator[Tie]:
    child, parent_id = row.other_id, row.one_id
    if other.kind != RelationshipKind.PARTNER:
        if other.one_id == parent_id and other.other_id != child:
            yield Tie(child, other.other_id, f"Has the same {parent}", 1)
    elif parent_id in (other.one_id, other.other_id):
        partner = other.other_id if other.one_id == parent_id else other.one_id
        if partner != child:
            yield Tie(child, partner, f"The {parent}’s partner", 1)


def _by_address(people: Collection[int], on: date, related: set[tuple[int, int]]) -> Iterator[Tie]:
    """Those who live or stay at the same address.

    At a refuge strangers share an address, so only relatives count. A protected residence ties nobody
    whose own is not protected: that would tell where the protected person lives.
    """
    standing = Residence.objects.filter(stands_on(on), address__isnull=False)
    own_addresses = standing.filter(person__in=people).values("address")
    there_too = list(standing.filter(address__in=own_addresses).order_by("pk"))
    own = [residence for residence in there_too if residence.person_id in people]
    for there in there_too:
        for mine in own:
            if _share(mine, there, related):
                yield Tie(mine.person_id, there.person_id, "", 2)


def _share(mine: Residence, there: Residence, related: set[tuple[int, int]]) -> bool:
    if mine.address_id != there.address_id or mine.person_id == there.person_id:
        return False
    if there.is_protected and not mine.is_protected:
        return False
    is_refuge = ResidenceKind.REFUGE in (mine.kind, there.kind)
    return not is_refuge or (mine.person_id, there.person_id) in related
