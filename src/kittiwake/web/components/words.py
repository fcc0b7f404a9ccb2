"""Dates, moments and ages as people say them. Registered as template filters."""

from datetime import date, datetime

from kittiwake.core.dates import When, says_day
from kittiwake.core.lengths import says_age as age_words
from kittiwake.core.today import local_day

__all__ = ["age_words", "day", "moment", "when"]


def day(value: date) -> str:
    """24 April 2017. A moment gives its day in London."""
    return says_day(local_day(value) if isinstance(value, datetime) else value)


def moment(value: datetime) -> str:
    """24 April 2017 at 2:10am, in London's time."""
    return When.moment(value).says()


def when(value: When | date) -> str:
    """A date as precisely as it is known: never a made-up midnight."""
    if isinstance(value, When):
        return value.says()
    return moment(value) if isinstance(value, datetime) else day(value)
