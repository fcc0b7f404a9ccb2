"""Working hours: added and measured by the office's hours on working days."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kittiwake.core.calendar import england
from kittiwake.core.today import LONDON
from kittiwake.records.front_door.hours import OfficeHours
from kittiwake.records.front_door.working_time import WorkingTime

WORKING = WorkingTime(hours=OfficeHours(), calendar=england())  # 8:00 to 17:30


def at(day: int, hour: int, minute: int = 0, month: int = 4) -> datetime:
    return datetime(2017, month, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        (at(24, 10), 8, at(25, 8, 30)),
        (at(24, 8), 8, at(24, 16)),
        (at(28, 16), 2, at(2, 8, 30, month=5)),  # over a weekend and the May bank holiday
        (at(29, 12), 2, at(2, 10, month=5)),
        (at(24, 22), 1, at(25, 9)),
        (at(24, 17, 30), 1, at(25, 9)),
        (at(24, 6), 30, at(27, 9, 30)),
    ],
    ids=["next day", "same day", "weekend", "asked on Saturday", "at night", "as it closes", "several days"],
)
def test_time_to_answer_runs_only_while_the_office_is_open(start, hours, due):
    assert WORKING.add(start, timedelta(hours=hours)) == due


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (at(24, 10), at(24, 11, 30), 90),
        (at(24, 17), at(25, 9), 90),
        (at(28, 17), at(2, 8, 10, month=5), 40),
        (at(29, 9), at(30, 17), 0),
        (at(24, 11), at(24, 10), 0),
        (at(24, 20), at(24, 23), 0),
    ],
)
def test_time_that_passed_counts_only_open_hours(start, end, minutes):
    assert WORKING.minutes(start, end) == minutes


MOMENTS = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: datetime(2016, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(start=MOMENTS, hours=st.integers(1, 100))
def test_what_is_added_is_what_then_has_passed(start, hours):
    length = timedelta(hours=hours)

    assert WORKING.between(start, WORKING.add(start, length)) == length


@pytest.mark.parametrize(
    ("minutes", "says"),
    [
        (0, "less than a working minute"),
        (1, "1 working minute"),
        (59, "59 working minutes"),
        (60, "1 working hour"),
        (569, "9 working hours"),
        (570, "1 working day"),
        (1200, "2 working days"),
    ],
)
def test_an_age_is_said_in_the_largest_whole_unit(minutes, says):
    assert WORKING.says(minutes) == says
