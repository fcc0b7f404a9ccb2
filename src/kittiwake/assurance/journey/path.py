"""Where one child stands on the path, read from their line and its clocks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from kittiwake.assurance.journey.table import Step, steps
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.line.selectors import happenings_of, running_for
from kittiwake.records.subject.whole import records_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


class State(Enum):
    """How a step stands. The first that is true counts."""

    LATE = "late"
    DUE = "due"
    UNDER_WAY = "under way"
    DONE = "done"
    MAY_BEGIN = "may begin"
    NOT_REACHED = "not reached"


@dataclass(frozen=True, kw_only=True)
class Happened:
    """One event of the line, as far as the path needs it."""

    kind: str
    case: str
    on: date
    event: int = 0


@dataclass(frozen=True, kw_only=True)
class Running:
    """One timescale that runs."""

    clock: str
    due_on: date
    run: int = 0


@dataclass(frozen=True, kw_only=True)
class Instance:
    """One time that a step was taken: from its first event to the one that ended it."""

    began_on: date
    ended_on: date | None
    event: int = 0


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How one step stands for one child.

    instances  every time it was taken, the newest first.
    due        the timescale that runs for it and is due soonest.
    may_begin  it may follow from where the child stands now.
    """

    step: Step
    state: State
    instances: tuple[Instance, ...]
    due: Running | None
    may_begin: bool


def path(
    table: Sequence[Step], happened: Iterable[Happened], running: Iterable[Running], *, today: date
) -> list[Standing]:
    """How every step of the table stands, in its order. Events may come in any order."""
    told, runs = list(happened), list(running)
    taken = {step.key: _instances(step, told) for step in table}
    return [_standing(step, taken, runs, today) for step in table]


def path_of(viewer: "User", subject: "Subject", *, today: date) -> list[Standing]:
    """The path of a child whose record the viewer may read; empty for anybody else. Two questions."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    records = records_of(subject)
    kinds = sorted({kind for step in steps() for kind in (*step.begins, *step.ends)})
    events = [
        Happened(kind=event.kind, case=event.case, on=event.happened_on, event=event.pk)
        for event in happenings_of(records, kinds)
    ]
    running = [Running(clock=run.clock, due_on=run.due_on, run=run.pk) for run in running_for(records)]
    return path(steps(), events, running, today=today)


def _instances(step: Step, told: Iterable[Happened]) -> tuple[Instance, ...]:
    if not step.ends:
        done = sorted((each for each in told if each.kind in step.begins), key=_in_time, reverse=True)
        return tuple(Instance(began_on=each.on, ended_on=each.on, event=each.event) for each in done)
    begun: dict[str, list[Happened]] = defaultdict(list)
    ended: dict[str, list[date]] = defaultdict(list)
    for each in told:
        if each.kind in step.begins:
            begun[each.case].append(each)
        if each.kind in step.ends:
            ended[each.case].append(each.on)
    found = [
        Instance(
            began_on=first.on,
            ended_on=max(ended[case], default=None),
            event=first.event,
        )
        for case, events in begun.items()
        for first in [min(events, key=_in_time)]
    ]
    return tuple(sorted(found, key=lambda each: (each.began_on, each.event), reverse=True))


def _in_time(each: Happened) -> tuple[date, int]:
    return each.on, each.event


def _standing(
    step: Step, taken: dict[str, tuple[Instance, ...]], runs: Iterable[Running], today: date
) -> Standing:
    own = taken[step.key]
    due = min((run for run in runs if run.clock in step.clocks), key=lambda run: run.due_on, default=None)
    is_open = any(each.ended_on is None for each in own)
    before = max((each.began_on for key in step.after for each in taken[key]), default=None)
    latest = own[0].began_on if own else None
    follows = before is not None and (step.recurs or latest is None or latest < before)
    may_begin = follows and not is_open and _is_time(step, taken)
    return Standing(
        step=step,
        state=_state(due, is_open=is_open, is_done=bool(own), may_begin=may_begin, today=today),
        instances=own,
        due=due,
        may_begin=may_begin,
    )


def _is_time(step: Step, taken: dict[str, tuple[Instance, ...]]) -> bool:
    """What it needs beside it goes on, and nothing does that it would stand against."""
    going_on = {key for key, times in taken.items() if any(each.ended_on is None for each in times)}
    return (not step.during or not going_on.isdisjoint(step.during)) and going_on.isdisjoint(step.instead)


def _state(due: Running | None, *, is_open: bool, is_done: bool, may_begin: bool, today: date) -> State:
    if due:
        return State.LATE if due.due_on < today else State.DUE
    if is_open:
        return State.UNDER_WAY
    if is_done:
        return State.DONE
    return State.MAY_BEGIN if may_begin else State.NOT_REACHED
