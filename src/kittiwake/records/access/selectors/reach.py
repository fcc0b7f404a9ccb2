"""Which records one viewer may read, find by name, or not know of.

Of a person whose records were joined, whatever holds of one record holds of all.

The one rule, asked of many records at once or of one: a tie that was declared shuts the record, whatever
else holds; a sealed one is shut to all but its members; one that is restricted, or that somebody else works
with, gives its name, and opens for a while to whoever says why.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from kittiwake.core.asking import kept
from kittiwake.core.prepared import Asking, ahead, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Closure, Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors.closures import (
    asking_closures,
    closed_to,
    closures_to,
    keys_closed_to,
)
from kittiwake.records.access.selectors.dated import in_force
from kittiwake.records.access.selectors.own import asking_own_ways, own_ways
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import EachRecord, records_of, records_of_each

READING = {"authority", "own"}  # breadths of a role that read records
NAMING = {*READING, "name"}  # and those that find a name


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """What stands behind a key, for one viewer. Nobody there and nobody for this viewer take equal steps.

    subject       the person; None where there is none.
    reach         how far the viewer gets; NONE where there is none.
    has_declared  the viewer's own declaration shuts the record.
    """

    subject: Subject | None
    reach: Reach
    has_declared: bool = False


def subjects_visible_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """The people whose whole record this viewer may read.

    Source  docs/practice/access.md: function, relationship, compartment; deny by default.
    """
    day = on or today()
    breadths = _breadths(viewer, day)
    if not breadths & READING:
        return Subject.objects.none()
    own = own_ways(viewer, on=day)
    readable = ~closed_to(viewer, on=day)
    if "authority" not in breadths:
        readable &= _worked_with_by(viewer, on=day)
    if own.opened:
        readable |= Q(pk__in=own.opened) & ~closed_to(viewer, on=day, closures=[Closure.SEALED])
    found = Subject.objects.filter(readable)
    return found.exclude(pk__in=own.tied) if own.tied else found


def subjects_nameable_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """The people whose name this viewer may find: all but the sealed, and but those they are tied to."""
    day = on or today()
    if not _breadths(viewer, day) & NAMING:
        return Subject.objects.none()
    own = own_ways(viewer, on=day)
    found = Subject.objects.exclude(closed_to(viewer, on=day, closures=[Closure.SEALED]))
    return found.exclude(pk__in=own.tied) if own.tied else found


def subjects_closed_to(viewer: User, *, on: date | None = None) -> QuerySet[Subject]:
    """Everybody whose record is shut to this viewer in particular, whoever may read the others."""
    day = on or today()
    own = own_ways(viewer, on=day)
    closed = closed_to(viewer, on=day)
    if own.opened:
        sealed = closed_to(viewer, on=day, closures=[Closure.SEALED])
        closed = (closed & ~Q(pk__in=own.opened)) | sealed
    return Subject.objects.filter(closed | Q(pk__in=own.tied) if own.tied else closed)


def find_subject(key: str) -> Subject | None:
    """Who stands behind a key, whoever asks: of joined records the one that stands first.

    The caller asks `reach_of` before anything is shown.
    """
    found = _with_key(UUID(str(key)))
    return found[0].stands_for or found[0] if found else None


@prepared
def _with_key(key: UUID) -> QuerySet[Subject]:
    return Subject.objects.filter(key=key).select_related("stands_for")


def asking_access(viewer: User) -> tuple[Asking[Any], ...]:
    """What every page about records asks first: which are closed, and this viewer's own ways around it."""
    return asking_closures(), *asking_own_ways(viewer)


def reads_everybody(viewer: User) -> bool:
    """True when the viewer reads every record but those of `keys_shut_to`."""
    return "authority" in _breadths(viewer, today()) & READING


def keys_shut_to(viewer: User) -> list[int]:
    """Everybody whose record is shut to this viewer in particular today, in order: few in any authority."""
    day, own = today(), own_ways(viewer)
    closed = keys_closed_to(viewer, on=day) - own.opened
    return sorted(closed | keys_closed_to(viewer, on=day, closures=[Closure.SEALED]) | own.tied)


