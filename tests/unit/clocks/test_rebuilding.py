"""Runs rebuilt from the line are the runs that were written, whatever happened."""

from collections import Counter
from dataclasses import asdict, replace
from datetime import UTC, datetime
from functools import reduce
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kittiwake.clocks import CannotTurn, Run, Turn, clock, clocks, turn
from kittiwake.core.calendar import england

REPEATING = replace(
    clock("fd.referrer_chase"),
    key="visit",
    starts_when=("visit.made",),
    stops_when=("visit.made", "contact.decided"),
    timescale=replace(clock("fd.referrer_chase").timescale, repeats="yes"),
)
CLOCKS = (*clocks(), REPEATING)
MOMENTS = st.datetimes(
    datetime.fromisoformat("2017-01-01"), datetime.fromisoformat("2017-12-31"), timezones=st.just(UTC)
)
CASES = st.sampled_from(["contact:1", "contact:2"])
HAPPENED = st.builds(
    Turn,
    event=st.sampled_from(sorted({name for c in CLOCKS for name in (*c.starts_when, *c.stops_when)})),
    case=CASES,
    at=MOMENTS,
)
ACTED = st.builds(
    Turn,
    event=st.sampled_from(["clock.paused", "clock.resumed", "clock.extended", "clock.corrected"]),
    case=CASES,
    at=MOMENTS,
    clock=st.sampled_from([c.key for c in CLOCKS]),
    due_on=st.none() | MOMENTS.map(datetime.date),
    reason=st.just("Asked by the family."),
)
LINES = st.lists(HAPPENED | ACTED, max_size=25)


def step(runs: tuple[Run, ...], happened: Turn) -> tuple[Run, ...]:
    """As a service does: an act that is refused leaves everything as it was."""
    try:
        return turn(runs, happened, clocks=CLOCKS, calendar=england())
    except CannotTurn:
        return runs


def written(line: list[Turn]) -> list[tuple[Run, ...]]:
    """The runs after each event, stored and read back in between."""
    states: list[tuple[Run, ...]] = [()]
    for happened in line:
        states.append(step(tuple(Run(**asdict(run)) for run in states[-1]), happened))
    return states


@settings(deadline=None)
@given(LINES)
def test_folding_the_line_again_gives_the_same_runs(line: list[Turn]) -> None:
    assert reduce(step, line, ()) == written(line)[-1]


@settings(deadline=None)
@given(LINES)
def test_a_case_rebuilt_alone_gives_its_own_runs(line: list[Turn]) -> None:
    together = written(line)[-1]

    for case in ("contact:1", "contact:2"):
        alone = reduce(step, [happened for happened in line if happened.case == case], ())
        assert alone == tuple(run for run in together if run.case == case)


@settings(deadline=None)
@given(LINES)
def test_what_was_first_told_never_changes(line: list[Turn]) -> None:
    states = written(line)

    for before, after in pairwise(states):
        assert len(after) >= len(before)
        for old, new in zip(before, after, strict=False):
            kept = ("clock", "case", "started_at", "started_on", "first_due_on", "rule_version")
            assert [getattr(old, name) for name in kept] == [getattr(new, name) for name in kept]


@settings(deadline=None)
@given(LINES)
def test_a_stopped_run_changes_only_by_a_correction(line: list[Turn]) -> None:
    states = written(line)

    for happened, before, after in zip(line, states, states[1:], strict=False):
        stopped = [(old, new) for old, new in zip(before, after, strict=False) if not old.is_open]
        changed = [(old, new) for old, new in stopped if old != new]
        assert not changed or happened.event == "clock.corrected"
        assert all(new == replace(old, due_on=happened.due_on) for old, new in changed)


@settings(deadline=None)
@given(LINES)
def test_no_clock_runs_twice_at_once_for_a_case(line: list[Turn]) -> None:
    for runs in written(line):
        running = Counter((run.clock, run.case) for run in runs if run.is_open)
        assert all(number == 1 for number in running.values())


@settings(deadline=None)
@given(LINES)
def test_only_a_repeating_clock_runs_again(line: list[Turn]) -> None:
    ran = Counter((run.clock, run.case) for run in written(line)[-1])

    repeating = {each.key for each in CLOCKS if each.timescale.is_repeating}
    assert "visit" in repeating
    assert all(number == 1 for (key, _case), number in ran.items() if key not in repeating)


@settings(deadline=None)
@given(LINES)
def test_a_working_day_clock_is_first_due_on_a_working_day(line: list[Turn]) -> None:
    counted = {each.key for each in CLOCKS if each.unit == "working_days"}
    assert all(england().is_working(run.first_due_on) for run in written(line)[-1] if run.clock in counted)
