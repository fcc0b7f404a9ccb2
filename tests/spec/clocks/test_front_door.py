"""The front door's clocks: when a contact is to be decided, acknowledged and answered.

These tables are printed in docs/generated/clocks.md. Write them for a practitioner.
"""

from datetime import date, datetime, time

import pytest

from kittiwake import clocks
from kittiwake.core.calendar import england
from kittiwake.core.today import LONDON
from tests.spec.tables import cases, day

DECISION = """
    received        | due             | because
    Mon 2017-04-24  | Tue 2017-04-25  | the next working day
    Fri 2017-04-21  | Mon 2017-04-24  | a weekend does not count
    Sat 2017-04-22  | Mon 2017-04-24  | nor does the weekend it arrived on
    Sun 2017-04-23  | Mon 2017-04-24  | nor the Sunday
    Thu 2017-04-13  | Tue 2017-04-18  | nor Good Friday, the weekend and Easter Monday
    Fri 2017-04-14  | Tue 2017-04-18  | also when it arrived on Good Friday
    Fri 2017-04-28  | Tue 2017-05-02  | nor the early May bank holiday
    Fri 2016-12-23  | Wed 2016-12-28  | nor Christmas Day on a Sunday, its Tuesday and Boxing Day
    Fri 2017-12-22  | Wed 2017-12-27  | nor Christmas Day and Boxing Day
    Sun 2017-12-31  | Tue 2018-01-02  | nor New Year's Day
    Fri 2022-09-16  | Tue 2022-09-20  | nor the funeral of Queen Elizabeth
    Fri 2023-05-05  | Tue 2023-05-09  | nor the coronation of King Charles
    Fri 2017-03-24  | Mon 2017-03-27  | clocks going forward on 26 March change nothing
"""

OUTCOME = """
    received        | due             | because
    Mon 2017-04-24  | Thu 2017-04-27  | three working days
    Wed 2017-04-19  | Mon 2017-04-24  | over a weekend
    Wed 2017-04-12  | Wed 2017-04-19  | over Easter
"""


@pytest.mark.parametrize(("received", "due", "because"), cases(DECISION))
def test_a_contact_is_decided_within_one_working_day(received: str, due: str, because: str) -> None:
    assert due_on("fd.decision", day(received)) == day(due), because


@pytest.mark.parametrize(("received", "due", "because"), cases(DECISION))
def test_the_referrer_hears_as_soon_that_it_arrived(received: str, due: str, because: str) -> None:
    assert due_on("fd.ack_referrer", day(received)) == day(due), because


@pytest.mark.parametrize(("received", "due", "because"), cases(OUTCOME))
def test_the_referrer_hears_the_outcome_in_three(received: str, due: str, because: str) -> None:
    assert due_on("fd.referrer_chase", day(received)) == day(due), because


@pytest.mark.parametrize("at", [time(0, 0), time(0, 30), time(9, 0), time(23, 59)])
def test_the_time_of_day_makes_no_difference(at: time) -> None:
    assert due_on("fd.decision", date(2017, 7, 3), at=at) == date(2017, 7, 4)


def due_on(key: str, received: date, at: time = time(10)) -> date:
    started = datetime.combine(received, at, LONDON)
    return clocks.clock(key).due(started, england()).on
