"""Heading lines inside a text: the top of a pasted message, or a message quoted in another."""

import re
from collections.abc import Iterator

from kittiwake.records.front_door.messages.message import Found, Kind, Mailbox, Passage
from kittiwake.records.front_door.messages.moments import moment

LINE = re.compile(
    r"^(?P<before>[ \t>*]{0,8})(?P<name>From|Sent|Date|To|Cc|Subject)\*?:\*?[ \t]*(?P<value>.*)$",
    re.MULTILINE,
)
ANGLED = re.compile(r"^(?P<name>[^<>]{0,200}?)\s*<(?:mailto:)?(?P<address>[^<>\s@]{1,64}@[^<>\s@]{1,255})>")
BARE = re.compile(r"[^<>\s@\[\]():;,]{1,64}@[^<>\s@\[\]():;,]{1,255}")

Lines = dict[str, tuple[int, int]]


def blocks(text: str) -> Iterator[Lines]:
    """Runs of heading lines that hold a From line and a date: the place of each line's value.

    One line alone is never taken for a heading: people write "From:" for other reasons.
    """
    current: Lines = {}
    previous_end = -1
    for line in LINE.finditer(text):
        adjoining = line.start() == previous_end + 1
        if not adjoining or line["name"].lower() in current:
            if is_block(current):
                yield current
            current = {}
        current[line["name"].lower()] = line.span("value")
        previous_end = line.end()
    if is_block(current):
        yield current


def is_block(lines: Lines) -> bool:
    return "from" in lines and bool({"sent", "date"} & lines.keys())


def mailbox(words: str) -> Mailbox | None:
    """Whom a line names, only when an address stands there."""
    if angled := ANGLED.match(words):
        return Mailbox(address=angled["address"], name=angled["name"].strip(" \"'"))
    bare = BARE.search(words)
    return Mailbox(address=bare[0]) if bare else None


def sent_in(passage: Passage, lines: Lines) -> Found | None:
    span = lines.get("sent") or lines["date"]
    told, note = moment(passage.text[slice(*span)])
    if told is None:
        return None
    said = f"Stands in the text itself. {note}".strip()
    return passage.found(span, Kind.SENT_AT, value=told, note=said)
