"""The parts of one message, taken in order: words, files, and messages inside it."""

import base64
import re
from collections.abc import Callable
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
)
from email.message import Message as Part

from kittiwake.records.front_door.messages.message import (
    MAX_NESTING,
    MAX_PARTS,
    Attachment,
    CannotRead,
    Message,
)
from kittiwake.records.front_door.messages.reading.attachments import attachment
from kittiwake.records.front_door.messages.reading.charsets import decode, printable
from kittiwake.records.front_door.messages.reading.headings import Headings
from kittiwake.records.front_door.messages.reading.html_text import declared_in, html_text

BROKEN_BASE64 = (InvalidBase64CharactersDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect)
NESTED_TYPES = {"message/rfc822", "message/global"}
LOCKED = {
    "application/pkcs7-mime": "This message is encrypted or sealed (S/MIME): its words are in a"
    " file that only the recipient's mail program can open.",
    "application/x-pkcs7-mime": "This message is encrypted or sealed (S/MIME): its words are in a"
    " file that only the recipient's mail program can open.",
    "application/pgp-encrypted": "This message is encrypted (PGP): it cannot be read here.",
    "application/ms-tnef": "Outlook packed this message into “winmail.dat”: words or files may be"
    " inside it that cannot be read here.",
}


def too_many_parts() -> CannotRead:
    return CannotRead(
        f"This message has more than {MAX_PARTS} parts. Paste its words, and attach the files"
        " that matter one by one."
    )


class Budget:
    """Counts the parts of one file, nested messages included."""

    def __init__(self) -> None:
        self.parts = 0

    def spend(self) -> int:
        self.parts += 1
        if self.parts > MAX_PARTS:
            raise too_many_parts()
        return self.parts


ReadNested = Callable[[Part, Part, tuple[int, ...], Budget], Message]


class Gathering:
    """What the parts of one message have given so far."""

    def __init__(self, *, path: tuple[int, ...], budget: Budget, read_nested: ReadNested) -> None:
        self.path, self.budget, self.read_nested = path, budget, read_nested
        self.plain: list[str] = []
        self.html: list[str] = []
        self.nested: list[Message] = []
        self.attachments: list[Attachment] = []
        self.notices: list[str] = []

    def say(self, notice: str) -> None:
        if notice and notice not in self.notices:
            self.notices.append(notice)

    def take(self, part: Part) -> None:
        """One part, and all parts inside it, in the order in which they stand."""
        number, kind = self.budget.spend(), part.get_content_type()
        self.say(LOCKED.get(kind, ""))
        if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in part.defects):
            self.say("The file ends in the middle of a part: what could be read is here.")
        if kind in NESTED_TYPES:
            self.take_nested(part)
        elif part.is_multipart() and kind.startswith("multipart/"):
            for inner in parts_of(part):
                self.take(inner)
        elif part.is_multipart():
            self.plain.append("\n\n".join(heading_text(each) for each in parts_of(part)))
        elif self.is_words(part, kind):
            self.take_words(part, kind)
        else:
            self.take_file(part, kind, number)

    def is_words(self, part: Part, kind: str) -> bool:
        disposition = str(part.get("content-disposition", "")).strip().lower()
        if disposition.startswith("attachment") or file_name(part):
            return False
        if kind.startswith("multipart/"):
            self.say("The parts of this message could not be told apart: it is shown as it stood.")
            return True
        return kind in {"text/plain", "text/html"}

    def take_words(self, part: Part, kind: str) -> None:
        raw = self.content(part)
        declared = parameter(part, "charset")
        if kind == "text/html" and not declared:
            declared = declared_in(raw)
        text, notice = decode(raw, declared)
        self.say(f"{notice[0].upper()}{notice[1:]}." if notice else "")
        if kind == "text/html":
            text, notices = html_text(text)
            for held in notices:
                self.say(held)
        if text.strip():
            (self.html if kind == "text/html" else self.plain).append(text)

    def take_file(self, part: Part, kind: str, number: int) -> None:
        file = attachment(
            content=self.content(part),
            claimed_name=file_name(part),
            claimed_type=kind,
            number=number,
        )
        self.say(file.says)
        if file.claimed_name and file.claimed_name != file.name:
            self.say(f"A file sent as “{printable(file.claimed_name)}” is kept as “{file.name}”.")
        self.attachments.append(file)

    def take_nested(self, part: Part) -> None:
        if len(self.path) >= MAX_NESTING:
            raise CannotRead(
                f"This message holds messages inside messages more than {MAX_NESTING} deep. Open"
                " the one that matters in your mail program, and save or paste that one."
            )
        inner = next(iter(parts_of(part)), None)
        if inner is None:
            self.say("A forwarded message was empty or could not be read.")
            return
        path = (*self.path, len(self.nested) + 1)
        self.nested.append(self.read_nested(part, inner, path, self.budget))

    def content(self, part: Part) -> bytes:
        """The bytes of one part.

        Python decodes what it can; a part whose encoding is broken is shown as far as it goes.
        """
        try:
            content = part.get_payload(decode=True)
        except (ValueError, LookupError, AssertionError):
            content = None
        content = content if isinstance(content, bytes) else b""
        if any(isinstance(defect, BROKEN_BASE64) for defect in part.defects):
            self.say(
                "A part was not encoded properly (base64): what could be read is here, and it may"
                " be incomplete."
            )
        if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):
            content = as_far_as_it_goes(content)  # Python gave up and returned it encoded
        return content


def as_far_as_it_goes(encoded: bytes) -> bytes:
    """What whole letters of base64 say, when the last of them was cut off."""
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", encoded)
    return base64.b64decode(letters[: len(letters) // 4 * 4])


def words_to_show(gathering: Gathering) -> tuple[str, str]:
    """The plain words, and the HTML version when it says something else."""
    plain, html = "\n\n".join(gathering.plain), "\n\n".join(gathering.html)
    if not plain:
        if html:
            gathering.say("The message was HTML only: its words are shown without their styling.")
        return html, ""
    if not html or re.findall(r"\w+", plain) == re.findall(r"\w+", html):
        return plain, ""
    gathering.say("The HTML version of this message is not word for word the same: both are here.")
    return plain, html


def parts_of(part: Part) -> list[Part]:
    payload = part.get_payload() if part.is_multipart() else None
    return [each for each in payload if isinstance(each, Part)] if isinstance(payload, list) else []


def heading_text(part: Part) -> str:
    """The lines of a delivery report, which is made of headings only."""
    return "\n".join(
        f"{name}: {Headings([(name, value)]).words(name.lower())}" for name, value in part.raw_items()
    )


def file_name(part: Part) -> str:
    """The name that the sender gave the file, as claimed."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        name = ""
    return Headings([]).decoded(name, "file name")


def parameter(part: Part, name: str) -> str | None:
    try:
        value = part.get_param(name)
    except (ValueError, LookupError, TypeError):
        return None
    if isinstance(value, tuple):
        value = value[2]
    return str(value) if value else None
