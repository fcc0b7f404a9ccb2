"""When the night is acknowledged by: half past nine on the next working day, unless set otherwise."""

from datetime import date, datetime, time

import pytest

from kittiwake.core.calendar import WorkingCalendar
from kittiwake.core.today import LONDON
from kittiwake.records.front_door.hours import OfficeHours
from tests.spec.tables import cases

CALENDAR = WorkingCalendar(extra_holidays=frozenset({date(2017, 6, 9)}))
CASES = """
    written              | acknowledged by      | because
    2017-04-24 02:10     | 2017-04-24 09:30     | a Monday in the small hours: the same morning
    2017-04-24 07:59     | 2017-04-24 09:30     | just before the office opens
    2017-04-24 08:00     | 2017-04-24 09:30     | the office is open: as long as from eight to half past nine
    2017-04-24 14:00     | 2017-04-24 15:30     | the same, in the afternoon
    2017-04-24 17:30     | 2017-04-25 09:30     | the office has closed
    2017-04-28 23:15     | 2017-05-02 09:30     | a Friday night before a bank holiday: Tuesday
    2017-06-08 20:00     | 2017-06-12 09:30     | the authority's own holiday does not count either
    2017-03-26 01:30     | 2017-03-27 09:30     | the night on which the clocks change
"""


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(("written", "by", "because"), cases(CASES))
def test_by_when_the_night_is_acknowledged(written, by, because):
    assert OfficeHours().acknowledge_by(moment(written), calendar=CALENDAR) == moment(by), because


NIGHTS = """
    now                  | the office closed at | because
    2017-04-24 02:10     | 2017-04-21 17:30     | Monday's small hours belong to the weekend
    2017-04-25 02:10     | 2017-04-24 17:30     | last evening
    2017-04-24 17:45     | 2017-04-24 17:30     | this evening
    2017-04-24 12:00     | 2017-04-21 17:30     | by day, the latest night is the one that has ended
"""


@pytest.mark.parametrize(("now", "closed", "because"), cases(NIGHTS))
def test_since_when_it_is_night(now, closed, because):
    assert OfficeHours().night_began(moment(now), calendar=CALENDAR) == moment(closed), because


def test_hours_that_the_authority_set_move_the_time():
    late = OfficeHours(opens_at=time(9), closes_at=time(17), look_by=time(10))

    assert late.acknowledge_by(moment("2017-04-24 02:10"), calendar=CALENDAR) == moment("2017-04-24 10:00")
