"""A stretch of days in words."""

from datetime import date

from kittiwake.core.when import says_day


def says_span(from_on: date | None, to_on: date | None) -> str:
    """As "3 May 2016 to 2 June 2017", "since 3 May 2016", "until 2 June 2017" or "dates not known"."""
    if from_on and from_on == to_on:
        return says_day(from_on)
    if from_on and to_on:
        return f"{says_day(from_on)} to {says_day(to_on)}"
    if from_on:
        return f"since {says_day(from_on)}"
    return f"until {says_day(to_on)}" if to_on else "dates not known"
