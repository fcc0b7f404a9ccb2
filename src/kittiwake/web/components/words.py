"""Dates, moments and ages as people say them. Registered as template filters."""

from datetime import date, datetime

from kittiwake.core.dates import When, age, says_day
from kittiwake.core.today import local_day

DAYS_IN_WEEK, MONTHS_IN_YEAR = 7, 12
YEARS_ALONE_FROM = 2


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


def age_words(born: date, on: date) -> str:
    """How old somebody is, in the unit people use: 9 days, 3 weeks, 11 months, 4 years.

    Days to a fortnight, weeks to the first month, months to the second birthday.
    A birth still to come is "not born yet".
    """
    if born > on:
        return "not born yet"
    years = age(born, on)
    days = (on - born).days
    months = (on.year - born.year) * MONTHS_IN_YEAR + on.month - born.month - (on.day < born.day)
    if years >= YEARS_ALONE_FROM:
        return count(years, "year")
    if months >= 1:
        return count(months, "month")
    if days >= 2 * DAYS_IN_WEEK:
        return count(days // DAYS_IN_WEEK, "week")
    return count(days, "day")


def count(number: int, thing: str) -> str:
    """1 day, 2 days. For words whose plural is an s."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
