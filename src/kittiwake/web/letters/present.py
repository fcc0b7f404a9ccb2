"""Letters in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.core.documents import PDF_TYPE
from kittiwake.records.letters.choices import NEEDS_DECISION, HowSent, LetterKind
from kittiwake.records.letters.recipients import Recipient
from kittiwake.records.letters.selectors import latest_sending
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kittiwake.records.files.models import File
    from kittiwake.records.front_door.models import Contact
    from kittiwake.records.letters.models import Letter, Sending

FORMS = {"pdf": "PDF", "word": "Word"}
PROTECTED = "Address protected"
BY_HAND = "No address: to be handed over"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One letter that could be written: to whom, or why not."""

    name: str
    url: str
    note: str
    problem: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """One kind of letter, and to whom it could go."""

    title: str
    choices: list[Choice]
    problem: str


def letter_rows(letters: "Iterable[Letter]") -> list[DeskRow]:
    """The letters that were written, each with how it went."""
    return [_row(letter) for letter in letters]


def group(contact: "Contact", kind: str, recipients: "Iterable[Recipient]", *, decided: bool) -> Group:
    """One kind of letter with everybody it could go to."""
    if kind in NEEDS_DECISION and not decided:
        return Group(title=LetterKind(kind).label, choices=[], problem="Nothing has been decided yet.")
    choices = [_choice(contact, kind, each) for each in recipients]
    problem = "" if choices else "The record knows nobody of the family yet. Put them to the contact first."
    return Group(title=LetterKind(kind).label, choices=choices, problem=problem)


def sending_words(sending: "Sending") -> str:
    """ "By post, 24 April 2017 at 10:00am, recorded by Priya Raman"."""
    to = f" ({sending.to})" if sending.to else ""
    when = When.moment(sending.sent_at).says()
    return f"{HowSent(sending.how).label}{to}, {when}, recorded by {sending.by}"


def address_lines(letter: "Letter", *, is_shown: bool) -> list[str]:
    if not is_shown:
        return [PROTECTED]
    return letter.address.splitlines() or [BY_HAND]


def file_links(letter: "Letter", files: "Iterable[File]") -> list[tuple[str, str]]:
    """What can be downloaded: "PDF, 24 KB", and where."""
    return [
        (
            f"{FORMS[form_of(file)]}, {max(1, file.size // 1024)} KB",
            reverse("letters:download", args=[letter.pk, form_of(file)]),
        )
        for file in files
    ]


def form_of(file: "File") -> str:
    return "pdf" if file.content_type == PDF_TYPE else "word"


def _choice(contact: "Contact", kind: str, recipient: Recipient) -> Choice:
    query = urlencode({"kind": kind, "to": recipient.key})
    return Choice(
        name=recipient.says,
        url=f"{reverse('letters:write', args=[contact.pk])}?{query}",
        note=recipient.note,
        problem=recipient.problem,
    )


def _row(letter: "Letter") -> DeskRow:
    sent = latest_sending(letter)
    return DeskRow(
        title=f"{letter.to_name}: {letter.heading.lower()}",
        url=reverse("letters:letter", args=[letter.pk]),
        hint=f"{LetterKind(letter.kind).label} · written by {letter.by}, {When.moment(letter.at).says()}",
        status=HowSent(sent.how).label if sent else "Not sent yet",
        tone="good" if sent else "soon",
    )
