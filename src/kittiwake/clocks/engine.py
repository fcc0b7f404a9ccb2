"""How events turn clocks: one pure function, used to write runs and to rebuild them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from kittiwake.clocks.definition import Clock
from kittiwake.core.calendar import WorkingCalendar
from kittiwake.core.today import local_day


class CannotTurn(Exception):
    """The act does not fit the clock as it stands. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """One running of one clock for one case.

    first_due_on  what was first told; never changes.
    due_on        what holds now. With `due_at`, that moment; without, the end of the London day.
    stopped_on    as told, also when it is before the start: a wrong date is put right by
                  whoever knows, not hidden here.
    """

    clock: str
    case: str
    started_at: datetime
    started_on: date
    first_due_on: date
    due_on: date
    due_at: datetime | None = None
    stopped_at: datetime | None = None
    stopped_on: date | None = None
    paused_from: date | None = None
    rule_version: str = "catalogue"

    @property
    def is_open(self) -> bool:
        return self.stopped_at is None


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What one event does to the clocks of one case.

    clock   its key, for acts on a clock ("clock.paused", ".resumed", ".extended", ".corrected").
    due_on  the new date, for an extension or a correction.
    reason  why; whoever records the act requires and keeps it, for it changes no run.
    """

    event: str
    case: str
    at: datetime
    clock: str | None = None
    due_on: date | None = None
    reason: str = ""

    @property
    def on(self) -> date:
        return local_day(self.at)


def turn(
    runs: tuple[Run, ...], event: Turn, *, clocks: Iterable[Clock], calendar: WorkingCalendar
) -> tuple[Run, ...]:
    """The runs after the event: acts change one run; other events stop runs, then start them.

    Folding a line's events in the order they were recorded gives the runs that were written.
    A clock that is not in force on the day of the event does not start. A clock never runs twice
    at once for a case, and runs a second time only if its timescale repeats. Stopping a paused
    run resumes it first, so that time paused is never counted against anybody.

    Raises  CannotTurn for an act that names no open run, or does not fit it. Only a correction
            may also reach the latest run that has stopped.
    """
    known = {clock.key: clock for clock in clocks}
    if event.event in _ACTS:
        return _act(runs, event, known=known, calendar=calendar)
    stopped = tuple(_stop(run, event, known=known, calendar=calendar) for run in runs)
    started = tuple(
        _start(clock, event, calendar)
        for clock in known.values()
        if event.event in clock.starts_when
        and clock.in_force(event.on)
        and _may_start(clock, event.case, stopped)
    )
    return stopped + started


def _may_start(clock: Clock, case: str, runs: tuple[Run, ...]) -> bool:
    earlier = [run for run in runs if run.clock == clock.key and run.case == case]
    if clock.timescale.is_repeating:
        return not any(run.is_open for run in earlier)
    return not earlier


def _start(clock: Clock, event: Turn, calendar: WorkingCalendar) -> Run:
    due = clock.due(event.at, calendar)
    return Run(
        clock=clock.key,
        case=event.case,
        started_at=event.at,
        started_on=event.on,
        first_due_on=due.on,
        due_on=due.on,
        due_at=due.at,
        rule_version=clock.rule_version,
    )


def _stop(run: Run, event: Turn, *, known: Mapping[str, Clock], calendar: WorkingCalendar) -> Run:
    clock = known.get(run.clock)
    if clock is None or event.event not in clock.stops_when:
        return run
    if not run.is_open or run.case != event.case:
        return run
    if run.paused_from is not None:
        run = _moved(run, clock, max(event.on, run.paused_from), calendar)
    return replace(run, stopped_at=event.at, stopped_on=event.on)


def _act(
    runs: tuple[Run, ...], event: Turn, *, known: Mapping[str, Clock], calendar: WorkingCalendar
) -> tuple[Run, ...]:
    clock = known.get(event.clock or "")
    places = [place for place, run in enumerate(runs) if _is_acted_on(run, event)]
    if not places or clock is None:
        raise CannotTurn("That clock is not running, so it cannot be changed.")
    place = max(places, key=lambda place: (runs[place].is_open, runs[place].started_at))
    changed = _ACTS[event.event](runs[place], event, clock, calendar)
    return (*runs[:place], changed, *runs[place + 1 :])


def _is_acted_on(run: Run, event: Turn) -> bool:
    is_reached = run.is_open or event.event == "clock.corrected"
    return is_reached and (run.clock, run.case) == (event.clock, event.case)


def _pause(run: Run, event: Turn, _clock: Clock, _calendar: WorkingCalendar) -> Run:
    if run.paused_from is not None:
        raise CannotTurn("The clock is paused already.")
    if event.on < run.started_on:
        raise CannotTurn("The clock cannot be paused from a day before it started.")
    if event.on > run.due_on:
        raise CannotTurn("The clock is past its due date, so it can no longer be paused.")
    return replace(run, paused_from=event.on)


def _resume(run: Run, event: Turn, clock: Clock, calendar: WorkingCalendar) -> Run:
    if run.paused_from is None:
        raise CannotTurn("The clock is not paused.")
    if event.on < run.paused_from:
        raise CannotTurn("The clock cannot resume on a day before it was paused.")
    return _moved(run, clock, event.on, calendar)


def _moved(run: Run, clock: Clock, resumed_on: date, calendar: WorkingCalendar) -> Run:
    """Due later by the time paused: working days if it counts them, else calendar days."""
    if run.paused_from is None:
        return run
    if clock.unit == "working_days":
        paused = calendar.between(run.paused_from, resumed_on)
        return replace(run, due_on=calendar.add(run.due_on, paused), paused_from=None)
    length = resumed_on - run.paused_from
    at = run.due_at and run.due_at + length
    due_on = local_day(at) if at else run.due_on + length
    return replace(run, due_on=due_on, due_at=at, paused_from=None)


def _extend(run: Run, event: Turn, _clock: Clock, _calendar: WorkingCalendar) -> Run:
    if event.due_on is None or event.due_on <= run.due_on:
        raise CannotTurn("An extension needs a due date later than the present one.")
    return replace(run, due_on=event.due_on, due_at=None)


def _correct(run: Run, event: Turn, _clock: Clock, _calendar: WorkingCalendar) -> Run:
    if event.due_on is None:
        raise CannotTurn("A correction needs the right due date.")
    return replace(run, due_on=event.due_on, due_at=None)


_ACTS: Mapping[str, Callable[[Run, Turn, Clock, WorkingCalendar], Run]] = {
    "clock.paused": _pause,
    "clock.resumed": _resume,
    "clock.extended": _extend,
    "clock.corrected": _correct,
}
