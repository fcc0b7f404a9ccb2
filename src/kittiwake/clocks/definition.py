"""What a clock is, and when it falls due."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Self

from kittiwake.clocks.catalogue import Timescale
from kittiwake.clocks.length import says_length
from kittiwake.core.calendar import WorkingCalendar
from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day

ARITHMETIC = ("working_days", "calendar_days", "weeks", "months", "years", "hours")
# Kinds of row that say by when something is to be done.
DEADLINES = ("within", "max_interval", "max_duration", "checkpoint")


class CannotBeAClock(Exception):
    """The catalogue row is not a deadline that our arithmetic can work out."""


class SetByLaw(Exception):
    """The length is the law's, so no authority may set it. The message is safe to show."""


@dataclass(frozen=True)
class Due:
    """When something is due: by the end of a London day, or by a moment."""

    on: date
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A timescale of the catalogue bound to the events that start and stop it.

    rule_version  "catalogue", or the local setting that gave the length.
    """

    key: str
    title: str
    owner: str
    starts_when: tuple[str, ...]
    stops_when: tuple[str, ...]
    timescale: Timescale
    length: int
    unit: str
    rule_version: str = "catalogue"

    def __post_init__(self) -> None:
        if self.unit not in ARITHMETIC:
            raise CannotBeAClock(f"{self.key} counts {self.unit or 'nothing'}: no arithmetic for it.")
        if self.length < 0:
            raise CannotBeAClock(f"{self.key} has a length below nought: {self.length}.")

    def with_setting(self, length: int, unit: str, version: str) -> Self:
        """This clock with the length that the authority has set; version: "local setting 12".

        Raises  SetByLaw when the catalogue's length is law; CannotBeAClock for a unit that
                cannot be worked out.
        """
        if self.timescale.is_law:
            raise SetByLaw(f"“{self.title}” is set by {self.timescale.source}, not by the authority.")
        return replace(self, length=length, unit=unit, rule_version=version)

    def in_force(self, day: date) -> bool:
        return self.timescale.in_force(day)

    def says_length(self) -> str:
        return says_length(str(self.length), self.unit)

    def due(self, started: datetime, calendar: WorkingCalendar) -> Due:
        """The last day, or for hours the moment, at which stopping still counts as on time.

        Units  the London day of the start is day nought. Hours are hours that really pass, also
               across a change of the clocks. Only working days skip days: other dates may
               fall on a weekend.
        """
        day = local_day(started)
        match self.unit:
            case "hours":
                at = started.astimezone(UTC) + timedelta(hours=self.length)
                return Due(local_day(at), at)
            case "working_days":
                return Due(calendar.add(day, self.length))
            case "months":
                return Due(add_months(day, self.length))
            case "years":
                return Due(add_months(day, 12 * self.length))
        return Due(day + timedelta(days=self.length * (7 if self.unit == "weeks" else 1)))
