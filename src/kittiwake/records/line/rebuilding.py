"""Clock runs as the events of each case give them, worked out afresh."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q

from kittiwake.clocks import Run, Turn
from kittiwake.core.dates import Precision, When
from kittiwake.records.line import events
from kittiwake.records.line.models import ClockAct, Event
from kittiwake.records.line.services.turning import TurningRules, moment_of, turning_kinds

ACTS = {
    event.name
    for event in (events.CLOCK_PAUSED, events.CLOCK_RESUMED, events.CLOCK_EXTENDED, events.CLOCK_CORRECTED)
}
MOVES_THE_DATE = {events.CLOCK_EXTENDED.name, events.CLOCK_CORRECTED.name}
READ = ("case", "act", "kind", "source", "happened_on", "precision", "happened_at", "recorded_at")


class Recorded(NamedTuple):
    """One turn, and the moment at which it was recorded."""

    turn: Turn
    at: datetime


def rebuilt(turns: Collection[Recorded], rules: TurningRules) -> tuple[Run, ...]:
    """The runs of one case, from its turns in the order in which they were recorded.

    Raises  CannotTurn where the events do not fit one another.
    """
    runs: tuple[Run, ...] = ()
    for recorded in turns:
        runs = rules.turn(runs, recorded.turn, known_at=recorded.at)
    return runs


def turns_of(cases: Collection[str]) -> dict[str, list[Recorded]]:
    """Each turning of these cases' clocks once, however many people its event is about. Three queries.

    What was superseded still turned; what supersedes, and what was copied to another line, did not.
    """
    acts = {
        f"line.clockact:{act.pk}": act
        for act in ClockAct.objects.filter(run__case__in=cases).select_related("run")
    }
    theirs = Q(case__in=cases) | Q(source__in=acts)
    moved = set(Event.objects.filter(theirs, kind=events.ENTRY_MOVED_AWAY.name).values_list("act", "source"))
    turned = Q(case__in=cases, kind__in=turning_kinds()) | Q(source__in=acts, kind__in=ACTS)
    found = Event.objects.filter(turned, supersedes=None).order_by("pk").values_list(*READ)
    turns: dict[str, list[Recorded]] = {case: [] for case in cases}
    last: dict[str, tuple[object, ...]] = {}
    for case, turning in _cases_of(found.iterator(), acts):
        _case, act, kind, source, *_when, at = turning
        if (act, source) in moved:
            continue
        if last.get(case) != (act, kind, source):
            turns[case].append(Recorded(_turn(case, turning, acts), at))
        last[case] = (act, kind, source)
    return turns


def _cases_of(found: Iterator[tuple], acts: Mapping[str, ClockAct]) -> Iterator[tuple[str, tuple]]:
    """Each event with the case whose clocks it turns: an act on a clock turns that of the clock's run."""
    for turning in found:
        act = acts.get(turning[3])
        yield act.run.case if act else turning[0], turning


def _turn(case: str, turning: tuple, acts: Mapping[str, ClockAct]) -> Turn:
    _case, _act, kind, source, on, precision, at, _recorded_at = turning
    act = acts.get(source)
    if act is None:
        when = When(on=on, precision=Precision(precision), at=at)
        return Turn(event=kind, case=case, at=moment_of(when))
    due_on = act.due_after if kind in MOVES_THE_DATE else None
    return Turn(event=kind, case=case, at=act.at, clock=act.run.clock, due_on=due_on)
