"""One person's version of a plan: a sheet to read through first; PDF and Word with the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from django.conf import settings

from kittiwake.core.dates import says_day
from kittiwake.core.documents import (
    PDF_TYPE,
    WORD_TYPE,
    Block,
    CannotPrint,
    Document,
    make_pdf,
    make_word,
)
from kittiwake.core.text import clean
from kittiwake.records.files.services import Arrived
from kittiwake.records.plans.choices import Audience
from kittiwake.records.plans.models import Action, Outcome, PlanVersion
from kittiwake.records.plans.recipients import Recipient
from kittiwake.records.plans.selectors.lately import rows_of
from kittiwake.records.plans.withheld import is_for

TEMPLATE = Path(__file__).with_name("copy.typ")
NAMES = ("why", "hopes", "what_happens", "if_not", "who_to_ask")
HEADINGS = {
    Audience.PARENT: (
        "Why there is a plan",
        "What we hope for",
        "What happens now",
        "What happens if not enough changes",
        "Whom you can ask",
    ),
    Audience.CHILD: (
        "Why I have a plan",
        "What should get better",
        "What will happen, when and why",
        "What happens if it does not get better",
        "Who I can ask or tell",
    ),
}


class Words(Protocol):
    """What was written for one person, under NAMES."""

    @property
    def is_easy_read(self) -> bool: ...


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What one named person is given, before and after it is kept. The reference names nobody.

    parts  each heading with its paragraphs: what was written for them, then, for a parent, the parts of the
           plan that are for them. The child's version is the words written for the child.
    """

    title: str
    to: str
    written_on: date
    reference: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    is_easy_read: bool

    @property
    def texts(self) -> list[str]:
        """Every word that somebody wrote: what is looked through before it is given."""
        return [words for heading, lines in self.parts for words in (heading, *lines)]


def sheet_for(recipient: Recipient, version: PlanVersion, facts: Words, *, on: date) -> Sheet:
    """The plan as this very recipient will read it: without what is marked, or is for another alone."""
    is_child = recipient.audience == Audience.CHILD
    written = (
        (heading, tuple(_paragraphs(getattr(facts, name))))
        for heading, name in zip(HEADINGS[recipient.audience], NAMES, strict=True)
    )
    of_the_plan = () if is_child else _parts_for(recipient, version)
    return Sheet(
        title="My plan" if is_child else f"The plan for {recipient.child}",
        to=recipient.called,
        written_on=on,
        reference=f"Plan {version.plan_id}, version {version.number}",
        parts=(*(part for part in written if part[1]), *of_the_plan),
        is_easy_read=facts.is_easy_read,
    )


def files_from(sheet: Sheet) -> tuple[list[Arrived], str]:
    """The Word file and the PDF; and why there is no PDF, where no font here shows some character."""
    name = f"plan-{sheet.written_on.isoformat()}"
    files = [Arrived(name=f"{name}.docx", content=_word(sheet), content_type=WORD_TYPE)]
    try:
        content = make_pdf(TEMPLATE, _facts(sheet), made_on=sheet.written_on)
    except CannotPrint as refusal:
        return files, str(refusal)
    return [Arrived(name=f"{name}.pdf", content=content, content_type=PDF_TYPE), *files], ""


def _parts_for(recipient: Recipient, version: PlanVersion) -> Iterator[tuple[str, tuple[str, ...]]]:
    for outcome, actions in rows_of(version):
        if is_for(outcome, recipient.subject):
            lines = _lines(outcome, [each for each in actions if is_for(each, recipient.subject)])
            yield outcome.wish, tuple(lines)


def _lines(outcome: Outcome, actions: list[Action]) -> Iterator[str]:
    said = {
        "What must change": outcome.must_change,
        "What help there is": outcome.help_offered,
        "How we will know": outcome.how_we_know,
    }
    yield from (f"{label}: {words}" for label, words in said.items() if words)
    for each in actions:
        by = f", by {says_day(each.by_on)}" if each.by_on else ""
        yield f"{each.who}{by}: {each.what}"


def _paragraphs(text: str) -> list[str]:
    """Paragraphs stand apart by an empty line."""
    return [part.strip("\n") for part in clean(text).strip().split("\n\n") if part.strip()]


def _facts(sheet: Sheet) -> dict[str, object]:
    return {
        "authority": settings.AUTHORITY_NAME,
        "title": sheet.title,
        "to": sheet.to,
        "date": says_day(sheet.written_on),
        "reference": sheet.reference,
        "easy": sheet.is_easy_read,
        "parts": [
            {"title": heading, "paragraphs": [lines.split("\n") for lines in paragraphs]}
            for heading, paragraphs in sheet.parts
        ],
    }


def _word(sheet: Sheet) -> bytes:
    blocks = [
        Block("Title", sheet.title),
        Block("Normal", f"For {sheet.to}\n{says_day(sheet.written_on)}\n{sheet.reference}"),
    ]
    for heading, paragraphs in sheet.parts:
        blocks += [Block("Heading 1", heading), *(Block("Normal", words) for words in paragraphs)]
    document = Document(title=sheet.title, author=settings.AUTHORITY_NAME, blocks=tuple(blocks))
    return make_word(document, made_on=sheet.written_on)
