"""The line in words: entries, days, gaps, clocks."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from kittiwake import clocks
from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.core.when import says_time
from kittiwake.records.line.choices import ClockActKind
from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.selectors import Entry as Read
from kittiwake.records.line.selectors import Gap as Silence
from kittiwake.records.line.selectors import Move, explained
from kittiwake.records.notes.events import PHASE_ANALYSED
from kittiwake.web.addresses import address
from kittiwake.web.child.panels import sources
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import Day, DeskRow, Entry, Gap

if TYPE_CHECKING:
    from datetime import date

    from kittiwake.records.line.models import ClockAct, ClockRun, Event

Shown = Day | Gap


@dataclass(frozen=True, kw_only=True)
class Pause:
    """One act on a clock, said."""

    what: str
    who: str
    reason: str
    dates: str


def first_entries(rows: Iterable[Read | Silence], count: int) -> Iterator[Read | Silence]:
    """So many entries, with the silence between and after them."""
    told = 0
    for row in rows:
        told += not isinstance(row, Silence)
        if told > count:
            return
        yield row


def rows_by_happening(
    entries: Iterable[Read | Silence], *, key: UUID, moved: Collection[int] = ()
) -> list[Shown]:
    """Newest first by the day of the event, as exactly as it is known; silence drawn between.

    moved  the events that came here from another record, by primary key.
    """
    rows: list[Shown] = []
    for heading, together in groupby(
        entries, key=lambda row: "" if isinstance(row, Silence) else day_of(row.when)
    ):
        if heading:
            shown = tuple(
                under_day(row, key=key, moved=moved) for row in together if not isinstance(row, Silence)
            )
            rows.append(Day(heading=heading, entries=shown))
        else:
            rows.extend(Gap(words=says_gap(row)) for row in together if isinstance(row, Silence))
    return rows


def rows_by_recording(entries: Iterable[Read], *, key: UUID, moved: Collection[int] = ()) -> list[Shown]:
    """Newest day of recording first; within a day the oldest first, as it was written."""

    def recorded_on(entry: Read) -> "date":
        return local_day(entry.event.recorded_at)

    newest_day_first = sorted(entries, key=lambda entry: (entry.event.recorded_at, entry.event.pk))
    newest_day_first.sort(key=recorded_on, reverse=True)
    return [
        Day(
            heading=f"Recorded {says_day(day)}",
            entries=tuple(shown_entry(entry, key=key, moved=moved) for entry in entries),
        )
        for day, entries in groupby(newest_day_first, key=recorded_on)
    ]


def under_day(entry: Read, *, key: UUID, moved: Collection[int]) -> Entry:
    """An entry under the heading of its day, which need not be said again: only the time is."""
    at = entry.when.at
    return shown_entry(entry, key=key, moved=moved, when=says_time(at) if at else day_of(entry.when))


def shown_entry(entry: Read, *, key: UUID, moved: Collection[int], when: str = "") -> Entry:
    """An entry with the day of it, or with `when`, where the page says the day above it."""
    title, _, detail = entry.text.partition("\n")
    return Entry(
        title=title,
        detail=detail,
        when=when or entry.when.says(),
        recorded=f"recorded {recorded(entry.event)}",
        url=address("line:entry", key=key, entry_id=entry.event.pk),
        is_late=entry.is_late,
        marks=_marks(entry.event, moved),
    )


def _marks(event: "Event", moved: Collection[int]) -> tuple[str, ...]:
    opinion = ("Opinion",) if event.kind == PHASE_ANALYSED.name else ()
    return (*opinion, "Moved here") if event.pk in moved else opinion


def recorded(event: "Event") -> str:
    """When and by whom, and for whom: "24 April 2017 at 10:00am by Priya Raman"."""
    behalf = f", for {event.on_behalf_of}" if event.on_behalf_of else ""
    return f"{When.moment(event.recorded_at).says()} by {event.recorded_by}{behalf}"


def says_move(move: Move) -> str:
    """How an entry came here: "Moved here from another record on 24 April 2017 at 10:00am by Priya Raman"."""
    return f"Moved here from another record on {When.moment(move.at).says()} by {move.by}."


def says_gap(gap: Silence) -> str:
    return f"Nothing recorded for {gap.weeks} weeks, from {says_day(gap.from_on)} to {says_day(gap.to_on)}"


def source_url(versions: list["Event"], event: "Event", *, key: UUID) -> str:
    """The page of the row behind an event, or of its case; empty where no page shows either.

    What was taken off this record has no page here any more.
    """
    if versions[-1].kind in NOTICES:
        return ""
    return _row_url(event.source, key) or work_url(event.case, key=key)


def work_url(case: str, *, key: UUID) -> str:
    """The page of a piece of work, such as a contact; empty where no page shows it."""
    return _row_url(case, key)


def clock_rows(runs: Iterable["ClockRun"], *, key: UUID, today: "date") -> Iterator[DeskRow]:
    """Timescales with what holds now, each with why."""
    asked = list(runs)
    reasons = explained(asked)
    for run in asked:
        status, tone = clock_status(run.due_on, run.stopped_on, today=today)
        moved = f" First told: {says_day(run.first_due_on)}." if run.first_due_on != run.due_on else ""
        paused = f" Paused since {says_day(run.paused_from)}." if run.paused_from else ""
        yield DeskRow(
            title=clocks.clock(run.clock).title,
            url=address("line:clock", key=key, run_id=run.pk),
            hint=f"Started {says_day(run.started_on)}.{moved}{paused}",
            status=status,
            tone=tone,
            explained=reasons[run.pk],
        )


def said_act(act: "ClockAct") -> Pause:
    dates = f"Due {says_day(act.due_before)} before"
    if act.due_after != act.due_before:
        dates = f"{dates}, {says_day(act.due_after)} after"
    return Pause(
        what=ClockActKind(act.kind).label,
        who=f"{act.by}, {When.moment(act.at).says()}",
        reason=act.reason,
        dates=dates,
    )


def day_of(when: When) -> str:
    """The heading an entry stands under: its day without the time, or as much of it as is known."""
    return says_day(when.on) if when.at else _capital(when.says())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _row_url(pointer: str, key: UUID) -> str:
    label, _, row = pointer.partition(":")
    if label not in sources():
        return ""
    route, blank, has_key = sources()[label]
    try:
        return reverse(route, kwargs={blank: int(row)} | ({"key": key} if has_key else {}))
    except NoReverseMatch:
        return ""
