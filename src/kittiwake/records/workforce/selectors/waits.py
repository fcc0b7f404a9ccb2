"""Children who wait for a worker, as far as one viewer may know of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, Max, QuerySet, When

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import now, today
from kittiwake.records.access.choices import InvolvementKind, Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import (
    in_force,
    keys_closed_to_some,
    keys_shut_to,
    reach_of,
    subjects_visible_to,
)
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.line.services.turning import TurningRules
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each
from kittiwake.records.workforce.choices import Priority
from kittiwake.records.workforce.models import AllocationWait


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """How many children wait whom this viewer may see, and how many of them urgently."""

    children: int
    urgent: int


def waits_reached_by(viewer: User) -> QuerySet[AllocationWait]:
    """Waits of children whose record the viewer may read, ended or not, whatever their role is for."""
    found = AllocationWait.objects.filter(subject__in=subjects_visible_to(viewer))
    return found.select_related("subject", "holding__team", "asked_by", "ended_by")


def waits_visible_to(viewer: User) -> QuerySet[AllocationWait]:
    """Children who wait now: the urgent first, then the longest since the contact, then since the asking."""
    if not can(viewer, "allocation.read", on=today()):
        return AllocationWait.objects.none()
    going_on = waits_reached_by(viewer).filter(ended_at=None)
    others = Case(When(priority=Priority.URGENT, then=0), default=1)
    return going_on.order_by(others, F("contact_on").asc(nulls_last=True), "asked_at", "pk")


def wait_visible_to(viewer: User, wait_id: int) -> AllocationWait | None:
    """One wait, ended or not; None when it is nothing to this viewer."""
    return waits_reached_by(viewer).filter(pk=wait_id).first()


def open_wait_of(viewer: User, subject: Subject) -> AllocationWait | None:
    """The wait of one child that goes on, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    theirs = AllocationWait.objects.filter(subject__in=records_of(subject), ended_at=None)
    return theirs.select_related("holding__team").first()


def wait_clocks(waits: Iterable[AllocationWait]) -> dict[int, ClockRun]:
    """By when somebody is to be allocated: the latest clock of each wait, by its primary key. One query."""
    asked = {key_of(wait): wait.pk for wait in waits}
    runs = sorted(runs_of_cases(list(asked)), key=lambda run: (run.stopped_at is None, run.started_at))
    return {asked[run.case]: run for run in runs}


def allowed_lengths() -> dict[str, str]:
    """How long each priority allows, in words, as the authority has set it for today."""
    moment = now()
    known = {each.key: each for each in TurningRules.stored().clocks_on(moment, known_at=moment)}
    return {str(priority): known[priority.clock].says_length() for priority in Priority}


def holder_of(viewer: User, subject: Subject) -> Involvement | None:
    """The allocation in force today, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    held = Involvement.objects.filter(in_force(today()), subject__in=records_of(subject))
    allocated = held.filter(kind=InvolvementKind.ALLOCATED).select_related("user", "team")
    return allocated.order_by("-from_on", "-pk").first()


def last_held_on(subjects: Iterable[Subject]) -> dict[int, date]:
    """The last day on which a worker held each of these children, by their primary key; absent: none ever.

    The caller has checked who may see it. One query.
    """
    people = list(subjects)
    whose = {key: person.pk for person in people for key in records_of(person)}
    ended = Involvement.objects.filter(
        subject__in=records_of_each(people), kind=InvolvementKind.ALLOCATED, to_on__isnull=False
    )
    found: dict[int, date] = {}
    for record, until in ended.values_list("subject").annotate(until=Max("to_on")).order_by():
        found[whose[record]] = max(until, found.get(whose[record], until))
    return found


def waits_closed_to_nobody(wait_ids: Iterable[int]) -> set[int]:
    """Those of these waits that even somebody who reads no record may count one by one, without names."""
    closed = keys_closed_to_some(on=today())
    asked = AllocationWait.objects.filter(pk__in=set(wait_ids)).exclude(subject__in=closed)
    return set(asked.values_list("pk", flat=True))


def asking_waits(viewer: User) -> tuple[Asking[Any], ...]:
    """What `who_waits` asks: to be asked ahead."""
    day = today()
    if any(role.reach == "authority" for role in viewer.roles_on(day)):
        return (_everywhere.of(),)
    return (_with_teams.of(viewer.team_ids_on(day)),)


def who_waits(viewer: User) -> Waiting:
    """How many children wait for a worker: with the viewer's teams, or everywhere. One query."""
    if not can(viewer, "allocation.read", on=today()):
        return Waiting(children=0, urgent=0)
    shut = set(keys_shut_to(viewer))
    (asking,) = asking_waits(viewer)
    priorities = [priority for priority, child in asking.question(**asking.values) if child not in shut]
    return Waiting(children=len(priorities), urgent=priorities.count(Priority.URGENT))


@prepared
def _everywhere() -> Any:
    return _going_on(AllocationWait.objects.all())


@prepared
def _with_teams(teams: Sequence[int]) -> Any:
    return _going_on(AllocationWait.objects.filter(holding__team=one_of(teams)))


def _going_on(waits: QuerySet[AllocationWait]) -> Any:
    """How soon and who: some hundred numbers in a large authority, asked ahead of closures."""
    return waits.filter(ended_at=None).values_list("priority", "subject_id").order_by("pk")
