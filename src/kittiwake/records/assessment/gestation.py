"""Weeks before birth, counted from the expected day. Forty weeks is what an expected day means."""

from dataclasses import dataclass
from datetime import date, timedelta

FORTY_WEEKS = timedelta(weeks=40)


def counted_from(expected_on: date) -> date:
    """Day nought of the pregnancy, as its weeks are counted."""
    return expected_on - FORTY_WEEKS


@dataclass(frozen=True, kw_only=True)
class Gestation:
    """How far a pregnancy is on one day. Whole weeks; weeks left are never below nought."""

    expected_on: date
    on: date

    @property
    def weeks(self) -> int:
        return (self.on - counted_from(self.expected_on)).days // 7

    @property
    def weeks_left(self) -> int:
        return max(0, (self.expected_on - self.on).days // 7)

    @property
    def is_past(self) -> bool:
        """The expected day has passed."""
        return self.on > self.expected_on

    def says(self) -> str:
        """ "14 weeks; 26 weeks left for direct work", or that the expected day has passed."""
        if self.is_past:
            return "the expected day has passed: find out how mother and baby are"
        left = self.weeks_left
        return f"{self.weeks} weeks; {left} {'week' if left == 1 else 'weeks'} left for direct work"
