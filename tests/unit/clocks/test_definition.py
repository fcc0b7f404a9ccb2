"""When a clock falls due, in each unit, also across a change of the clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kittiwake.clocks import CannotBeAClock, Due, SetByLaw, clock
from kittiwake.core.calendar import england
from kittiwake.core.today import LONDON, local_day

LAW, LOCAL = clock("fd.decision"), clock("fd.referrer_chase")
MOMENTS = st.datetimes(
    datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2060-01-01"), timezones=st.just(UTC)
)


@pytest.mark.parametrize(
    ("started", "length", "unit", "due"),
    [
        (date(2017, 4, 21), 1, "working_days", date(2017, 4, 24)),
        (date(2017, 4, 21), 1, "calendar_days", date(2017, 4, 22)),
        (date(2017, 4, 21), 6, "weeks", date(2017, 6, 2)),
        (date(2017, 1, 31), 1, "months", date(2017, 2, 28)),
        (date(2016, 2, 29), 1, "years", date(2017, 2, 28)),
        (date(2017, 4, 21), 0, "working_days", date(2017, 4, 21)),
    ],
)
def test_a_day_is_due(started: date, length: int, unit: str, due: date) -> None:
    local = LOCAL.with_setting(length, unit, "local setting 12")

    assert local.due(at(started, 10), england()) == Due(due)


@pytest.mark.parametrize(
    ("started", "due"),
    [
        (datetime(2017, 4, 21, 10, tzinfo=LONDON), datetime(2017, 4, 22, 10, tzinfo=LONDON)),
        (datetime(2017, 3, 25, 10, tzinfo=LONDON), datetime(2017, 3, 26, 11, tzinfo=LONDON)),
        (datetime(2026, 10, 24, 10, tzinfo=LONDON), datetime(2026, 10, 25, 9, tzinfo=LONDON)),
        (datetime(2017, 7, 3, 0, 30, tzinfo=LONDON), datetime(2017, 7, 4, 0, 30, tzinfo=LONDON)),
    ],
)
def test_hours_are_hours_that_pass(started: datetime, due: datetime) -> None:
    found = LOCAL.with_setting(24, "hours", "local setting 12").due(started, england())

    assert found.at is not None
    assert found.at - started.astimezone(UTC) == timedelta(hours=24)
    assert (found.on, found.at.astimezone(LONDON).hour) == (due.date(), due.hour)


@settings(deadline=None)
@given(MOMENTS, st.integers(1, 65))
def test_working_days_end_on_a_working_day_after_the_start(started: datetime, length: int) -> None:
    due = LOCAL.with_setting(length, "working_days", "local setting 12").due(started, england())

    assert england().is_working(due.on)
    assert england().between(local_day(started), due.on) == length


@settings(deadline=None)
@given(MOMENTS, st.sampled_from(["working_days", "calendar_days", "weeks", "months", "years", "hours"]))
def test_a_longer_clock_is_never_due_sooner(started: datetime, unit: str) -> None:
    dues = [LOCAL.with_setting(n, unit, "local setting 12").due(started, england()).on for n in range(1, 20)]

    assert dues == sorted(dues)
    assert dues[0] >= local_day(started)


def test_an_extra_holiday_moves_a_date_that_is_not_yet_told() -> None:
    extra = england(frozenset({date(2017, 4, 24)}))

    assert LAW.due(at(date(2017, 4, 21), 10), extra) == Due(date(2017, 4, 25))


def test_a_local_setting_says_so() -> None:
    local = LOCAL.with_setting(2, "working_days", "local setting 12")

    assert (local.length, local.unit, local.rule_version) == (2, "working_days", "local setting 12")
    assert (LOCAL.length, LOCAL.rule_version) == (3, "catalogue")


def test_what_the_law_sets_no_authority_sets() -> None:
    with pytest.raises(SetByLaw, match="“Decide what happens next” is set by DfE CIN census guide"):
        LAW.with_setting(2, "working_days", "local setting 12")


@pytest.mark.parametrize(("length", "unit"), [(1, "school_days"), (1, ""), (-1, "weeks")])
def test_what_cannot_be_worked_out_is_no_setting(length: int, unit: str) -> None:
    with pytest.raises(CannotBeAClock):
        LOCAL.with_setting(length, unit, "local setting 12")


def test_a_clock_runs_only_while_its_rule_is_in_force() -> None:
    ended = replace(LAW, timescale=replace(LAW.timescale, in_force_to=date(2017, 4, 24)))

    assert ended.in_force(date(2017, 4, 24))
    assert not ended.in_force(date(2017, 4, 25))


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)
