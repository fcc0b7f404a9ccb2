"""A family's version written in Word, by a translator perhaps, and brought back under the form's headings."""

from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from django.conf import settings
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from kittiwake.core.documents import Block, Document, make_word
from kittiwake.core.text import clean, fold
from kittiwake.records.plans.choices import Audience
from kittiwake.records.plans.making import HEADINGS, NAMES
from kittiwake.records.plans.services.facts import BadPlan

MOST_BYTES, MOST_UNPACKED = 5_000_000, 60_000_000
ASKS = "Write under each heading. Leave the headings as they are, and bring this file back."
NOT_WORD = "This is not a Word file that can be read. Save it as .docx, and bring that."
OUT_OF_SIGHT = {
    "w:ins": "tracked changes: accept or reject them",
    "w:del": "tracked changes: accept or reject them",
    "w:tbl": "a table: write its words as lines",
    "w:txbxContent": "a text box: write its words as lines",
    "w:sdt": "a field to fill in: write its words as lines",
}
"""What holds words that are not read as lines of text: it is refused, and nothing is lost unseen."""


def word_form(audience: str, words: Mapping[str, str], *, to: str, made_on: date) -> bytes:
    """A Word file to write in: every heading of the form, with what is written so far."""
    blocks = [Block("Title", f"For {to}"), Block("Normal", ASKS)]
    for heading, name in _headings(audience).items():
        blocks.append(Block("Heading 1", heading))
        blocks += [Block("Normal", part) for part in clean(words.get(name, "")).strip().split("\n\n")]
    document = Document(title=f"For {to}", author=settings.AUTHORITY_NAME, blocks=tuple(blocks))
    return make_word(document, made_on=made_on)


def words_in(content: bytes, audience: str) -> dict[str, str]:
    """What stands under each heading of the form; empty where nothing does.

    Raises  BadPlan, saying what to put right, for a file that is not Word's, one whose headings are gone, and
            one with words in places that are not read.
    """
    opened = _opened(content)
    _require_plain(opened)
    headings = {fold(heading): name for heading, name in _headings(audience).items()}
    found: dict[str, list[str]] = {name: [] for name in headings.values()}
    at = ""
    for line in opened.paragraphs:
        if name := headings.get(fold(line.text).strip()):
            at = name
        elif at:
            _require_known(line)
            found[at].append(line.text)
        elif line.text.strip() and not _is_ours(line):
            raise BadPlan(f"“{_short(line.text)}” stands above the first heading. Put it under one.")
    if not at:
        raise BadPlan("None of the headings of this form is in the file. Begin from the form, and keep them.")
    return {name: "\n\n".join(_together(lines)) for name, lines in found.items()}


def _headings(audience: str) -> dict[str, str]:
    return dict(zip(HEADINGS[Audience(audience)], NAMES, strict=True))


def _opened(content: bytes) -> Opened:
    if len(content) > MOST_BYTES:
        raise BadPlan(f"The file is larger than {MOST_BYTES // 1_000_000} MB. Take pictures out of it.")
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise BadPlan(NOT_WORD)
        return docx.Document(BytesIO(content))
    except (BadZipFile, KeyError, ValueError, XMLSyntaxError) as unread:
        raise BadPlan(NOT_WORD) from unread


def _require_plain(opened: Opened) -> None:
    tags = {qn(name): says for name, says in OUT_OF_SIGHT.items()}
    for each in opened.element.body.iter():
        if each.tag in tags:
            raise BadPlan(f"The file has {tags[each.tag]}, and bring it again.")


def _require_known(line: Paragraph) -> None:
    style = line.style.name if line.style else ""
    if line.text.strip() and style and style.startswith(("Heading", "Title")):
        raise BadPlan(f"“{_short(line.text)}” is no heading of this form. Make it a line of the text.")


def _is_ours(line: Paragraph) -> bool:
    return line.text.strip() == ASKS or bool(line.style and line.style.name == "Title")


def _together(lines: list[str]) -> Iterator[str]:
    return (text for line in lines if (text := clean(line).strip()))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
