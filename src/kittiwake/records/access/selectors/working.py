"""Who works with a person, to whom a record is closed, and who has looked."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared, together
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import Involvement, Look, Restriction, User
from kittiwake.records.access.selectors.dated import in_force
from kittiwake.records.access.selectors.reach import keys_shut_to, reach_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import EachRecord, records_of

HELD = 60  # people whom one worker works with in person, read for their desk


def whom_to_ring(subject: Subject, *, on: date | None = None) -> str:
    """Who can speak about a record that this viewer cannot read, with the number, in one line."""
    return whom_to_ring_each([subject], on=on)[subject.pk]


def whom_to_ring_each(subjects: Iterable[Subject], *, on: date | None = None) -> dict[int, str]:
    """Whom to ring about each of these people, by their primary key. Two queries."""
    day = on or today()
    whose = {key: subject.pk for subject in subjects for key in records_of(subject)}
    working, closed = together(_working.of(list(whose), day), _closing.of(list(whose), day))
    return (
        dict.fromkeys(whose.values(), "the front door: nobody works with this person now")
        | {whose[work.subject_id]: _who_works(work) for work in working}
        | {whose[restriction.subject_id]: restriction.ring for restriction in closed}
    )


@prepared
def _working(people: Sequence[int], on: date) -> QuerySet[Involvement]:
    standing = Involvement.objects.filter(in_force(on), subject=one_of(people))
    return standing.select_related("user", "team").order_by("-kind", "-pk")


@prepared
def _closing(people: Sequence[int], on: date) -> QuerySet[Restriction]:
    return Restriction.objects.filter(in_force(on), subject=one_of(people)).order_by("from_on")


def working_with(subject: Subject, *, on: date) -> list[Involvement]:
    """To whom the child is allocated that day. For those who may read the record."""
    return _allocated(records_of(subject), on)


def asking_workers(subject: Subject, *, on: date) -> Asking[Any]:
    """What `working_with` asks."""
    return _allocated.of(records_of(subject), on)


@prepared
def _allocated(records: Sequence[int], on: date) -> QuerySet[Involvement]:
    standing = Involvement.objects.filter(in_force(on), kind="ALLOCATED", subject=one_of(records))
    return standing.select_related("user", "team").order_by("from_on", "pk")


def looks_visible_to(viewer: User, subject: Subject) -> QuerySet[Look]:
    """Who has looked at this record, newest first: for those who may read it."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Look.objects.none()
    looks = Look.objects.filter(subject__in=records_of(subject))
    return looks.select_related("user").order_by("-at", "-pk")


def allocated_worker(subject: Subject, *, on: date | None = None) -> User | None:
    """Whoever holds the child's case on that day."""
    theirs = Involvement.objects.filter(in_force(on or today()), subject__in=records_of(subject))
    held = theirs.filter(kind="ALLOCATED").select_related("user").order_by("-from_on", "-pk").first()
    return held.user if held else None


def held_by(viewer: User) -> list[Subject]:
    """The people this worker works with in person, as far as the records are open to them: some sixty."""
    day = today()
    if not {role.reach for role in viewer.roles_on(day)} & {"authority", "own"}:
        return []
    return _held(viewer.pk, keys_shut_to(viewer), day)


@prepared
def _held(worker: int, shut: Sequence[int], on: date) -> QuerySet[Subject]:
    theirs = Involvement.objects.filter(in_force(on), user=worker)
    each = theirs.annotate(each=EachRecord("subject__whole", "subject")).values("each")
    first = Subject.objects.filter(pk__in=each, stands_for=None)
    return first.exclude(pk=one_of(shut)).order_by("pk")[:HELD]


def involvements_visible_to(viewer: User, subject: Subject) -> QuerySet[Involvement]:
    """Who works and has worked with this person, newest first: for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Involvement.objects.none()
    theirs = Involvement.objects.filter(subject__in=records_of(subject))
    return theirs.select_related("user", "team", "recorded_by").order_by("-from_on", "-pk")


def restrictions_visible_to(viewer: User, subject: Subject) -> QuerySet[Restriction]:
    """Every closure of this record, newest first: for those who may read it."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Restriction.objects.none()
    theirs = Restriction.objects.filter(subject__in=records_of(subject))
    return theirs.prefetch_related("members__user").order_by("-from_on", "-pk")


def _who_works(work: Involvement) -> str:
    name = work.user.name if work.user else work.team.name
    return f"{name}, {work.team.name}, {work.team.phone or 'no number recorded'}"
