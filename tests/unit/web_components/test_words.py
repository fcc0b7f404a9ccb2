"""Dates and ages as people say them."""

from datetime import UTC, date, datetime

import pytest

from kittiwake.core.dates import When, parse_when
from kittiwake.web.components.words import age_words, day, moment, when

BORN = date(2016, 2, 29)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2016, 2, 28), "not born yet"),
        (date(2016, 2, 29), "0 days"),
        (date(2016, 3, 1), "1 day"),
        (date(2016, 3, 13), "13 days"),
        (date(2016, 3, 14), "2 weeks"),
        (date(2016, 3, 28), "4 weeks"),
        (date(2016, 3, 29), "1 month"),
        (date(2018, 2, 28), "23 months"),
        (date(2018, 3, 1), "2 years"),
        (date(2034, 2, 28), "17 years"),
    ],
)
def test_an_age_is_said_in_the_unit_people_use(on, said):
    assert age_words(BORN, on) == said


def test_a_late_evening_in_summer_is_the_next_day_in_london():
    assert day(datetime(2017, 7, 1, 23, 30, tzinfo=UTC)) == "2 July 2017"


def test_a_moment_says_londons_time():
    assert moment(datetime(2017, 4, 24, 13, 10, tzinfo=UTC)) == "24 April 2017 at 2:10pm"


@pytest.mark.parametrize("rough", ["about March 2015", "March 2015", "2015", "27 March 2015"])
def test_a_rough_date_is_never_made_exact(rough):
    assert when(parse_when(rough)) == rough


def test_a_day_has_no_made_up_midnight():
    assert when(When.day(date(2017, 4, 24))) == when(date(2017, 4, 24)) == "24 April 2017"
