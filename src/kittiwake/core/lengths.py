"""Lengths of time and numbers of things, as people say them."""

from datetime import date

from kittiwake.core.dates import age

DAYS_IN_WEEK, MONTHS_IN_YEAR = 7, 12
YEARS_ALONE_FROM = 2


def says_age(born: date, on: date) -> str:
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
        return says_count(years, "year")
    if months >= 1:
        return says_count(months, "month")
    if days >= 2 * DAYS_IN_WEEK:
        return says_count(days // DAYS_IN_WEEK, "week")
    return says_count(days, "day")


def says_count(number: int, thing: str) -> str:
    """1 day, 2 days. For words whose plural is an s."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
