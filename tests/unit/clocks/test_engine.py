"""What events do to clocks: start, stop, pause, resume, extend, correct."""

from dataclasses import replace
from datetime import date, datetime
from functools import reduce

import pytest

from kittiwake.clocks import CannotTurn, Clock, Run, Turn, clock, clocks, turn
from kittiwake.core.calendar import england
from kittiwake.core.today import LONDON

CASE = "front_door.contact:42"
DECISION = clock("fd.decision")
CHASE = clock("fd.referrer_chase")
WEEKLY = replace(
    CHASE,
    starts_when=("visit.due", "visit.made"),
    stops_when=("visit.made",),
    length=7,
    unit="calendar_days",
    timescale=replace(CHASE.timescale, repeats="yes"),
)


def test_a_contact_starts_its_clocks_and_fixes_their_dates() -> None:
    runs = told(("contact.received", 21))

    assert {run.clock for run in runs} == {"fd.decision", "fd.ack_referrer", "fd.referrer_chase"}
    run = of("fd.decision", runs)
    assert (run.started_on, run.first_due_on, run.due_on) == (april(21), april(24), april(24))
    assert (run.is_open, run.rule_version, run.case) == (True, "catalogue", CASE)


def test_a_decision_stops_its_clock_alone() -> None:
    runs = told(("contact.received", 21), ("contact.decided", 24))

    assert of("fd.decision", runs).stopped_on == april(24)
    assert of("fd.referrer_chase", runs).is_open


def test_another_case_is_left_alone() -> None:
    runs = told(("contact.received", 21))

    assert step(runs, Turn(event="contact.decided", case="other:1", at=moment(24))) == runs


def test_an_event_of_no_clock_changes_nothing() -> None:
    runs = told(("contact.received", 21))

    assert step(runs, event("note.written", 22)) == runs


@pytest.mark.parametrize("again", [22, 28])
def test_a_clock_runs_once_for_a_case(again: int) -> None:
    once = told(("contact.received", 21), ("contact.decided", 24))

    assert step(once, event("contact.received", again)) == once


def test_a_clock_that_repeats_starts_anew_when_it_stops() -> None:
    runs = told(("visit.due", 3), ("visit.made", 7), ("visit.made", 13), using=(WEEKLY,))

    assert [(run.started_on, run.due_on, run.stopped_on) for run in runs] == [
        (april(3), april(10), april(7)),
        (april(7), april(14), april(13)),
        (april(13), april(20), None),
    ]


def test_a_clock_that_repeats_never_runs_twice_at_once() -> None:
    assert len(told(("visit.due", 3), ("visit.due", 4), using=(WEEKLY,))) == 1


def test_a_clock_out_of_force_does_not_start() -> None:
    ended = replace(DECISION, timescale=replace(DECISION.timescale, in_force_to=april(20)))

    assert told(("contact.received", 21), using=(ended,)) == ()
    assert len(told(("contact.received", 20), using=(ended,))) == 1


def test_a_run_stays_under_the_rule_it_started_with() -> None:
    runs = told(("contact.received", 24))
    stricter = replace(CHASE, length=1, rule_version="local setting 12")

    later = turn(runs, event("contact.feedback_given", 27), clocks=(stricter,), calendar=england())

    run = of("fd.referrer_chase", later)
    assert (run.due_on, run.rule_version, run.stopped_on) == (april(27), "catalogue", april(27))


def test_a_stop_before_the_start_is_kept_as_told() -> None:
    run = of("fd.decision", told(("contact.received", 21), ("contact.decided", 20)))

    assert (run.started_on, run.stopped_on) == (april(21), april(20))


def test_hours_are_due_at_a_moment() -> None:
    (run,) = told(("contact.received", 21), using=(replace(CHASE, length=48, unit="hours"),))

    assert run.due_at == moment(23)
    assert run.due_on == april(23)


def test_working_days_paused_are_given_back() -> None:
    runs = told(("contact.received", 20))

    paused = step(runs, act("clock.paused", 21))
    resumed = step(paused, act("clock.resumed", 25))

    assert of("fd.decision", paused).paused_from == april(21)
    run = of("fd.decision", resumed)
    # Paused from Friday to Tuesday: the Monday and the Tuesday.
    assert (run.due_on, run.first_due_on, run.paused_from) == (april(25), april(21), None)


