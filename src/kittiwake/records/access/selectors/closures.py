"""Which records are closed on a day, how, and to whom they stay open.

A closure of one record of a person closes every record of theirs: of two, the strictest holds.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, QuerySet

from kittiwake.core.asking import keeps, kept
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import Restriction, User
from kittiwake.records.access.selectors.dated import in_force
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import EachRecord, records_of_each


def closed_among(subjects: Iterable[Subject], *, on: date | None = None) -> set[int]:
    """Those of these people whose record is closed to most, by primary key. One query."""
    people = list(subjects)
    closed = {closing.subject_id for closing in _closures_of(records_of_each(people), on or today())}
    return closed & {subject.pk for subject in people}


def keys_closed_to_some(*, on: date, closures: Collection[Closure] = tuple(Closure)) -> set[int]:
    """Every record that is closed in one of these ways to somebody. One query."""
    return {closing.subject_id for closing in _closures_in_force(on) if closing.closure in closures}


def closures_to(viewer: User, people: Collection[Subject], *, on: date) -> dict[int, str]:
    """How the records of each of these people are closed to the viewer, by primary key; sealed is more."""
    keys = {subject.pk for subject in people}
    found = [closing for closing in _closures_of(records_of_each(people), on) if closing.subject_id in keys]
    closed = [closing for closing in found if viewer.pk not in closing.members]
    return {
        closing.subject_id: closing.closure
        for closing in sorted(closed, key=lambda closing: closing.closure == Closure.SEALED)
    }


def keys_closed_to(viewer: User, *, on: date, closures: Collection[Closure] = tuple(Closure)) -> set[int]:
    """Everybody whose record is closed in one of these ways to this viewer: few in any authority."""
    return {
        closing.subject_id
        for closing in _closures_in_force(on)
        if closing.closure in closures and viewer.pk not in closing.members
    }


def asking_closures() -> Asking[Any]:
    """Which records are closed today: to be asked ahead."""
    return _closed_on.of(today())


def closed_to(viewer: User, *, on: date, closures: Collection[Closure] = tuple(Closure)) -> Q:
    if keeps():
        return Q(pk__in=keys_closed_to(viewer, on=on, closures=closures))
    rows = Restriction.objects.filter(in_force(on), closure__in=closures).exclude(members__user=viewer)
    return Q(pk__in=rows.annotate(each=EachRecord("subject__whole", "subject")).values("each"))


@dataclass(frozen=True, kw_only=True)
class _Closing:
    """One closure in force: whose record, how, and to whom it stays open."""

    subject_id: int
    closure: str
    members: frozenset[int]


def _closures_in_force(on: date) -> list[_Closing]:
    """Every closure in force on that day: few in any authority. One query; once for a page that reads."""
    return kept(("access.closures", on), lambda: _closings(_closed_on(on)))


def _closures_of(records: Collection[int], on: date) -> list[_Closing]:
    """The closures of these records, and maybe of others. A closure of one names all of the person's."""
    if keeps():
        return _closures_in_force(on)
    return _closings(_closed_of(list(records), on))


def _closings(restrictions: Iterable[tuple[int, list[int], str, list[int]]]) -> list[_Closing]:
    return [
        _Closing(subject_id=each, closure=closure, members=frozenset(members))
        for subject_id, whole, closure, members in restrictions
        for each in whole or [subject_id]
    ]


def _with_members(restrictions: QuerySet[Restriction]) -> Any:
    named = restrictions.annotate(named=ArrayAgg("members__user", default=[])).order_by()
    return named.values_list("subject", "subject__whole", "closure", "named")


@prepared
def _closed_of(records: Sequence[int], on: date) -> Any:
    return _with_members(Restriction.objects.filter(in_force(on), subject=one_of(records)))


@prepared
def _closed_on(on: date) -> Any:
    return _with_members(Restriction.objects.filter(in_force(on)))