def meet(viewer: User, key: str) -> Meeting:
    """Who stands behind a key, and how far this viewer gets. The same questions are asked if nobody does."""
    ahead(*asking_access(viewer), _with_key.of(UUID(str(key))))
    subject = find_subject(key)
    asked = subject or Subject(pk=0)
    reach = reach_of(viewer, asked)
    declared = asked.pk in own_ways(viewer).declared
    return Meeting(subject=subject, reach=reach if subject else Reach.NONE, has_declared=declared)


def reach_of(viewer: User, subject: Subject, *, on: date | None = None) -> Reach:
    """How far this viewer gets into this record."""
    day = on or today()
    known = _reaches_known(viewer, day).get(subject.pk)
    return known if known is not None else reaches_of(viewer, [subject], on=day)[subject.pk]


def standing_reach_of(viewer: User, subject: Subject, *, on: date | None = None) -> Reach:
    """How far this viewer gets without having opened the record for a while.

    Closing a record or giving it to somebody asks this: whoever opens one for an hour changes none of it.
    """
    day = on or today()
    if subject.pk not in own_ways(viewer, on=day).opened:
        return reach_of(viewer, subject, on=day)
    return _reaches(viewer, [subject], day=day, with_openings=False)[subject.pk]


def reaches_of(viewer: User, subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, Reach]:
    """How far this viewer gets into each of these records, by primary key. Three queries at most."""
    day, asked = on or today(), {subject.pk: subject for subject in subjects}
    known = _reaches_known(viewer, day)
    unknown = [subject for key, subject in asked.items() if key not in known]
    if unknown:
        known |= _reaches(viewer, unknown, day=day, with_openings=True)
    return {key: known[key] for key in asked}


def _reaches_known(viewer: User, day: date) -> dict[int, Reach]:
    """What this page has found out already; on others, nothing."""
    return kept(("access.reaches", viewer.pk, day), dict)


def _reaches(
    viewer: User, subjects: Iterable[Subject], *, day: date, with_openings: bool
) -> dict[int, Reach]:
    people = list(subjects)
    keys = {subject.pk for subject in people}
    breadths = _breadths(viewer, day)
    if not breadths & NAMING or not keys:
        return dict.fromkeys(keys, Reach.NONE)
    closed, own = closures_to(viewer, people, on=day), own_ways(viewer, on=day)
    unknown = own.tied | {key for key, how in closed.items() if how == Closure.SEALED}
    readable = _in_breadth(viewer, people, breadths, day=day) - closed.keys()
    if with_openings and breadths & READING:
        readable |= own.opened & keys
    return {
        key: Reach.NONE if key in unknown else Reach.FULL if key in readable else Reach.NAME for key in keys
    }


def _in_breadth(viewer: User, people: list[Subject], breadths: set[str], *, day: date) -> set[int]:
    """Those of these that the viewer's role reads. Asked in the same way however many are closed."""
    if "authority" in breadths:
        return {subject.pk for subject in people}
    if "own" not in breadths:
        return set()
    worked_with = set(_worked_with(records_of_each(people), viewer.pk, viewer.team_ids_on(day), day))
    return {subject.pk for subject in people if not worked_with.isdisjoint(records_of(subject))}


@prepared
def _worked_with(people: Sequence[int], viewer: int, teams: Sequence[int], on: date) -> Any:
    mine = Q(user=viewer) | Q(team=one_of(teams))
    return Involvement.objects.filter(in_force(on), mine, subject=one_of(people)).values_list(
        "subject", flat=True
    )


def _breadths(viewer: User, day: date) -> set[str]:
    return {role.reach for role in viewer.roles_on(day)}


def _working(viewer: User, *, on: date) -> Q:
    return in_force(on) & (Q(user=viewer) | Q(team__in=viewer.team_ids_on(on)))


def _worked_with_by(viewer: User, *, on: date) -> Q:
    mine = Involvement.objects.filter(_working(viewer, on=on))
    return Q(pk__in=mine.annotate(each=EachRecord("subject__whole", "subject")).values("each"))
