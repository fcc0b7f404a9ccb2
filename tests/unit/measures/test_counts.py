"""A share is said with its whole, and there is no share of nothing."""

from datetime import date

import pytest

from kittiwake.measures import Count, Measure, Month, Report
from tests.unit.measures.test_catalogue import WHOLE

SAYS = [
    (0, 0, "nothing to count"),
    (0, 4, "0 of 4 (0%)"),
    (1, 3, "1 of 3 (33%)"),
    (1_200, 1_500, "1,200 of 1,500 (80%)"),
    (199, 200, "199 of 200 (over 99%)"),
    (1, 1_000, "1 of 1,000 (under 1%)"),
    (200, 200, "200 of 200 (100%)"),
]


@pytest.mark.parametrize(("numerator", "denominator", "says"), SAYS)
def test_a_count_in_words(numerator, denominator, says):
    assert Count(numerator=numerator, denominator=denominator).says == says


@pytest.mark.parametrize(("denominator", "is_few"), [(0, False), (1, True), (5, True), (6, False)])
def test_few_are_said_to_be_few(denominator, is_few):
    assert Count(numerator=0, denominator=denominator).is_few is is_few


def test_the_latest_year_is_twelve_months_and_the_whole_is_divided_last():
    months = [Month(month=date(2015, 1, 1), count=Count(numerator=99, denominator=99))]
    months += [
        Month(month=date(2016, n, 1), count=Count(numerator=n % 2, denominator=n)) for n in range(1, 13)
    ]

    report = Report(measure=Measure(**WHOLE), as_at=date(2016, 12, 31), months=months)

    assert report.latest_year == Count(numerator=6, denominator=78)
    assert report.this_month == Count(numerator=0, denominator=12)


@pytest.mark.parametrize(("as_at", "is_due"), [(date(2027, 4, 1), False), (date(2027, 4, 2), True)])
def test_a_measure_is_due_for_review_after_its_day(as_at, is_due):
    assert Report(measure=Measure(**WHOLE), as_at=as_at, months=[]).is_due_for_review is is_due
