"""When it happened, where the writer says so: never mixed up with when it was sent."""

import re
from collections.abc import Iterator

from kittiwake.records.front_door.messages.days import DAY, TIME, read_clock, read_day
from kittiwake.records.front_door.messages.message import Found, Kind, Passage
from kittiwake.records.front_door.messages.moments import in_london, is_near_clock_change

OCCURRED = re.compile(
    r"\b(?:occurred|happened|took place|(?:date|time) of incident|incident (?:date|time))\b"
    r"(?P<words>[^\n;]{0,200})",
    re.IGNORECASE,
)
WHEN = re.compile(
    rf"(?P<time>{TIME})[ ]*(?:(?:on|,)[ ]*)?(?P<day>{DAY})"
    rf"|(?P<first_day>{DAY})(?:[ ]*(?:at|,)?[ ]*(?P<its_time>{TIME}))?",
    re.IGNORECASE,
)


def find_times(passage: Passage) -> Iterator[Found]:
    for line in OCCURRED.finditer(passage.text):
        start, end = line.span("words")
        over = re.compile(r"\.(?=\s|$)").search(passage.text, start, end)
        for when in WHEN.finditer(passage.text, start, over.start() if over else end):
            yield occurred(passage, when)


def occurred(passage: Passage, when: re.Match[str]) -> Found:
    """One day or moment. A moment is London's, since nobody writes a zone of what happened here."""
    words, clock = when["day"] or when["first_day"], when["time"] or when["its_time"]
    day, fault = read_day(words)
    if day is None:
        return passage.found(when.span(), Kind.OCCURRED, note=fault, is_sound=False)
    if clock is None:
        return passage.found(when.span(), Kind.OCCURRED, value=day, note="No time is given.")
    shown = read_clock(clock)
    moment, note = (None, f"“{clock}” is not a time.") if shown is None else in_london(day, shown)
    if moment is None:
        return passage.found(when.span(), Kind.OCCURRED, note=note, is_sound=False)
    if is_near_clock_change(moment) and not note:
        note = "London clocks changed that night: lengths of time across it need care."
    return passage.found(when.span(), Kind.OCCURRED, value=moment, note=note)
