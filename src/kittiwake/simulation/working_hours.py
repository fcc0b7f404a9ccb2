"""When people who work office hours do something."""

from datetime import date, datetime, time, timedelta

from kittiwake.core.calendar import WorkingCalendar, england
from kittiwake.core.today import LONDON

OPENS, CLOSES = time(8, 30), time(17, 30)
WORKING_DAY_MINUTES = 9 * 60
HALF_TERMS = (((2, 13), (2, 19)), ((5, 28), (6, 3)), ((10, 24), (10, 30)))
SCHOOL_HOLIDAYS = (((7, 22), (9, 4)), ((12, 20), (12, 31)), ((1, 1), (1, 3)), *HALF_TERMS)
"""First and last days off, as month and day; Easter moves, and is found by Good Friday."""
EASTER_BREAK_DAYS = 9


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """That time in London. An hour that the clocks skip in spring is the next one."""
    return datetime.combine(day, time(hour, minute), LONDON)


def at_desk(at: datetime, calendar: WorkingCalendar | None = None) -> datetime:
    """The moment itself in office hours; else the next opening."""
    working = calendar or england()
    local = at.astimezone(LONDON)
    if working.is_working(local.date()) and local.time() < CLOSES:
        return max(local, datetime.combine(local.date(), OPENS, LONDON))
    return datetime.combine(working.add(local.date(), 1), OPENS, LONDON)


def later(at: datetime, minutes: float) -> datetime:
    """So many minutes of office hours later, counted from the next opening if it is closed."""
    moving, left = at_desk(at), timedelta(minutes=minutes)
    while (room := datetime.combine(moving.date(), CLOSES, LONDON) - moving) <= left:
        left -= room
        moving = at_desk(datetime.combine(moving.date(), CLOSES, LONDON))
    return moving + left


def is_term(day: date) -> bool:
    """Whether schools are open, roughly: enough for when schools write."""
    place = (day.month, day.day)
    if day.weekday() > 4 or any(first <= place <= latest for first, latest in SCHOOL_HOLIDAYS):
        return False
    near = (day + timedelta(days=n) for n in range(-EASTER_BREAK_DAYS, EASTER_BREAK_DAYS + 1))
    return england().is_working(day) and not any(
        england().holiday_name(each) == "Good Friday" for each in near
    )
