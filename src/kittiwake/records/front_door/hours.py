"""When the day team is here, and by when it must have taken over what happened in the night."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kittiwake.core.calendar import WorkingCalendar
from kittiwake.core.today import LONDON

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class OfficeHours:
    """The hours of the day team on every working day. A local setting: no law gives them.

    look_by  the time of day by which the day team has acknowledged what the night left it.
    version  "built in", or the authority's own setting.
    """

    opens_at: time = time(8, 0)
    closes_at: time = time(17, 30)
    look_by: time = time(9, 30)
    version: str = "built in"

    def are_open(self, moment: datetime, *, calendar: WorkingCalendar) -> bool:
        local = moment.astimezone(LONDON)
        return calendar.is_working(local.date()) and self.opens_at <= local.time() < self.closes_at

    def next_opening(self, moment: datetime, *, calendar: WorkingCalendar) -> datetime:
        """When the day team is next here: the moment itself in office hours."""
        local = moment.astimezone(LONDON)
        if self.are_open(moment, calendar=calendar):
            return moment
        if calendar.is_working(local.date()) and local.time() < self.opens_at:
            return _at(local.date(), self.opens_at)
        return _at(calendar.add(local.date(), 1), self.opens_at)

    def acknowledge_by(self, moment: datetime, *, calendar: WorkingCalendar) -> datetime:
        """By when something written at that moment is to be acknowledged.

        What is written while the office is open has as long as the night's work has after the opening.
        """
        opening = self.next_opening(moment, calendar=calendar)
        day = opening.astimezone(LONDON).date()
        return opening + (_at(day, self.look_by) - _at(day, self.opens_at))

    def night_began(self, moment: datetime, *, calendar: WorkingCalendar) -> datetime:
        """The latest moment at which the office closed, before this one."""
        local = moment.astimezone(LONDON)
        day = local.date()
        if not (calendar.is_working(day) and local.time() >= self.closes_at):
            day = calendar.add(day, -1)
        return _at(day, self.closes_at)


def _at(day: date, clock_time: time) -> datetime:
    return datetime.combine(day, clock_time, LONDON)
