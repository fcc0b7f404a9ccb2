"""Working days counted forwards and backwards, and checked against GOV.UK's own list."""

from datetime import date, timedelta

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays
from hypothesis import given, settings
from hypothesis import strategies as st

from kittiwake.core.calendar import OutsideCalendar, WorkingCalendar, england

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
GOVUK = BankHolidays(use_cached_holidays=True)
PUBLISHED = {day["date"]: day["title"] for day in GOVUK.get_holidays(GOVUK.ENGLAND_AND_WALES)}


@pytest.mark.parametrize("year", sorted({day.year for day in PUBLISHED}))
def test_the_holidays_are_those_that_govuk_publishes(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    weekdays = {day for day in days if day.year == year and day.weekday() < 5}

    ours = {day for day in weekdays if not england().is_working(day)}

    assert ours == {day for day in PUBLISHED if day.year == year}


@settings(deadline=None)
@given(DAYS, st.integers(-60, 60))
def test_counting_takes_adding_back(day: date, working_days: int) -> None:
    assert england().between(day, england().add(day, working_days)) == working_days


@settings(deadline=None)
@given(DAYS, st.integers(-60, 60).filter(bool))
def test_adding_always_ends_on_a_working_day(day: date, working_days: int) -> None:
    assert england().is_working(england().add(day, working_days))


@settings(deadline=None)
@given(DAYS, st.integers(0, 30), st.integers(0, 30))
def test_adding_twice_is_adding_once(day: date, first: int, then: int) -> None:
    calendar = england()

    assert calendar.add(calendar.add(day, first), then) == calendar.add(day, first + then)


@settings(deadline=None)
@given(DAYS, st.integers(1, 30), st.frozensets(DAYS, max_size=5))
def test_a_further_holiday_never_brings_a_date_forward(
    day: date, working_days: int, extra: frozenset[date]
) -> None:
    assert england(extra).add(day, working_days) >= england().add(day, working_days)


def test_nought_working_days_is_the_day_itself_even_on_a_sunday() -> None:
    assert england().add(date(2017, 4, 23), 0) == date(2017, 4, 23)


def test_a_holiday_says_its_name() -> None:
    assert england().holiday_name(date(2017, 4, 17)) == "Easter Monday"
    assert england().holiday_name(date(2017, 4, 18)) is None
    assert WorkingCalendar(frozenset({date(2017, 4, 18)})).holiday_name(date(2017, 4, 18)) == (
        "Extra holiday"
    )


@pytest.mark.parametrize("year", [1871, 2101])
def test_no_working_day_is_guessed_where_no_holidays_are_known(year: int) -> None:
    with pytest.raises(OutsideCalendar, match=str(year)):
        england().add(date(year, 6, 1), 1)
