"""Hours that count: those in which the office is open, on working days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kittiwake.core.calendar import WorkingCalendar
from kittiwake.core.today import LONDON
from kittiwake.records.front_door.hours import OfficeHours

ONE_DAY = timedelta(days=1)
NO_TIME = timedelta(0)
BUILT_IN = "built in"


@dataclass(frozen=True, kw_only=True)
class AnswerTime:
    """How long an agency has to answer. A local setting: no law gives it.

    Units    working hours.
    version  "built in", or the authority's own setting.
    """

    working_hours: int = 8
    urgent_working_hours: int = 2
    version: str = BUILT_IN

    def length(self, *, is_urgent: bool) -> timedelta:
        return timedelta(hours=self.urgent_working_hours if is_urgent else self.working_hours)


@dataclass(frozen=True, kw_only=True)
class WorkingTime:
    """Office hours on a calendar, to add to and to measure with."""

    hours: OfficeHours
    calendar: WorkingCalendar

    @property
    def day_length(self) -> timedelta:
        day = date(2000, 1, 1)
        return datetime.combine(day, self.hours.closes_at) - datetime.combine(day, self.hours.opens_at)

    def add(self, moment: datetime, length: timedelta) -> datetime:
        """The moment at which so much working time has passed. What is left at closing goes on next day."""
        at = self.hours.next_opening(moment, calendar=self.calendar)
        while (today_left := self._closing(at) - at) < length:
            length -= today_left
            at = self.hours.next_opening(self._closing(at), calendar=self.calendar)
        return at + length

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The working time that passed from one moment to another; none when the second is not later."""
        if end <= start:
            return NO_TIME
        first, final = start.astimezone(LONDON).date(), end.astimezone(LONDON).date()
        if first == final:
            return self._worked(first, start, end)
        whole_days = self.calendar.between(first, final) - self.calendar.is_working(final)
        return (
            self._worked(first, start, end) + self.day_length * whole_days + self._worked(final, start, end)
        )

    def minutes(self, start: datetime, end: datetime) -> int:
        """Units  whole working minutes, rounded down."""
        return int(self.between(start, end).total_seconds() // 60)

    def says(self, minutes: int) -> str:
        """Working minutes as people say them: "40 working minutes", "3 working hours", "2 working days"."""
        day = int(self.day_length.total_seconds() // 60)
        for unit, size in (("day", day), ("hour", 60), ("minute", 1)):
            if minutes >= size:
                count = minutes // size
                return f"{count} working {unit}{'' if count == 1 else 's'}"
        return "less than a working minute"

    def says_since(self, start: datetime, end: datetime) -> str:
        return self.says(self.minutes(start, end))

    def _closing(self, moment: datetime) -> datetime:
        return datetime.combine(moment.astimezone(LONDON).date(), self.hours.closes_at, LONDON)

    def _worked(self, day: date, start: datetime, end: datetime) -> timedelta:
        """The part of one day's office hours that lies between two moments."""
        if not self.calendar.is_working(day):
            return NO_TIME
        opens = datetime.combine(day, self.hours.opens_at, LONDON)
        closes = datetime.combine(day, self.hours.closes_at, LONDON)
        return max(NO_TIME, min(end, closes) - max(start, opens))
