"""A due date explains itself."""

from datetime import date, datetime

import pytest

from kittiwake.clocks import Due, clock, explain
from kittiwake.core.calendar import england
from kittiwake.core.today import LONDON

DECISION, OUTCOME = clock("fd.decision"), clock("fd.referrer_chase")


@pytest.mark.parametrize(
    ("key", "started", "says"),
    [
        (
            "fd.decision",
            datetime(2017, 4, 24, 10, tzinfo=LONDON),
            "1 working day from Monday 24 April 2017 is Tuesday 25 April 2017.",
        ),
        (
            "fd.decision",
            datetime(2017, 4, 21, 10, tzinfo=LONDON),
            "1 working day from Friday 21 April 2017 is Monday 24 April 2017; the weekend is not counted.",
        ),
        (
            "fd.decision",
            datetime(2017, 5, 1, 10, tzinfo=LONDON),
            "1 working day from Monday 1 May 2017 is Tuesday 2 May 2017.",
        ),
        (
            "fd.referrer_chase",
            datetime(2017, 4, 12, 10, tzinfo=LONDON),
            (
                "3 working days from Wednesday 12 April 2017 is Wednesday 19 April 2017; the weekend,"
                " Good Friday (14 April) and Easter Monday (17 April) are not counted."
            ),
        ),
        (
            "fd.decision",
            datetime(2020, 5, 7, 10, tzinfo=LONDON),
            (
                "1 working day from Thursday 7 May 2020 is Monday 11 May 2020; the weekend and"
                " May Day (8 May) are not counted."
            ),
        ),
    ],
)
def test_it_says_what_was_not_counted(key: str, started: datetime, says: str) -> None:
    found = clock(key)

    assert explain(found, started, found.due(started, england()), england()) == says


def test_two_weekends_are_counted_as_two() -> None:
    started, local = datetime(2017, 5, 5, 10, tzinfo=LONDON), OUTCOME.with_setting(10, "working_days", "x")

    says = explain(local, started, local.due(started, england()), england())

    assert says.endswith("is Friday 19 May 2017; 2 weekends are not counted.")


def test_an_extra_holiday_is_named() -> None:
    calendar = england(frozenset({date(2017, 4, 25)}))
    started = datetime(2017, 4, 24, 10, tzinfo=LONDON)

    says = explain(DECISION, started, DECISION.due(started, calendar), calendar)

    assert says.endswith("is Wednesday 26 April 2017; Extra holiday (25 April) is not counted.")


def test_hours_say_the_moment() -> None:
    started, local = datetime(2017, 3, 25, 10, tzinfo=LONDON), OUTCOME.with_setting(24, "hours", "x")

    assert explain(local, started, local.due(started, england()), england()) == (
        "24 hours from Saturday 25 March 2017 at 10:00am is Sunday 26 March 2017 at 11:00am."
    )


def test_a_date_that_was_moved_says_so() -> None:
    started = datetime(2017, 4, 24, 10, tzinfo=LONDON)

    assert explain(DECISION, started, Due(date(2017, 4, 28)), england()) == (
        "1 working day from Monday 24 April 2017 is Tuesday 25 April 2017."
        " The due date was changed to Friday 28 April 2017."
    )
