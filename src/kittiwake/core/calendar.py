"""Working days in England: weekends and bank holidays do not count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

import holidays

FIRST_YEAR, LATEST_YEAR = 1872, 2100  # the years the holidays library knows
ONE_DAY = timedelta(days=1)
SATURDAY = 5


class OutsideCalendar(ValueError):
    """No bank holidays are known for that year, so working days would be a guess."""


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days count. Extra holidays are a royal occasion, or the authority's own."""

    extra_holidays: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        return day.weekday() < SATURDAY and self.holiday_name(day) is None

    def holiday_name(self, day: date) -> str | None:
        """The holiday's name, also when it falls on a weekend; None on other days.

        Raises  OutsideCalendar before 1872 and after 2100.
        """
        name = _bank_holidays(day.year).get(day)
        if name is None and day in self.extra_holidays:
            return "Extra holiday"
        return name

    def add(self, day: date, working_days: int) -> date:
        """The working day that many after `day`; before it, when negative.

        Units  `day` itself does not count; nought gives `day` back, working or not.
        """
        step = ONE_DAY if working_days >= 0 else -ONE_DAY
        remaining = abs(working_days)
        while remaining:
            day += step
            remaining -= self.is_working(day)
        return day

    def between(self, start: date, end: date) -> int:
        """Working days from `start` to `end`, so that adding them to `start` goes back to it.

        Units  `start` does not count, `end` does. Negative when `end` comes first.
        """
        if end < start:
            return -self._working_in(end, until=start)
        return self._working_in(start + ONE_DAY, until=end + ONE_DAY)

    def _working_in(self, day: date, *, until: date) -> int:
        return sum(self.is_working(day + ONE_DAY * n) for n in range((until - day).days))


@lru_cache
def england(extra: frozenset[date] = frozenset()) -> WorkingCalendar:
    """England's calendar, with the holidays that the library cannot know yet."""
    return WorkingCalendar(extra)


@cache
def _bank_holidays(year: int) -> Mapping[date, str]:
    if not FIRST_YEAR <= year <= LATEST_YEAR:
        raise OutsideCalendar(f"Bank holidays are known from {FIRST_YEAR} to {LATEST_YEAR}, not for {year}.")
    return dict(holidays.country_holidays("GB", subdiv="ENG", years=year))
