"""Dates as people type them, and whole-year arithmetic. Nothing is guessed silently."""

import re
from calendar import month_name, monthrange
from datetime import date, datetime, time

from kittiwake.core.text import visible
from kittiwake.core.today import LONDON
from kittiwake.core.when import Precision, When, moments_shown_as, says_day

__all__ = [
    "NotADate",
    "Precision",
    "When",
    "add_months",
    "age",
    "parse_day",
    "parse_when",
    "plausible_birth",
    "says_day",
]

LONGEST_LIFE_YEARS = 120
EARLIEST_YEAR, LATEST_YEAR = 1800, 2199  # outside these, a slip of the finger
EXAMPLE = "Write it as 27 March 2026 or 27/3/2026."

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WORDED_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ ./-]*([a-z]+)[ ./,-]*(\d+)", re.A)
_NUMBERED_DAY = re.compile(r"(\d{1,2})[ ./-]+(\d{1,2})[ ./-]+(\d+)", re.A)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.A)
_MONTH = re.compile(r"([a-z]+) ?(\d+)|(\d{1,2})/(\d{4})", re.A)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2})|(?= ?[ap]m)) ?(am|pm)?(?: (bst|gmt|bdst))?", re.A)


class NotADate(ValueError):
    """What was typed is not a date. The message says what to do, and is safe to show."""


def parse_day(text: str) -> date:
    """The day that was typed: 27/3/2026, 27 March 2026 or 2026-03-27, the day first.

    Raises  NotADate for anything else, a two-digit year among them: 27/3/26 could be 1926.
    """
    typed = _tidy(text)
    if match := _ISO_DAY.fullmatch(typed):
        year, month, day = match.groups()
    elif match := _NUMBERED_DAY.fullmatch(typed):
        day, month, year = match.groups()
    elif match := _WORDED_DAY.fullmatch(typed):
        day, name, year = match.groups()
        month = str(_month_named(name))
    elif not typed:
        raise NotADate(f"Enter a date. {EXAMPLE}")
    else:
        raise NotADate(f"“{_short(text)}” is not a date. {EXAMPLE}")
    return _day(year=_year(year), month=int(month), day=int(day))


def parse_when(text: str) -> When:
    """The date that was typed, as exactly as it was given.

    Takes what `parse_day` takes, and "March 2026", "3/2026", "2026", "about March 2026",
    "27 March 2026 at 2:10am" (or 14:10; in the repeated hour with BST or GMT after it).
    Raises  NotADate.
    """
    typed = _tidy(text)
    for word in ("about ", "around ", "circa "):
        if typed.startswith(word):
            return When(_month(typed.removeprefix(word), exactly=False), Precision.ABOUT)
    if re.fullmatch(r"\d{4}", typed, re.A):
        return When(date(_year(typed), 1, 1), Precision.YEAR)
    if _MONTH.fullmatch(typed):
        return When(_month(typed), Precision.MONTH)
    day, at, hour = typed.partition(" at ")
    if at:
        return When.moment(_moment(parse_day(day), hour))
    return When.day(parse_day(text))


def _tidy(text: str) -> str:
    return " ".join(visible(text).casefold().split())


def _short(text: str) -> str:
    words = " ".join(visible(text).split())
    return words if len(words) <= 40 else f"{words[:40]}…"


def _year(digits: str) -> int:
    if len(digits) == 2:
        raise NotADate(f"The year {digits} has two digits. Write all four. {EXAMPLE}")
    if len(digits) != 4 or not EARLIEST_YEAR <= int(digits) <= LATEST_YEAR:
        raise NotADate(f"The year {_short(digits)} cannot be right. {EXAMPLE}")
    return int(digits)


def _month_named(name: str) -> int:
    if name not in _MONTHS:
        raise NotADate(f"“{_short(name)}” is not a month. {EXAMPLE}")
    return _MONTHS[name]


def _day(*, year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise NotADate(f"There is no month {month}. Write the day first. {EXAMPLE}")
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        name = month_name[month]
        raise NotADate(f"{day} {name} is not a date. {name} {year} has {length} days. {EXAMPLE}")
    return date(year, month, day)


def _month(typed: str, *, exactly: bool = True) -> date:
    match = _MONTH.fullmatch(typed)
    if match is None:
        like = "March 2026" if exactly else "about March 2026"
        raise NotADate(f"“{_short(typed)}” is not a month and a year. Write it as {like}.")
    name, worded_year, number, numbered_year = match.groups()
    month = _month_named(name) if name else int(number)
    return _day(year=_year(worded_year or numbered_year), month=month, day=1)


def _moment(day: date, typed: str) -> datetime:
    match = _TIME.fullmatch(typed)
    if match is None:
        raise NotADate(f"“{_short(typed)}” is not a time. Write it as 2:10pm or 14:10.")
    hour, minute, half, zone = int(match[1]), int(match[2] or 0), match[3], match[4]
    if minute > 59 or not (1 <= hour <= 12 if half else hour <= 23):
        raise NotADate(f"“{typed}” is not a time. Write it as 2:10pm or 14:10.")
    if half:
        hour = hour % 12 + 12 * (half == "pm")
    return _only_moment(datetime.combine(day, time(hour, minute)), zone=zone)


def _only_moment(wall: datetime, *, zone: str | None) -> datetime:
    """Raises NotADate when London's clocks never showed it, or twice and nobody said which."""
    shown = moments_shown_as(wall)
    if not shown:
        raise NotADate(
            f"The clocks went forward on {says_day(wall.date())}, so there was no"
            f" {wall:%H:%M}. Check the time."
        )
    if zone is None and len(shown) == 2:
        raise NotADate(
            f"The clocks went back on {says_day(wall.date())}, so {wall:%H:%M} came twice. Write"
            " BST after it for the first, GMT for the second."
        )
    fitting = [moment for moment in shown if zone in (None, _zone(moment))]
    if not fitting:
        raise NotADate(f"On {says_day(wall.date())} London was not on {str(zone).upper()}.")
    return fitting[0]


def _zone(moment: datetime) -> str:
    return f"{moment.astimezone(LONDON):%Z}".lower()


def age(born: date, on: date) -> int:
    """Whole years lived on a day. A birthday on 29 February counts on 1 March in other years.

    Raises  ValueError before the birth: an unborn child has no age, and -1 is not one.
    """
    if on < born:
        raise ValueError(f"On {says_day(on)} nobody born on {says_day(born)} has an age yet.")
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day: 31 January gives 28 February."""
    year, month_before = divmod(day.year * 12 + day.month - 1 + months, 12)
    month = month_before + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def plausible_birth(day: date, today: date) -> date:
    """The day back, if somebody alive could have been born on it.

    Raises  NotADate for a day to come, and for one more than 120 years ago.
    """
    if day > today:
        raise NotADate(
            f"{says_day(day)} has not come yet. Give a date of birth in the past, or record an"
            " expected date of delivery."
        )
    if day < add_months(today, -12 * LONGEST_LIFE_YEARS):
        raise NotADate(
            f"{says_day(day)} is more than {LONGEST_LIFE_YEARS} years ago. Check the year, or say"
            " that the date of birth is not known."
        )
    return day
