"""Where each thing came from, as plain rows that are stored with the contact."""

import hashlib
from collections.abc import Iterator

from kittiwake.records.front_door.messages.candidates import candidates
from kittiwake.records.front_door.messages.message import Attachment, Found, Kind, Message, Passage, Row

HEADINGS = {
    "from": Kind.SENDER,
    "to": Kind.RECIPIENT,
    "cc": Kind.RECIPIENT,
    "subject": Kind.SUBJECT,
    "message-id": Kind.MESSAGE_ID,
}


def trace(message: Message) -> list[Row]:
    """One row for each thing read or suggested: field, value, where, excerpt, start, end, and more.

    Rows    reading order: headings, account, attachments, then suggestions.
    Nulls   an account's row has no excerpt: the words are stored once, with the contact; its
            value is their SHA-256, and start and end hold all of them. An attachment's row has
            the SHA-256 of its bytes as excerpt, and no place in the text.
    """
    rows: list[Row] = []
    for each in message.with_nested():
        rows += [found.as_row() for found in headings(each)]
        rows += [account_row(passage) for passage in each.passages if is_account(passage)]
        rows += [attachment_row(file) for file in each.attachments]
    suggested = candidates(message)
    rows += [found.as_row() for found in suggested.received]
    told = set(suggested.received)
    return rows + [found.as_row() for found in suggested.found if found not in told]


def headings(message: Message) -> Iterator[Found]:
    for passage in message.passages:
        kind = HEADINGS.get(passage.key.rpartition(".")[2])
        if kind is not None:
            yield passage.whole(kind)


def is_account(passage: Passage) -> bool:
    return passage.key.rpartition(".")[2] in {"text", "html"}


def account_row(passage: Passage) -> Row:
    digest = hashlib.sha256(passage.text.encode()).hexdigest()
    row = passage.whole(Kind.ACCOUNT, value=digest, note="The value is the SHA-256 of the text.")
    return {**row.as_row(), "excerpt": ""}


def attachment_row(file: Attachment) -> Row:
    return {
        "field": str(Kind.ATTACHMENT),
        "value": file.name,
        "where": f"Attachment, sent as “{file.claimed_name}”, {file.actual_words}",
        "passage": "",
        "excerpt": hashlib.sha256(file.content).hexdigest(),
        "start": None,
        "end": None,
        "note": file.says,
        "is_sound": not file.is_mismatch,
        "is_estimate": False,
        "person": None,
    }
