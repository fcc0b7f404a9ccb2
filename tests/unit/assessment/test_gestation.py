"""Weeks before a birth, counted from the expected day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kittiwake.records.assessment.gestation import Gestation

EXPECTED = date(2017, 10, 23)


def test_fourteen_weeks_leave_twenty_six():
    on = EXPECTED - timedelta(weeks=26)

    assert (
        Gestation(expected_on=EXPECTED, on=on).weeks,
        Gestation(expected_on=EXPECTED, on=on).weeks_left,
    ) == (14, 26)


def test_past_the_expected_day_nobody_is_told_of_weeks_left():
    past = Gestation(expected_on=EXPECTED, on=EXPECTED + timedelta(days=1))

    assert past.weeks_left == 0
    assert "weeks left" not in past.says()


@given(days=st.integers(min_value=0, max_value=280))
def test_weeks_gone_and_weeks_left_never_add_up_to_more_than_forty(days):
    on = EXPECTED - timedelta(days=days)
    known = Gestation(expected_on=EXPECTED, on=on)

    assert known.weeks + known.weeks_left in (39, 40)
