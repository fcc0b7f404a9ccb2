"""Heading lines of an e-mail: their words, and whom they name."""

import binascii
import quopri
import re
from email.utils import getaddresses

from kittiwake.records.front_door.messages.message import CannotRead, Mailbox
from kittiwake.records.front_door.messages.reading.charsets import decode, one_line, printable

MAX_HEADING_CHARACTERS = 100_000
ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
FOLD = re.compile(r"\r?\n(?=[ \t])")
LINE_END = re.compile(r"[\r\n]")


class Headings:
    """The heading lines of one message, decoded; each oddity met is kept as a notice."""

    def __init__(self, lines: list[tuple[str, str]]) -> None:
        self.notices: list[str] = []
        self._lines = [(name.lower(), value) for name, value in lines]

    def raw(self, name: str) -> str:
        """The first such line as it was sent, unfolded, not yet decoded.

        Raises  CannotRead when no honest program would write a line so long.
        """
        values = [str(value) for key, value in self._lines if key == name]
        if len(values) > 1 and name in {"from", "date", "subject"}:
            self.notices.append(f"There is more than one {name.title()} line: the first is shown.")
        value = values[0] if values else ""
        if len(value) > MAX_HEADING_CHARACTERS:
            raise CannotRead(
                f"The {name.title()} line of this message is too long to be real. Copy its words"
                " from your mail program and paste them instead."
            )
        return FOLD.sub("", value).strip()

    def words(self, name: str) -> str:
        """The line as a person reads it."""
        return self.decoded(self.raw(name), name)

    def decoded(self, raw: str, name: str) -> str:
        text, notices = decoded_words(raw)
        self.notices += [f"{name.title()} line: {notice}." for notice in notices]
        if LINE_END.search(text):
            self.notices.append(
                f"The {name.title()} line held line ends, a way to forge headings: they are shown as spaces."
            )
        return one_line(text)

    def mailboxes(self, name: str) -> tuple[Mailbox, ...]:
        """Whom the line names. Split before decoding, so that a name cannot forge an address."""
        try:
            pairs = getaddresses([as_text(self.raw(name))])
        except (RecursionError, ValueError, IndexError):
            self.notices.append(f"The {name.title()} line could not be read.")
            return ()
        found = [
            Mailbox(address=self.decoded(address, name), name=self.decoded(display, name))
            for display, address in pairs
            if "@" in address
        ]
        for mailbox in found:
            if "@" in mailbox.name and mailbox.address.lower() not in mailbox.name.lower():
                self.notices.append(
                    f"The {name.title()} line shows “{printable(mailbox.name)}” but the address"
                    f" is {printable(mailbox.address)}."
                )
        return tuple(found)


def decoded_words(raw: str) -> tuple[str, list[str]]:
    """Text of a heading in which encoded words are read, and what could not be read as declared."""
    notices: list[str] = []
    text, notice = decode(raw.encode("utf-8", "surrogateescape"), None)
    if notice:
        notices.append(notice)
    pieces: list[tuple[str | None, bytes, str]] = []  # charset, bytes, text as it stood
    at = 0
    text = BETWEEN_WORDS.sub(r"\1", text)
    for word in ENCODED_WORD.finditer(text):
        pieces.append((None, b"", text[at : word.start()]))
        pieces.append((word[1].split("*")[0], word_bytes(word), word[0]))
        at = word.end()
    pieces.append((None, b"", text[at:]))
    return joined(pieces, notices), notices


def joined(pieces: list[tuple[str | None, bytes, str]], notices: list[str]) -> str:
    """Neighbouring words of one charset are read together: a letter may be cut across two."""
    out: list[str] = []
    charset: str | None = None
    gathered = b""
    for named, content, stood in [*pieces, (None, b"", "\n")]:
        if named is None and not stood:
            continue
        if charset is not None and (named is None or named.lower() != charset.lower()):
            words, notice = decode(gathered, charset)
            out.append(words)
            notices += [notice] if notice else []
            gathered, charset = b"", None
        if named is None:
            out.append(stood)
        else:
            gathered, charset = gathered + content, named
    return "".join(out)[:-1]


def word_bytes(word: re.Match[str]) -> bytes:
    content = word[3].encode("utf-8", "surrogateescape")
    if word[2] in "qQ":
        return quopri.decodestring(content.replace(b"_", b"=20"))
    try:
        return binascii.a2b_base64(content + b"=" * (-len(content) % 4))
    except binascii.Error:
        return word[0].encode("utf-8", "surrogateescape")


def as_text(raw: str) -> str:
    """A raw heading whose 8-bit bytes are read as characters: nothing is left half-decoded."""
    return decode(raw.encode("utf-8", "surrogateescape"), None)[0]
