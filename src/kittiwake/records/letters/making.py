"""One letter as two files, with the same words: PDF to print, Word to change its look."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

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
from kittiwake.records.access.models import User
from kittiwake.records.files.services import Arrived

TEMPLATE = Path(__file__).with_name("letter.typ")


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What stands on the paper, in its order. The reference names nobody."""

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    written_on: date
    reference: str
    heading: str
    text: str

    @property
    def paragraphs(self) -> list[list[str]]:
        """Paragraphs stand apart by an empty line; within one, each line begins anew."""
        parts = (part.strip("\n") for part in self.text.split("\n\n"))
        return [part.split("\n") for part in parts if part.strip()]


def sender_of(writer: User, *, on: date) -> tuple[str, ...]:
    """The authority, the writer's team and its number."""
    post = next(iter(writer.posts_on(on)), None)
    team = (post.team.name, post.team.phone) if post else ()
    return tuple(line for line in (settings.AUTHORITY_NAME, *team) if line)


def files_from(paper: Paper) -> tuple[list[Arrived], str]:
    """The Word file and the PDF; and why there is no PDF, where no font here shows some character."""
    name = f"letter-{paper.written_on.isoformat()}"
    files = [Arrived(name=f"{name}.docx", content=_word(paper), content_type=WORD_TYPE)]
    try:
        content = make_pdf(TEMPLATE, _facts(paper), made_on=paper.written_on)
    except CannotPrint as refusal:
        return files, str(refusal)
    return [Arrived(name=f"{name}.pdf", content=content, content_type=PDF_TYPE), *files], ""


def _facts(paper: Paper) -> dict[str, object]:
    return {
        "authority": settings.AUTHORITY_NAME,
        "sender": paper.sender,
        "recipient": paper.recipient,
        "date": says_day(paper.written_on),
        "reference": paper.reference,
        "heading": paper.heading,
        "paragraphs": paper.paragraphs,
    }


def _word(paper: Paper) -> bytes:
    blocks = (
        Block("Normal", "\n".join(paper.sender)),
        Block("Normal", "\n".join(paper.recipient)),
        Block("Normal", f"{says_day(paper.written_on)}\n{paper.reference}"),
        Block("Heading 1", paper.heading),
        *(Block("Normal", "\n".join(lines)) for lines in paper.paragraphs),
    )
    document = Document(title=paper.heading, author=settings.AUTHORITY_NAME, blocks=blocks)
    return make_word(document, made_on=paper.written_on)
