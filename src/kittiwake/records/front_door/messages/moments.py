"""Moments that a message tells, read as written; whatever had to be assumed is said."""

import re
from datetime import date, datetime, time, timedelta, timezone
from email.utils import parsedate_tz

from kittiwake.core.today import LONDON
from kittiwake.records.front_door.messages.days import DAY, TIME, read_clock, read_day

YEARS = range(1970, 2200)  # outside these a machine was wrong, and arithmetic would fail
MACHINE = re.compile(
    r"\s*(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{2,4}\s+\d{1,2}:\d\d(?!.*[ap]m)", re.IGNORECASE
)
WRITTEN = re.compile(rf"(?P<day>{DAY})[ ,]*(?:at[ ])?(?P<time>{TIME})", re.IGNORECASE)
OFFSET = re.compile(r"([+-])(\d{2})(\d{2})\b")
ZONE_WORDS = {"GMT": 0, "UTC": 0, "UT": 0, "Z": 0, "BST": 60}


def moment(text: str) -> tuple[datetime | None, str]:
    """The moment that a Date line tells, and what had to be assumed.

    Units   timezone-aware, in the zone that was written; London where none was.
    Nulls   None when the line tells no moment.
    """
    told = as_machines_write(text[:200]) or as_people_write(text[:200])
    if told is None or told[0].year not in YEARS:
        return None, "The date could not be read."
    offset = written_offset(text[:200])
    if offset is not None:
        return datetime.combine(*told, tzinfo=timezone(offset)), ""
    return in_london(*told, note="No time zone was written: taken as London time.")


def as_machines_write(text: str) -> tuple[date, time] | None:
    """The form that the mail standard asks for, with a time; anything else is left alone."""
    if not MACHINE.match(text):
        return None
    try:
        parts = parsedate_tz(text)
        return (date(*parts[:3]), time(*parts[3:6])) if parts else None
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def as_people_write(text: str) -> tuple[date, time] | None:
    """The form that mail programs show to people: "Friday, April 21, 2017 10:05 PM"."""
    written = WRITTEN.search(text)
    if written is None:
        return None
    day, clock = read_day(written["day"])[0], read_clock(written["time"])
    return (day, clock) if day and clock is not None else None


def written_offset(text: str) -> timedelta | None:
    numeric = OFFSET.search(text, text.find(":") + 1)
    if numeric and int(numeric[2]) < 24 and int(numeric[3]) < 60:
        length = timedelta(hours=int(numeric[2]), minutes=int(numeric[3]))
        return -length if numeric[1] == "-" else length
    words = (ZONE_WORDS.get(word) for word in re.findall(r"[A-Z]+", text))
    minutes = next((word for word in words if word is not None), None)
    return None if minutes is None else timedelta(minutes=minutes)


def in_london(day: date, clock: time, *, note: str = "") -> tuple[datetime | None, str]:
    """A clock time as London showed it, and a warning on the two nights when clocks change.

    Units   its offset is fixed, so that lengths of time across a change of clocks are true.
    """
    if day.year not in YEARS:
        return None, "The year cannot be right."
    first = datetime.combine(day, clock, tzinfo=LONDON)
    told = first.replace(tzinfo=timezone(first.utcoffset() or timedelta()))
    if first.utcoffset() == first.replace(fold=1).utcoffset():
        return told, note
    if told.astimezone(LONDON).time() != clock:
        return None, "No clock in London showed this time: the clocks went forward over it."
    return told, f"{note} London clocks showed this time twice that night: the first is taken.".strip()


def is_near_clock_change(moment: datetime) -> bool:
    """Whether London's clocks changed within twelve hours of it."""
    before, after = (moment + timedelta(hours=hours) for hours in (-12, 12))
    return before.astimezone(LONDON).utcoffset() != after.astimezone(LONDON).utcoffset()
