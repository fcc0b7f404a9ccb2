"""Putting a read message together, so that each thing in it can be traced to where it stood."""

from kittiwake.records.front_door.messages.message import Found, Kind, Message, Passage
from kittiwake.records.front_door.messages.moments import moment
from kittiwake.records.front_door.messages.reading.headings import Headings
from kittiwake.records.front_door.messages.reading.parts import Gathering

LINES = ("from", "to", "cc", "date", "subject", "message-id", "received")
SPOKEN = {"message-id": "Message-ID", "received": "First Received"}


def assemble(
    *,
    headings: Headings,
    gathered: Gathering,
    text: str,
    other: str,
) -> Message:
    """The message, with a passage for every heading that was there and for its words."""
    prefix, called = "".join(f"{step}." for step in gathered.path), name_of(gathered.path)
    passages = [
        Passage(key=f"{prefix}{line}", where=f"{spoken(line)} line of {called}", text=words)
        for line in LINES
        if (words := headings.words(line))
    ]
    by_line = {passage.key.removeprefix(prefix): passage for passage in passages}
    passages.append(Passage(key=f"{prefix}text", where=f"Text of {called}", text=text))
    if other:
        passages.append(Passage(key=f"{prefix}html", where=f"HTML version of {called}", text=other))
    sender = headings.mailboxes("from")
    sent_at = told_by_headings(by_line, headings)
    return Message(
        text=text,
        passages=tuple(passages),
        sender=sender[0] if sender else None,
        recipients=headings.mailboxes("to") + headings.mailboxes("cc"),
        subject=by_line["subject"].text if "subject" in by_line else "",
        sent_at=sent_at,
        message_id=by_line["message-id"].text if "message-id" in by_line else "",
        nested=tuple(gathered.nested),
        attachments=tuple(gathered.attachments),
        notices=tuple(dict.fromkeys([*headings.notices, *gathered.notices])),
    )


def told_by_headings(lines: dict[str, Passage], headings: Headings) -> tuple[Found, ...]:
    """When the message says it was sent; failing that, when the first machine had it."""
    for line in ("date", "received"):
        if line not in lines:
            continue
        passage = lines[line]
        start = 0 if line == "date" else passage.text.rfind(";") + 1
        start += len(passage.text[start:]) - len(passage.text[start:].lstrip())
        told, note = moment(passage.text[start:])
        if told is not None:
            span = (start, len(passage.text))
            return (passage.found(span, Kind.SENT_AT, value=told, note=note),)
        headings.notices.append(f"{spoken(line)} line: {note}")
    headings.notices.append("The message does not say when it was sent.")
    return ()


def name_of(path: tuple[int, ...]) -> str:
    if not path:
        return "the message"
    if path == (1,):
        return "the forwarded message"
    return f"forwarded message {'.'.join(str(step) for step in path)}"


def spoken(line: str) -> str:
    return SPOKEN.get(line, line.title())
