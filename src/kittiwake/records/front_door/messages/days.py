"""Days as people write them in a message. Read, never guessed: what cannot be a day is told."""

import re
from datetime import date, time

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# No groups inside: a pattern may hold two days. `read_day` takes the words apart again.
DAY = (
    r"(?<!\d)(?:\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{MONTH},?[ ]\d{{4}}"
    rf"|{MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,[ ]\d{{4}})(?!\d)"
)
TIME = r"(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ ]?[ap]m)?(?![\d])"
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?(?:[ ]?([ap])m)?", re.IGNORECASE)


def read_day(words: str) -> tuple[date | None, str]:
    """The day, or none and a sentence that says why. Day before month, as Britain writes."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    named = re.search(MONTH, words, re.IGNORECASE)
    if named:
        day, year = numbers
        month = MONTHS.index(named[0][:3].lower()) + 1
    elif re.match(r"\d{4}", words):
        year, month, day = numbers
    else:
        day, month, year = numbers
        if year < 100:
            return None, f"“{words}” has a year of two digits: ask which century is meant."
    try:
        return date(year, month, day), ""
    except ValueError:
        return None, f"“{words}” is not a date."


def read_clock(words: str) -> time | None:
    """The time that a clock on the wall showed; none for 25:00 or 14:05 pm."""
    clock = CLOCK.match(words)
    if clock is None:
        return None
    hour, minute, half = int(clock[1]), int(clock[2]), clock[3]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
