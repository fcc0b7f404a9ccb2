"""An e-mail file, read as it really arrives: any encoding, broken, nested, or half there."""

import base64
import binascii
import re
from email import message_from_bytes
from email.message import Message as Part

from kittiwake.records.front_door.messages.message import (
    MAX_FILE_BYTES,
    MAX_PARTS,
    CannotRead,
    Message,
    refuse_long,
)
from kittiwake.records.front_door.messages.reading.charsets import storable
from kittiwake.records.front_door.messages.reading.headings import Headings
from kittiwake.records.front_door.messages.reading.parts import (
    Budget,
    Gathering,
    too_many_parts,
    words_to_show,
)
from kittiwake.records.front_door.messages.reading.passages import assemble

MAX_LINES = 600_000
MAX_TYPE_HEADING_BYTES = 10_000
TYPE_HEADING = re.compile(rb"(?im)^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*")
CONTAINER = re.compile(rb"(?im)^content-type:\s*(?:multipart|message)/")
KNOWN_HEADINGS = {"from", "to", "date", "subject", "message-id", "received", "mime-version"}
OUTLOOK_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_message(raw: bytes) -> Message:
    """The message that an `.eml` file holds, with what could not be read said in `notices`.

    Raises  CannotRead, and nothing else, whatever the bytes are.
    """
    raw = checked(raw)
    try:
        part = message_from_bytes(raw)
        if not KNOWN_HEADINGS & {name.lower() for name, _value in part.raw_items()}:
            raise CannotRead(
                "This does not look like an e-mail. Save the message from your mail program as"
                " “.eml”, or paste its words."
            )
        return read_part(part, path=(), budget=Budget())
    except RecursionError:
        raise CannotRead(
            "This message holds parts inside parts too deeply to be read. Paste its words instead."
        ) from None


def checked(raw: bytes) -> bytes:
    """The bytes, once they are small enough to take apart and look like an e-mail.

    Raises  CannotRead.
    """
    if not raw.strip(b"\x00 \t\r\n"):
        raise CannotRead("This file is empty. Save the message again, or paste its words.")
    if len(raw) > MAX_FILE_BYTES:
        raise CannotRead(
            f"This file is larger than {MAX_FILE_BYTES // 2**20} MB. Ask the sender for the"
            " attachments another way, and paste the words of the message."
        )
    if raw.startswith(OUTLOOK_FILE):
        raise CannotRead(
            "This is an Outlook file (.msg), which cannot be read here. In Outlook choose “Save"
            " as” and the type “.eml”, or paste the words of the message."
        )
    raw = without_byte_order_mark(raw).lstrip(b"\r\n")
    if raw.count(b"\n") + raw.count(b"\r") > 2 * MAX_LINES:
        raise CannotRead("This file has too many lines to be a message. Paste its words instead.")
    if len(CONTAINER.findall(raw)) > MAX_PARTS:
        raise too_many_parts()
    if any(len(line[0]) > MAX_TYPE_HEADING_BYTES for line in TYPE_HEADING.finditer(raw)):
        raise CannotRead("This message has headings too long to be real. Paste its words instead.")
    return raw


def without_byte_order_mark(raw: bytes) -> bytes:
    """A file that a text editor saved again, as the mail program had written it."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    return raw.removeprefix(b"\xef\xbb\xbf")


def read_part(part: Part, *, path: tuple[int, ...], budget: Budget) -> Message:
    """One message: its own headings, then its parts."""
    headings = Headings(list(part.raw_items()))
    gathering = Gathering(path=path, budget=budget, read_nested=read_nested)
    gathering.take(part)
    shown, other = words_to_show(gathering)
    text, notices = storable(refuse_long(shown))
    other, _same = storable(refuse_long(other))
    for notice in notices:
        gathering.say(notice)
    return assemble(headings=headings, gathered=gathering, text=text, other=other)


def read_nested(container: Part, inner: Part, path: tuple[int, ...], budget: Budget) -> Message:
    return read_part(encoded_whole(container, inner), path=path, budget=budget)


def encoded_whole(part: Part, inner: Part) -> Part:
    """The nested message, even if its sender encoded it whole, which the standard forbids."""
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if encoding != "base64" or inner.keys():
        return inner
    payload = inner.get_payload(decode=True)
    try:
        raw = base64.b64decode(payload if isinstance(payload, bytes) else b"")
    except binascii.Error:
        return inner
    return message_from_bytes(checked(raw))
