"""The path says of every step what its own events and timescales say, however they arrive."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kittiwake.assurance.journey import Happened, Running, State, path
from kittiwake.assurance.journey.table import BadStep, read

TABLE = read(
    """
[told]
title = "Told"
stage = "First"
begins = ["told.begun"]
ends = ["told.ended"]
clocks = ["told.in_time"]
recurs = true

[looked]
title = "Looked into"
stage = "Second"
begins = ["looked.begun"]
ends = ["looked.ended", "looked.stopped"]
clocks = ["looked.in_time", "looked.twice"]
after = ["told"]

[helped]
title = "Helped"
stage = "Third"
begins = ["helped.once"]
after = ["looked", "told"]
recurs = true
"""
)
DAY = date(2017, 4, 24)
KINDS = ("told.begun", "told.ended", "looked.begun", "looked.ended", "looked.stopped", "helped.once")
CLOCKS = ("told.in_time", "looked.in_time", "looked.twice", "elsewhere")
days = st.integers(-60, 60).map(lambda days: DAY + timedelta(days=days))
events = st.lists(
    st.builds(
        Happened,
        kind=st.sampled_from(KINDS),
        case=st.sampled_from(["a:1", "a:2"]),
        on=days,
        event=st.integers(1, 10**6),
    ),
    max_size=12,
    unique_by=lambda each: each.event,  # as their rows are
)
runs = st.lists(st.builds(Running, clock=st.sampled_from(CLOCKS), due_on=days), max_size=4)


def states(happened=(), running=()):
    return {each.step.key: each.state for each in path(TABLE, happened, running, today=DAY)}


def told(kind, case="a:1", on=DAY):
    return Happened(kind=kind, case=case, on=on)


def test_where_nothing_has_happened_nothing_is_reached():
    assert set(states().values()) == {State.NOT_REACHED}


def test_what_is_begun_is_under_way_until_it_ends_and_what_follows_may_begin():
    assert states([told("told.begun")]) == {
        "told": State.UNDER_WAY,
        "looked": State.MAY_BEGIN,
        "helped": State.MAY_BEGIN,
    }
    assert states([told("told.begun"), told("told.ended")])["told"] == State.DONE


def test_a_step_that_is_done_when_it_happens_is_never_under_way():
    assert states([told("helped.once")])["helped"] == State.DONE


def test_a_timescale_that_runs_makes_a_step_due_before_anything_of_it_has_happened():
    tomorrow, yesterday = DAY + timedelta(days=1), DAY - timedelta(days=1)

    assert states(running=[Running(clock="looked.in_time", due_on=tomorrow)])["looked"] == State.DUE
    assert states(running=[Running(clock="looked.in_time", due_on=DAY)])["looked"] == State.DUE
    assert states(running=[Running(clock="looked.twice", due_on=yesterday)])["looked"] == State.LATE


def test_a_step_that_does_not_recur_may_begin_again_only_after_what_it_follows_came_again():
    done = [told("told.begun"), told("told.ended"), told("looked.begun"), told("looked.ended")]
    again = told("told.begun", case="a:2", on=DAY + timedelta(days=30))

    assert not {each.step.key: each.may_begin for each in path(TABLE, done, (), today=DAY)}["looked"]
    assert {each.step.key: each.may_begin for each in path(TABLE, [*done, again], (), today=DAY)}["looked"]


@given(events, runs, st.randoms())
def test_the_order_in_which_things_are_told_changes_nothing(happened, running, chance):
    in_one_order = path(TABLE, happened, running, today=DAY)
    chance.shuffle(happened)

    assert path(TABLE, happened, running, today=DAY) == in_one_order


@given(events, runs)
def test_every_step_stands_as_a_slow_and_obvious_reading_says(happened, running):
    for standing in path(TABLE, happened, running, today=DAY):
        step = standing.step
        cases = {each.case for each in happened if each.kind in step.begins}
        ended = {each.case for each in happened if each.kind in step.ends}
        due = sorted(run.due_on for run in running if run.clock in step.clocks)
        if due:
            expected = State.LATE if due[0] < DAY else State.DUE
        elif step.ends and cases - ended:
            expected = State.UNDER_WAY
        elif cases:
            expected = State.DONE
        else:
            expected = State.MAY_BEGIN if standing.may_begin else State.NOT_REACHED
        assert standing.state == expected
        times = len(cases) if step.ends else sum(each.kind in step.begins for each in happened)
        assert len(standing.instances) == times
        assert not (standing.may_begin and step.ends and cases - ended)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[a]\ntitle="A"\nstage="S"\nbegins=["a.begun"]\nafter=["b"]', "a names b, which is not a step"),
        ('[a]\ntitle="A"\nstage="S"', "a: .*begins"),
        ('[a]\ntitle="A"\nstage="S"\nbegins=["a.begun"]\ncolour="red"', "a: .*colour"),
        ('[a]\ntitle="A"\nstage="S"\nbegins=["a.begun"]\nopens="x:y"', "say which function"),
    ],
)
def test_a_table_that_is_not_sound_is_refused(text, says):
    with pytest.raises(BadStep, match=says):
        read(text)
