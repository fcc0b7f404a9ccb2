"""A date is said as exactly as it is known, and no more."""

from datetime import UTC, date, datetime

import pytest

from kittiwake.core.when import Precision, When, moments_shown_as

DAY = date(2017, 4, 24)


@pytest.mark.parametrize(
    ("when", "says"),
    [
        (When.day(DAY), "24 April 2017"),
        (When(date(2017, 4, 1), Precision.MONTH), "April 2017"),
        (When(date(2017, 1, 1), Precision.YEAR), "2017"),
        (When(date(2017, 4, 1), Precision.ABOUT), "about April 2017"),
        (When.moment(datetime(2017, 4, 24, 1, 10, tzinfo=UTC)), "24 April 2017 at 2:10am"),
        (When.moment(datetime(2017, 1, 24, 14, 5, tzinfo=UTC)), "24 January 2017 at 2:05pm"),
        (When.moment(datetime(2017, 7, 3, 23, 30, tzinfo=UTC)), "4 July 2017 at 12:30am"),
        (When.moment(datetime(2017, 3, 26, 1, 0, tzinfo=UTC)), "26 March 2017 at 2:00am"),
    ],
)
def test_it_says_no_more_than_is_known(when: When, says: str) -> None:
    assert when.says() == says


def test_the_hour_that_comes_twice_says_which_it_was() -> None:
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))

    assert When.moment(first).says() == "25 October 2026 at 1:30am BST"
    assert When.moment(second).says() == "25 October 2026 at 1:30am GMT"
    assert When.moment(second.replace(hour=2)).says() == "25 October 2026 at 2:30am"


def test_the_hour_that_never_came_is_no_moment() -> None:
    assert moments_shown_as(datetime.fromisoformat("2017-03-26T01:30")) == ()


@pytest.mark.parametrize(
    ("precision", "at"),
    [
        (Precision.DAY, datetime(2017, 4, 24, 9, tzinfo=UTC)),
        (Precision.MOMENT, None),
        (Precision.MOMENT, datetime(2017, 4, 24, 23, 30, tzinfo=UTC)),
    ],
)
def test_a_time_goes_with_a_moment_of_that_day_alone(precision: Precision, at: datetime | None) -> None:
    with pytest.raises(ValueError, match=r"exactly when the moment is known|does not fall on"):
        When(DAY, precision, at)
