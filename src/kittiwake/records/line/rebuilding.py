"""Clock runs as the events of a case give them, worked out afresh."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q

from kittiwake.clocks import Run, Turn
from kittiwake.records.line import events
from kittiwake.records.line.models import ClockAct, Event
from kittiwake.records.line.services.turning import TurningRules, moment_of, turning_kinds

ACTS = {
    event.name
    for event in (events.CLOCK_PAUSED, events.CLOCK_RESUMED, events.CLOCK_EXTENDED, events.CLOCK_CORRECTED)
}
MOVES_THE_DATE = {events.CLOCK_EXTENDED.name, events.CLOCK_CORRECTED.name}


class Recorded(NamedTuple):
    """One turn, and the moment at which it was recorded."""

    turn: Turn
    at: datetime


def rebuilt(case: str, rules: TurningRules) -> tuple[Run, ...]:
    """The runs of one case, from its events in the order in which they were recorded.

    Raises  CannotTurn where the events do not fit one another.
    """
    runs: tuple[Run, ...] = ()
    for recorded in turns_of(case):
        runs = rules.turn(runs, recorded.turn, known_at=recorded.at)
    return runs


def turns_of(case: str) -> Iterator[Recorded]:
    """Each turning of the case's clocks once, however many people its event is about.

    What was superseded still turned; what supersedes, and what was copied to another line, did not.
    """
    acts = {
        f"line.clockact:{act.pk}": act
        for act in ClockAct.objects.filter(run__case=case).select_related("run")
    }
    moved = Event.objects.filter(
        act=OuterRef("act"), source=OuterRef("source"), kind=events.ENTRY_MOVED_AWAY.name
    )
    turned = Q(case=case, kind__in=turning_kinds()) | Q(source__in=acts, kind__in=ACTS)
    found = Event.objects.filter(turned, supersedes=None).exclude(Exists(moved)).order_by("pk")
    last = None
    for event in found:
        this = (event.act, event.kind, event.source)
        if this != last:
            yield Recorded(_turn(case, event, acts.get(event.source)), event.recorded_at)
        last = this


def _turn(case: str, event: Event, act: ClockAct | None) -> Turn:
    if act is None:
        return Turn(event=event.kind, case=case, at=moment_of(event.when))
    due_on = act.due_after if event.kind in MOVES_THE_DATE else None
    return Turn(event=event.kind, case=case, at=act.at, clock=act.run.clock, due_on=due_on)
