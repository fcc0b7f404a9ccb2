"""Which days count as working days in England.

These tables are printed in docs/generated/clocks.md. Write them for a practitioner.
"""

from datetime import date

import pytest

from kittiwake.core.calendar import england
from tests.spec.tables import cases, day

NOT_COUNTED = """
    day             | because
    Sat 2017-04-22  | Saturday
    Sun 2017-04-23  | Sunday
    Fri 2017-04-14  | Good Friday
    Mon 2017-04-17  | Easter Monday
    Mon 2017-05-01  | the early May bank holiday
    Fri 2020-05-08  | in 2020 the early May holiday moved to VE day
    Thu 2022-06-02  | in 2022 the spring holiday moved to the Thursday
    Fri 2022-06-03  | the Platinum Jubilee
    Mon 2022-09-19  | the funeral of Queen Elizabeth
    Mon 2023-05-08  | the coronation of King Charles
    Tue 2022-12-27  | Christmas Day 2022 was a Sunday
    Mon 2021-12-27  | Christmas Day 2021 was a Saturday
    Tue 2021-12-28  | and so Boxing Day moved as well
    Mon 2028-01-03  | New Year's Day 2028 is a Saturday
"""

COUNTED = """
    day             | because
    Fri 2017-04-21  | an ordinary Friday
    Mon 2020-05-04  | in 2020 the early May holiday moved to the Friday
    Mon 2022-05-30  | in 2022 the spring holiday moved to the Thursday
    Wed 2019-01-02  | a holiday in Scotland is not one in England
    Fri 2017-12-29  | the days after Boxing Day count
    Fri 2017-03-17  | St Patrick's day is a holiday in Northern Ireland alone
"""


@pytest.mark.parametrize(("on", "because"), cases(NOT_COUNTED))
def test_weekends_and_bank_holidays_do_not_count(on: str, because: str) -> None:
    assert not england().is_working(day(on)), because


@pytest.mark.parametrize(("on", "because"), cases(COUNTED))
def test_every_other_day_counts(on: str, because: str) -> None:
    assert england().is_working(day(on)), because


def test_an_extra_holiday_does_not_count_either() -> None:
    funeral_elsewhere = date(2017, 4, 26)

    assert england().is_working(funeral_elsewhere)
    assert not england(frozenset({funeral_elsewhere})).is_working(funeral_elsewhere)
