"""A date and how exactly it is known, and how that is said."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Self

from kittiwake.core.today import LONDON, local_day


class Precision(StrEnum):
    """How exactly a date is known."""

    MOMENT = "moment"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ABOUT = "about"


@dataclass(frozen=True)
class When:
    """A date, and how exactly it is known.

    `on` is the day itself, or the first day of the month or year that is known; `about` is
    about a month. `at` is there exactly when the moment is known, and then `on` is its London day.
    """

    on: date
    precision: Precision
    at: datetime | None = None

    def __post_init__(self) -> None:
        if (self.at is not None) != (self.precision is Precision.MOMENT):
            raise ValueError("A time is kept exactly when the moment is known.")
        if self.at is not None and local_day(self.at) != self.on:
            raise ValueError(f"{self.at.isoformat()} does not fall on {self.on}.")

    @classmethod
    def moment(cls, at: datetime) -> Self:
        return cls(local_day(at), Precision.MOMENT, at)

    @classmethod
    def day(cls, on: date) -> Self:
        return cls(on, Precision.DAY)

    def says(self) -> str:
        """In words, in London time, and no more exactly than it is known."""
        match self.precision:
            case Precision.YEAR:
                return f"{self.on.year}"
            case Precision.MONTH:
                return f"{self.on:%B} {self.on.year}"
            case Precision.ABOUT:
                return f"about {self.on:%B} {self.on.year}"
        day = says_day(self.on)
        return f"{day} at {says_time(self.at)}" if self.at else day


def says_day(day: date) -> str:
    """24 April 2017."""
    return f"{day.day} {day:%B} {day.year}"


def says_time(moment: datetime) -> str:
    """2:10am in London; 1:30am BST or 1:30am GMT in the hour that comes twice in autumn."""
    local = moment.astimezone(LONDON)
    clock = f"{local.hour % 12 or 12}:{local.minute:02}{'am' if local.hour < 12 else 'pm'}"
    comes_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return f"{clock} {local:%Z}" if comes_twice else clock


def moments_shown_as(wall: datetime) -> tuple[datetime, ...]:
    """The moments at which London's clocks show this: one; none in spring, two in autumn."""
    candidates = (wall.replace(tzinfo=LONDON, fold=fold).astimezone(UTC) for fold in (0, 1))
    shown = {moment for moment in candidates if _wall(moment) == wall}
    return tuple(sorted(shown))


def _wall(moment: datetime) -> datetime:
    return moment.astimezone(LONDON).replace(tzinfo=None)
