"""Dates as people type them: read when they are clear, refused in words when they are not."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kittiwake.core.dates import (
    NotADate,
    Precision,
    When,
    add_months,
    age,
    parse_day,
    parse_when,
    plausible_birth,
)

TODAY = date(2017, 4, 24)


@pytest.mark.parametrize(
    "typed",
    [
        "27/3/2026",
        "27.03.2026",
        "27-3-2026",
        "27 3 2026",
        "27 March 2026",
        "27 mar 2026",
        "27th March, 2026",
        "27March2026",
        "2026-03-27",
        "  27 \u00a0 MARCH\t2026 ",
        "\u200e27/3/2026",
    ],
)
def test_a_day_is_read_the_way_people_write_it(typed: str) -> None:
    assert parse_day(typed) == date(2026, 3, 27)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31 February 2026", "31 February is not a date. February 2026 has 28 days."),
        ("29/2/2023", "29 February is not a date. February 2023 has 28 days."),
        ("31/4/2017", "31 April is not a date. April 2017 has 30 days."),
        ("0/4/2017", "0 April is not a date."),
        ("27/3/26", "The year 26 has two digits. Write all four."),
        ("27.3.26", "The year 26 has two digits."),
        ("3/27/2026", "There is no month 27. Write the day first."),
        ("27 Smarch 2026", "“smarch” is not a month."),
        ("27/3/0026", "The year 0026 cannot be right."),
        ("27/3/20266", "The year 20266 cannot be right."),
        ("", "Enter a date."),
        ("last Tuesday", "“last Tuesday” is not a date."),
        ("٢٧/٣/٢٠٢٦", "is not a date."),
    ],
)
def test_anything_else_is_refused_with_what_to_do(typed: str, told: str) -> None:
    with pytest.raises(NotADate) as refused:
        parse_day(typed)

    assert told in str(refused.value)
    assert "Write it as 27 March 2026" in str(refused.value)


def test_a_long_paste_is_not_quoted_back_whole() -> None:
    with pytest.raises(NotADate) as refused:
        parse_day("x" * 200_000)

    assert len(str(refused.value)) < 200


@settings(deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(typed: str) -> None:
    try:
        year = parse_when(typed).on.year
    except NotADate as refused:
        year, told = 1800, str(refused)
    else:
        told = "read."

    assert 1800 <= year <= 2199
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("typed", "on", "precision"),
    [
        ("27 March 2026", date(2026, 3, 27), Precision.DAY),
        ("March 2026", date(2026, 3, 1), Precision.MONTH),
        ("3/2026", date(2026, 3, 1), Precision.MONTH),
        ("2026", date(2026, 1, 1), Precision.YEAR),
        ("about March 2026", date(2026, 3, 1), Precision.ABOUT),
        ("Around mar 2026", date(2026, 3, 1), Precision.ABOUT),
    ],
)
def test_a_date_keeps_how_exactly_it_was_given(typed: str, on: date, precision: Precision) -> None:
    assert parse_when(typed) == When(on, precision)


@pytest.mark.parametrize(
    ("typed", "hour"), [("2pm", 13), ("2 pm", 13), ("12am", 23), ("14:00", 13), ("2:00pm", 13)]
)
def test_a_full_hour_needs_no_minutes_where_the_half_of_the_day_is_told(typed: str, hour: int) -> None:
    told = parse_when(f"24 April 2017 at {typed}").at  # British Summer Time: an hour earlier in UTC

    assert told is not None
    assert (told.hour, told.minute) == (hour, 0)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("about 3 March 2026", "Write it as about March 2026."),
        ("about 2026", "Write it as about March 2026."),
        ("March 26", "The year 26 has two digits."),
        ("13/2026", "There is no month 13."),
        ("24 April 2017 at 25:00", "Write it as 2:10pm or 14:10."),
        ("24 April 2017 at 13:00pm", "Write it as 2:10pm or 14:10."),
        ("24 April 2017 at 14", "Write it as 2:10pm or 14:10."),
        ("24 April 2017 at teatime", "Write it as 2:10pm or 14:10."),
        ("26 March 2017 at 1:30am", "The clocks went forward on 26 March 2017"),
        ("25 October 2026 at 1:30am", "Write BST after it for the first, GMT for the second."),
        ("24 April 2017 at 2:10am GMT", "London was not on GMT."),
    ],
)
def test_nothing_is_guessed(typed: str, told: str) -> None:
    with pytest.raises(NotADate) as refused:
        parse_when(typed)

    assert told in str(refused.value)


@settings(deadline=None)
@given(
    st.datetimes(
        datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2100-01-01"), timezones=st.just(UTC)
    ),
    st.sampled_from(Precision),
)
def test_what_is_said_is_read_back_the_same(at: datetime, precision: Precision) -> None:
    moment = When.moment(at.replace(second=0, microsecond=0))
    firsts = {
        Precision.MONTH: When(moment.on.replace(day=1), Precision.MONTH),
        Precision.ABOUT: When(moment.on.replace(day=1), Precision.ABOUT),
        Precision.MOMENT: moment,
        Precision.DAY: When.day(moment.on),
        Precision.YEAR: When(moment.on.replace(month=1, day=1), Precision.YEAR),
    }
    told = firsts[precision]

    assert parse_when(told.says()) == told


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2016, 2, 29), date(2017, 2, 28), 0),
        (date(2016, 2, 29), date(2017, 3, 1), 1),
        (date(2016, 2, 29), date(2020, 2, 28), 3),
        (date(2016, 2, 29), date(2020, 2, 29), 4),
        (date(2010, 4, 24), date(2017, 4, 23), 6),
        (date(2010, 4, 24), date(2017, 4, 24), 7),
        (date(2017, 4, 24), date(2017, 4, 24), 0),
    ],
)
def test_age_is_whole_years_lived(born: date, on: date, years: int) -> None:
    assert age(born, on) == years


def test_an_unborn_child_has_no_age() -> None:
    with pytest.raises(ValueError, match="nobody born on 1 May 2017 has an age yet"):
        age(date(2017, 5, 1), TODAY)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2017, 1, 31), 1, date(2017, 2, 28)),
        (date(2016, 1, 31), 1, date(2016, 2, 29)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(2016, 12, 15), 1, date(2017, 1, 15)),
        (date(2017, 1, 15), -1, date(2016, 12, 15)),
        (date(2017, 3, 31), 0, date(2017, 3, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_end(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@pytest.mark.parametrize("born", [TODAY, date(2016, 2, 29), date(1900, 1, 1), date(1897, 4, 24)])
def test_a_birth_within_a_long_life_is_believed(born: date) -> None:
    assert plausible_birth(born, TODAY) == born


def test_a_birth_to_come_is_refused() -> None:
    with pytest.raises(NotADate, match=r"25 April 2017 has not come yet.*expected date of delivery"):
        plausible_birth(date(2017, 4, 25), TODAY)


def test_a_birth_in_1900_is_refused_once_it_is_too_long_ago() -> None:
    with pytest.raises(NotADate, match=r"1 January 1900 is more than 120 years ago. Check the year"):
        plausible_birth(date(1900, 1, 1), date(2026, 3, 31))
