"""What a message is once it has been read: its words, where each stood, and what came with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

MAX_FILE_BYTES = 25 * 1024 * 1024
MAX_TEXT_CHARACTERS = 200 * 1024
MAX_PARTS = 50
MAX_NESTING = 5

Value = str | date | datetime
Row = dict[str, str | int | bool | None]  # what JSON can hold


class CannotRead(Exception):
    """The message was refused. The text of this refusal says what to do, and is safe to show."""


class Kind(StrEnum):
    """What a piece of a message may be. A suggestion to a worker, never a fact of the record."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    SUBJECT = "subject"
    MESSAGE_ID = "message_id"
    SENT_AT = "sent_at"
    ACCOUNT = "account"
    ATTACHMENT = "attachment"
    NAME = "name"
    KNOWN_AS = "known_as"
    SURNAME = "surname"
    BIRTH = "birth"
    AGE = "age"
    UPN = "upn"
    NHS_NUMBER = "nhs_number"
    ADDRESS = "address"
    PLACE = "place"
    POSTCODE = "postcode"
    PHONE = "phone"
    REFERENCE = "reference"
    OCCURRED = "occurred"
    PREGNANCY = "pregnancy"
    TWINS = "twins"
    DO_NOT_DISCLOSE = "do_not_disclose"
    ANONYMITY = "anonymity"
    FAMILY_NOT_TOLD = "family_not_told"
    URGENT = "urgent"
    QUOTED_WORDS = "quoted_words"


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One stretch of text as it stood: a heading line, or the words of the message.

    `key` is unique in a message with all that is nested in it ("text", "1.date").
    """

    key: str
    where: str
    text: str

    def found(
        self,
        span: tuple[int, int],
        kind: Kind,
        *,
        value: Value | None = None,
        note: str = "",
        is_sound: bool = True,
        is_estimate: bool = False,
    ) -> "Found":
        """What stands between two places of this passage; its own words unless a value is given."""
        start, end = span
        excerpt = self.text[start:end]
        return Found(
            kind=kind,
            value=excerpt if value is None else value,
            where=self.where,
            passage=self.key,
            excerpt=excerpt,
            start=start,
            end=end,
            note=note,
            is_sound=is_sound,
            is_estimate=is_estimate,
        )

    def whole(self, kind: Kind, *, value: Value | None = None, note: str = "") -> "Found":
        return self.found((0, len(self.text)), kind, value=value, note=note)


@dataclass(frozen=True, kw_only=True)
class Found:
    """One thing that stands in a message, and exactly where.

    `excerpt` is always `passage.text[start:end]` of the passage whose key is `passage`.

    Units   start and end count characters; moments are timezone-aware.
    Nulls   is_sound is false when what stands there cannot be what it claims to be
            (31 February, a failed check digit): value is then the text as it stood.
            person numbers those things that were said together of one person.
    """

    kind: Kind
    value: Value
    where: str
    passage: str
    excerpt: str
    start: int
    end: int
    note: str = ""
    is_sound: bool = True
    is_estimate: bool = False
    person: int | None = None

    def as_row(self) -> Row:
        """A row that JSON can hold, to be stored with the contact that took the thing over."""
        value = self.value if isinstance(self.value, str) else self.value.isoformat()
        return {
            "field": str(self.kind),
            "value": value,
            "where": self.where,
            "passage": self.passage,
            "excerpt": self.excerpt,
            "start": self.start,
            "end": self.end,
            "note": self.note,
            "is_sound": self.is_sound,
            "is_estimate": self.is_estimate,
            "person": self.person,
        }


@dataclass(frozen=True, kw_only=True)
class Mailbox:
    """Who a heading line names. Claimed by the sender's machine; nobody has checked it."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].casefold()

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that came with a message, told by its content and not by its name.

    `claimed_name` is as sent; `name` is what it may be saved as. `says` is empty when
    there is nothing to warn of.
    """

    name: str
    claimed_name: str
    claimed_type: str
    actual_type: str
    actual_words: str
    content: bytes = field(repr=False)
    is_mismatch: bool = False
    is_active: bool = False
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message as it arrived: nothing added, nothing decided, nothing left out unsaid.

    `text` is what was written, word for word (line ends made alike; characters that no
    database can hold taken out, and said). `notices` are sentences for the worker.
    `sent_at` holds what its Date line says; forwarded text that gives its own date adds to it.
    """

    text: str
    passages: tuple[Passage, ...]
    sender: Mailbox | None = None
    recipients: tuple[Mailbox, ...] = ()
    subject: str = ""
    sent_at: tuple[Found, ...] = ()
    message_id: str = ""
    nested: tuple["Message", ...] = ()
    attachments: tuple[Attachment, ...] = ()
    notices: tuple[str, ...] = ()

    def with_nested(self) -> Iterator["Message"]:
        """This message, then every message forwarded inside it, outermost first."""
        yield self
        for inner in self.nested:
            yield from inner.with_nested()

    def all_passages(self) -> tuple[Passage, ...]:
        return tuple(passage for each in self.with_nested() for passage in each.passages)

    def all_attachments(self) -> tuple[Attachment, ...]:
        return tuple(file for each in self.with_nested() for file in each.attachments)

    def all_notices(self) -> tuple[str, ...]:
        return tuple(notice for each in self.with_nested() for notice in each.notices)


def refuse_long(text: str) -> str:
    """The same text, whole.

    Raises  CannotRead over the bound: a shortened account would look like the whole one.
    """
    if len(text) > MAX_TEXT_CHARACTERS:
        raise CannotRead(
            f"The text is {len(text):,} characters long; at most {MAX_TEXT_CHARACTERS:,} can be"
            " read here, and it is never shortened. Attach it to the contact as a file, and"
            " paste the part that says what the worry is."
        )
    return text
