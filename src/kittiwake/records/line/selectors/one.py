"""One event, or one clock, with everything that was done to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core.history import versions_of
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.events import ENTRY_MOVED_AWAY
from kittiwake.records.line.models import ClockAct, ClockRun, Event, Headline
from kittiwake.records.line.selectors.desk import runs_of_person
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Move:
    """How an entry came onto this line from another one.

    why  the words of the notice on the other line; empty for a viewer who does not read that record.
    """

    by: User
    at: datetime
    why: str


def entry_visible_to(viewer: User, subject: Subject, entry_id: int) -> Event | None:
    """One entry of this person's line, standing or superseded; None when it was never there."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    found = Event.objects.filter(pk=entry_id, subject__in=readable)
    return found.select_related("recorded_by", "on_behalf_of", "subject").first()


def superseded_history(event: Event) -> list[Event]:
    """Every version of an entry, the first one first; itself among them. The caller checks who reads it."""
    return versions_of(event)[::-1]


def moves_onto(viewer: User, events: Iterable[Event]) -> dict[int, Move]:
    """For each entry that was moved here from another record, how; by the entry's primary key. One query.

    The other record is not named, and its notice is quoted only to a viewer who reads it.
    """
    shown = list(events)
    is_read = Exists(subjects_visible_to(viewer).filter(pk=OuterRef("subject")))
    notices = Event.objects.filter(kind=ENTRY_MOVED_AWAY.name, act__in={event.act for event in shown})
    found = {
        (notice.act, notice.source): notice
        for notice in notices.annotate(is_read=is_read).select_related("recorded_by")
    }
    return {
        event.pk: Move(
            by=notice.recorded_by, at=notice.recorded_at, why=notice.says if notice.is_read else ""
        )
        for event in shown
        if (notice := found.get((event.act, event.source))) and notice.subject_id != event.subject_id
    }


def headlines_of(event: Event) -> QuerySet[Headline]:
    """Every headline of an event, the newest first: that one counts."""
    return event.headlines.select_related("by")


def run_visible_to(viewer: User, subject: Subject, run_id: int) -> ClockRun | None:
    """One clock of the work that stands on this person's line."""
    if not subjects_visible_to(viewer).filter(pk=subject.pk).exists():
        return None
    return runs_of_person(subject).filter(pk=run_id).first()


def acts_of(run: ClockRun) -> QuerySet[ClockAct]:
    """Every pause, extension and correction of a clock, the first one first."""
    return run.acts.select_related("by")
