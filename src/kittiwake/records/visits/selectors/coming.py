"""Which children a worker, or a manager's team, is to see next, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, Q

from kittiwake.core.prepared import one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import held_by, in_force, subjects_visible_to
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_people
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import EachRecord, records_of
from kittiwake.records.visits.choices import Seen
from kittiwake.records.visits.events import COUNTS
from kittiwake.records.visits.models import VisitPart


@dataclass(frozen=True, kw_only=True)
class Coming:
    """One child to see: one row however many plans ask for it, because one visit counts for each.

    runs  each plan's clock, soonest due first.
    seen_on, alone_on  when they were last seen, and last seen alone; None for never.
    workers  to whom the child is allocated, where a manager asks for their team.
    """

    subject: Subject
    runs: tuple[ClockRun, ...]
    seen_on: date | None
    alone_on: date | None
    workers: tuple[str, ...] = ()

    @property
    def due_on(self) -> date:
        return self.runs[0].due_on


def visits_due(viewer: User) -> list[Coming]:
    """The children whom this worker works with and who are to be visited, soonest due first.

    For a manager they are those whom the manager's teams work with, with whose each is.
    """
    manages = policies.can(viewer, "allocation.decide", on=today())
    waiting = _waiting(viewer, _of_teams(viewer) if manages else held_by(viewer))
    if not waiting:
        return []
    records = _records([subject for subject, _ in waiting])
    seen = {key: (on, alone) for key, on, alone in _seen(records)}
    workers = _workers(records) if manages else {}
    coming = [_coming(subject, runs, seen, workers) for subject, runs in waiting]
    return sorted(coming, key=lambda each: (each.due_on, each.subject.pk))


def days_of_visits_due(viewer: User) -> list[date]:
    """By when this worker is to see each. A desk that lists the children asks nothing more for it."""
    return sorted(runs[0].due_on for _, runs in _waiting(viewer, held_by(viewer)))


def _of_teams(viewer: User) -> list[Subject]:
    """Whom the viewer's teams work with, as far as the records are open to the viewer."""
    teams = [post.team_id for post in viewer.posts_on(today())]
    held = Involvement.objects.filter(in_force(today()), team__in=teams)
    each = held.annotate(each=EachRecord("subject__whole", "subject")).values("each")
    return list(subjects_visible_to(viewer).filter(pk__in=each, stands_for=None).order_by("pk"))


def _workers(records: Sequence[int]) -> dict[int, list[str]]:
    allocated = Involvement.objects.filter(in_force(today()), kind="ALLOCATED", subject__in=records)
    found: dict[int, list[str]] = {}
    for record, name in allocated.order_by("from_on", "pk").values_list("subject", "user__name"):
        found.setdefault(record, []).append(name)
    return found


def _waiting(viewer: User, held: list[Subject]) -> list[tuple[Subject, tuple[ClockRun, ...]]]:
    if not policies.can(viewer, "visit.write", on=today()):
        return []
    runs = runs_of_people(held)
    due = [
        (subject, tuple(run for run in runs.get(subject.pk, ()) if run.clock in COUNTS)) for subject in held
    ]
    return [(subject, found) for subject, found in due if found]


def _coming(
    subject: Subject,
    runs: tuple[ClockRun, ...],
    seen: dict[int, tuple[date | None, date | None]],
    workers: dict[int, list[str]],
) -> Coming:
    records = records_of(subject)
    known = [seen[key] for key in records if key in seen]
    return Coming(
        subject=subject,
        runs=runs,
        seen_on=max((on for on, _ in known if on), default=None),
        alone_on=max((alone for _, alone in known if alone), default=None),
        workers=tuple(name for key in records for name in workers.get(key, ())),
    )


def _records(people: Sequence[Subject]) -> list[int]:
    return [key for subject in people for key in records_of(subject)]


@prepared
def _seen(records: Sequence[int]) -> Any:
    standing = VisitPart.objects.filter(subject=one_of(records), visit__superseded_by=None)
    return (
        standing.values("subject")
        .annotate(
            seen_on=Max("visit__happened_on", filter=~Q(seen=Seen.NOT_SEEN)),
            alone_on=Max("visit__happened_on", filter=Q(seen=Seen.ALONE)),
        )
        .values_list("subject", "seen_on", "alone_on")
    )
