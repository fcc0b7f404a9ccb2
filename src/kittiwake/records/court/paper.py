"""The letter before proceedings on paper: Word and PDF with the same words, in plain English."""

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
HEADING = "Letter before proceedings"
WORRIED = (
    "We are very worried about {children}. We are thinking of asking the court to decide what is best. We do"
    " not want to go to court if it can be avoided. This letter says what worries us, what must change and by"
    " when, how we help, and what happens if nothing changes."
)
SOLICITOR = (
    "Take this letter to a solicitor now. You can get legal advice about it. Bring your solicitor to the"
    " meeting to which we invite you."
)
FAMILY = (
    "If your children cannot live with you, we think first of people in your family and of friends. Tell us"
    " who they are, or bring them to a family group conference."
)


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What stands on one copy. `concerns` are the worry, the change, and the day by which."""

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    written_on: date
    reference: str
    children: tuple[str, ...]
    concerns: tuple[tuple[str, str, date], ...]
    help: str
    otherwise: str
    signed: tuple[str, ...]

    @property
    def opens(self) -> tuple[str, ...]:
        """What comes before the concerns."""
        return (f"Dear {self.recipient[0]},", WORRIED.format(children=_and(self.children)), SOLICITOR)

    @property
    def closes(self) -> tuple[tuple[str, str], ...]:
        """What comes after them, each with its heading."""
        return (
            ("How we help", self.help),
            ("What happens if nothing changes", self.otherwise),
            ("Your family", FAMILY),
        )

    @property
    def tells(self) -> tuple[tuple[str, str], ...]:
        """Each concern under its heading."""
        return tuple(
            (
                f"Concern {number}",
                f"{worry}\n\nWhat must change: {change}\n\nBy when: {says_day(by_on)}",
            )
            for number, (worry, change, by_on) in enumerate(self.concerns, start=1)
        )


def sender_of(writer: User, *, on: date) -> tuple[str, ...]:
    """The authority, the writer's team and its number."""
    post = next(iter(writer.posts_on(on)), None)
    team = (post.team.name, post.team.phone) if post else ()
    return tuple(line for line in (settings.AUTHORITY_NAME, *team) if line)


def files_from(paper: Paper) -> tuple[list[Arrived], str]:
    """The PDF and the Word file; and why there is no PDF, where no font here shows some character."""
    name = f"letter-before-proceedings-{paper.written_on.isoformat()}"
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
        "heading": HEADING,
        "opens": paper.opens,
        "parts": [
            {"heading": heading, "paragraphs": text.split("\n\n")}
            for heading, text in (*paper.tells, *paper.closes)
        ],
        "signed": ("Yours sincerely,", *paper.signed),
    }


def _word(paper: Paper) -> bytes:
    blocks = [
        Block("Normal", "\n".join(paper.sender)),
        Block("Normal", "\n".join(paper.recipient)),
        Block("Normal", f"{says_day(paper.written_on)}\n{paper.reference}"),
        Block("Heading 1", HEADING),
        *(Block("Normal", words) for words in paper.opens),
    ]
    for heading, text in (*paper.tells, *paper.closes):
        blocks.append(Block("Heading 2", heading))
        blocks += [Block("Normal", words) for words in text.split("\n\n")]
    blocks.append(Block("Normal", "\n".join(("Yours sincerely,", *paper.signed))))
    document = Document(title=HEADING, author=settings.AUTHORITY_NAME, blocks=tuple(blocks))
    return make_word(document, made_on=paper.written_on)


def _and(names: tuple[str, ...]) -> str:
    *others, latest = names
    return f"{', '.join(others)} and {latest}" if others else latest
