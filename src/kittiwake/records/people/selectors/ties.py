"""Who belongs with whom on a day, by address and by relationship. Raw: no viewer, no names.

People are asked for by every record of theirs; in the answers each is the record that stands first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from kittiwake.core.prepared import Asking, ahead, one_of, prepared
from kittiwake.records.people.choices import RelationshipKind, ResidenceKind
from kittiwake.records.people.kinship import NOT_FAMILY, PARENTAL, stands_as
from kittiwake.records.people.models import Relationship, Residence
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, numbered, records_of

ROOMS = ("address", "kind", "is_protected", "person__subject__whole")
NEEDED = (
    "kind",
    "certainty",
    "responsibility",
    "from_on",
    "to_on",
    "source",
    "one__sex",
    "other__sex",
    "one__subject__whole",
    "other__subject__whole",
)


@dataclass(frozen=True)
class Tie:
    """One reason why `to` belongs with `of`, in words; none for two who only share an address.

    order    0 they stand to each other, 1 through a parent, 2 by address alone.
    records  every record of `to`, where they have several.
    """

    of: int
    to: int
    stands: str
    order: int
    records: tuple[int, ...] = ()


def others_tied(ties: Iterable[Tie]) -> list[Subject]:
    """Those at the other end of these ties, once each, unread."""
    return list({tie.to: numbered(tie.to, tie.records) for tie in ties}.values())


def ties_of(people: Collection[int], *, on: date) -> list[Tie]:
    """Every tie of these people on that day, the nearest first: three queries at most, for any number.

    people  every record of theirs (`subject.whole.records_of_each`).
    """
    _, ties = relationships_and_ties(people, on=on)
    return ties


def relationships_and_ties(people: Collection[int], *, on: date) -> tuple[list[Relationship], list[Tie]]:
    """The relationships of these people and of their parents on that day, and the ties."""
    people, asked = frozenset(people), sorted(people)
    ahead(*asking_ties(asked, on=on))
    known, there_too = relationships_around(asked, on), _at_the_same_address(asked, on)
    whole = {each.pk: tuple(each.whole) for each in _subjects(known, there_too) if each.whole}
    direct = _as_one(_direct(people, known), whole)
    through_parents = _as_one(_through_parents(people, known), whole)
    related = {(tie.of, tie.to) for tie in (*direct, *through_parents)}
    return known, [*direct, *through_parents, *_as_one(_by_address(people, there_too, related), whole)]


def asking_ties(people: list[int], *, on: date) -> tuple[Asking[Any], ...]:
    """What `relationships_and_ties` asks; `people` in ascending order."""
    return _touching.of(people, on), _at_the_same_address.of(people, on)


def relationships_around(people: Collection[int], on: date) -> list[Relationship]:
    """Every relationship of these people, and of their parents, to anybody on that day. Two queries."""
    own = _touching(sorted(people), on)
    parental = (row for row in own if row.other_id in people and row.kind in PARENTAL)
    parents = {key for row in parental for key in records_of(row.one.subject)} - {*people}
    found = {row.pk: row for row in (*own, *(_touching(sorted(parents), on) if parents else ()))}
    return [found[pk] for pk in sorted(found)]


def relationships_with(people: Collection[int], on: date) -> list[Relationship]:
    """Every relationship of these people themselves to anybody on that day. One query."""
    return sorted(_touching(sorted(people), on), key=lambda row: row.pk)


def asking_relationships(people: Collection[int], on: date) -> Asking[Relationship]:
    """What `relationships_with` asks."""
    return _touching.of(sorted(people), on)


@prepared
def _touching(people: Sequence[int], on: date) -> QuerySet[Relationship]:
    touching = Q(one=one_of(people)) | Q(other=one_of(people))
    standing = Relationship.objects.filter(stands_on(on) & touching)
    return standing.select_related("one__subject", "other__subject").only(*NEEDED)


@prepared
def _at_the_same_address(people: Sequence[int], on: date) -> QuerySet[Residence]:
    standing = Residence.objects.filter(stands_on(on), address__isnull=False)
    theirs = standing.filter(person=one_of(people)).values("address")
    there = standing.filter(address__in=theirs).select_related("person__subject")
    return there.only(*ROOMS).order_by("pk")


def _subjects(rows: Iterable[Relationship], there_too: Iterable[Residence]) -> Iterator[Subject]:
    for row in rows:
        yield from (row.one.subject, row.other.subject)
    for residence in there_too:
        yield residence.person.subject


def _as_one(ties: Iterable[Tie], whole: Mapping[int, tuple[int, ...]]) -> list[Tie]:
    """Ties between people, where they were found between records. Nobody is tied to themselves."""
    if not whole:
        return list(ties)
    told = (
        replace(tie, of=whole.get(tie.of, (tie.of,))[0], to=records[0], records=records)
        for tie in ties
        for records in [whole.get(tie.to, (tie.to,))]
    )
    return [tie for tie in told if tie.of != tie.to]


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
    beyond: dict[int, list[Relationship]] = defaultdict(list)
    for other in rows:
        if other.kind in (*PARENTAL, RelationshipKind.PARTNER):
            ends = (other.one, other.other) if other.kind == RelationshipKind.PARTNER else (other.one,)
            for key in {first_key(end.subject) for end in ends}:
                beyond[key].append(other)
    for row in rows:
        if row.other_id in people and row.kind in PARENTAL:
            parent = stands_as(row.kind, row.one.sex, is_one=True).lower()
            for other in beyond[first_key(row.one.subject)]:
                yield from _beyond(row, other, parent)


def _beyond(row: Relationship, other: Relationship, parent: str) -> Iterator[Tie]:
    child, parent_key = row.other_id, first_key(row.one.subject)
    one, another = first_key(other.one.subject), first_key(other.other.subject)
    if other.kind != RelationshipKind.PARTNER:
        if one == parent_key and other.other_id != child:
            yield Tie(child, other.other_id, f"Has the same {parent}", 1)
    elif parent_key in (one, another):
        partner = other.other_id if one == parent_key else other.one_id
        if partner != child:
            yield Tie(child, partner, f"The {parent}’s partner", 1)


def _by_address(
    people: Collection[int], there_too: Collection[Residence], related: set[tuple[int, int]]
) -> Iterator[Tie]:
    """Those who live or stay at the same address.

    At a refuge strangers share an address, so only relatives count. A protected residence ties nobody
    whose own is not protected: that would tell where the protected person lives.
    """
    own: dict[int | None, list[Residence]] = defaultdict(list)
    for residence in there_too:
        if residence.person_id in people:
            own[residence.address_id].append(residence)
    for there in there_too:
        for mine in own[there.address_id]:
            if _share(mine, there, related):
                yield Tie(mine.person_id, there.person_id, "", 2)


def _share(mine: Residence, there: Residence, related: set[tuple[int, int]]) -> bool:
    if mine.person_id == there.person_id:
        return False
    if there.is_protected and not mine.is_protected:
        return False
    is_refuge = ResidenceKind.REFUGE in (mine.kind, there.kind)
    return not is_refuge or (first_key(mine.person.subject), first_key(there.person.subject)) in related