def test_calendar_days_paused_are_given_back() -> None:
    runs = told(("visit.due", 3), using=(WEEKLY,))

    paused = step(runs, act("clock.paused", 7, clock=WEEKLY.key), using=(WEEKLY,))
    (run,) = step(paused, act("clock.resumed", 10, clock=WEEKLY.key), using=(WEEKLY,))

    assert (run.first_due_on, run.due_on) == (april(10), april(13))


def test_paused_hours_keep_their_moment() -> None:
    hours = replace(CHASE, length=48, unit="hours")
    runs = told(("contact.received", 20), using=(hours,))

    paused = step(runs, act("clock.paused", 21, clock=hours.key), using=(hours,))
    (run,) = step(paused, act("clock.resumed", 24, clock=hours.key), using=(hours,))

    assert (run.due_at, run.due_on, run.first_due_on) == (moment(25), april(25), april(22))


def test_stopping_a_paused_clock_resumes_it_first() -> None:
    paused = step(told(("contact.received", 20)), act("clock.paused", 21))

    run = of("fd.decision", step(paused, event("contact.decided", 25)))

    assert (run.due_on, run.stopped_on, run.paused_from) == (april(25), april(25), None)


def test_an_extension_keeps_what_was_first_told() -> None:
    run = of("fd.decision", step(told(("contact.received", 20)), act("clock.extended", 21, due_on=april(28))))

    assert (run.first_due_on, run.due_on) == (april(21), april(28))


def test_a_correction_may_go_either_way_and_reach_a_stopped_clock() -> None:
    stopped = told(("contact.received", 20), ("contact.decided", 21))

    run = of("fd.decision", step(stopped, act("clock.corrected", 24, due_on=april(20))))

    assert (run.first_due_on, run.due_on, run.stopped_on) == (april(21), april(20), april(21))


def test_a_correction_reaches_the_running_clock_before_a_stopped_one() -> None:
    runs = told(("visit.due", 10), ("visit.made", 13), ("visit.made", 7), using=(WEEKLY,))

    right = act("clock.corrected", 14, clock=WEEKLY.key, due_on=april(18))

    assert [run.due_on for run in step(runs, right, using=(WEEKLY,))] == [april(17), april(20), april(18)]


@pytest.mark.parametrize(
    ("acts", "told_why"),
    [
        ([("clock.resumed", 21)], "not paused"),
        ([("clock.paused", 20), ("clock.paused", 20)], "paused already"),
        ([("clock.paused", 21), ("clock.resumed", 20)], "before it was paused"),
        ([("clock.paused", 19)], "before it started"),
        ([("clock.paused", 24)], "past its due date"),
        ([("clock.extended", 21)], "later than the present one"),
        ([("clock.corrected", 21)], "the right due date"),
        ([("contact.decided", 21), ("clock.paused", 21)], "not running"),
    ],
)
def test_an_act_that_does_not_fit_is_refused(acts: list[tuple[str, int]], told_why: str) -> None:
    *before, (name, day) = acts
    runs = told(("contact.received", 20))
    for earlier, on in before:
        runs = step(runs, act(earlier, on))

    with pytest.raises(CannotTurn, match=told_why):
        step(runs, act(name, day))


def test_an_extension_is_never_to_an_earlier_date() -> None:
    with pytest.raises(CannotTurn, match="later than the present one"):
        step(told(("contact.received", 20)), act("clock.extended", 20, due_on=april(21)))


def test_an_act_on_an_unknown_clock_is_refused() -> None:
    with pytest.raises(CannotTurn, match="not running"):
        step(told(("contact.received", 20)), act("clock.paused", 20, clock="fd.other"))


def told(*events: tuple[str, int], using: tuple[Clock, ...] = clocks()) -> tuple[Run, ...]:
    """The runs after these events, each on a day of April 2017 at ten."""
    return reduce(lambda runs, e: step(runs, event(*e), using=using), events, ())


def step(runs: tuple[Run, ...], happened: Turn, using: tuple[Clock, ...] = clocks()) -> tuple[Run, ...]:
    return turn(runs, happened, clocks=using, calendar=england())


def event(name: str, day: int) -> Turn:
    return Turn(event=name, case=CASE, at=moment(day))


def act(name: str, day: int, *, clock: str = "fd.decision", due_on: date | None = None) -> Turn:
    return Turn(event=name, case=CASE, at=moment(day), clock=clock, due_on=due_on, reason="Asked by court.")


def of(key: str, runs: tuple[Run, ...]) -> Run:
    (found,) = (run for run in runs if run.clock == key)
    return found


def april(day: int) -> date:
    return date(2017, 4, day)


def moment(day: int) -> datetime:
    return datetime(2017, 4, day, 10, tzinfo=LONDON)
