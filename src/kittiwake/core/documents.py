"""Documents that people keep: PDF by Typst, Word by python-docx. What somebody typed is never markup.

    pdf = make_pdf(Path("letter.typ"), {"title": …}, made_on=day)
    word = make_word(Document(title=…, blocks=(Block("Title", …), Block("Normal", …))), made_on=day)

A Typst template reads its facts with `#let facts = json(bytes(sys.inputs.facts))`: they are values there, so
that `#read("/etc/passwd")` in a name is printed as it stands. Fonts are those inside the Typst wheel.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import docx
import typst
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

PDF_TYPE = "application/pdf"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAIN = "Normal"
ACCESSIBLE: Literal["ua-1"] = "ua-1"  # PDF/UA-1: tagged, titled, in a language; nothing unprintable

# What no XML may hold, and what turns the direction of a line about for whatever follows it.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
_MISSING = re.compile(r"the text `(?P<text>.+?)` could not be displayed")


class CannotPrint(Exception):
    """No font here shows some of the characters. The message names them, and is safe to show."""

    def __init__(self, characters: str) -> None:
        super().__init__(f"No font here can print {characters}, so there is no PDF. Word can.")
        self.characters = characters


@dataclass(frozen=True)
class Block:
    """One paragraph. `style` is one of Word's own: Title, Heading 1, List Number, Normal."""

    style: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """A Word document: its title, and its paragraphs in order."""

    title: str
    author: str
    blocks: tuple[Block, ...]


def make_pdf(template: Path, facts: Mapping[str, Any], *, made_on: date) -> bytes:
    """A tagged PDF/UA-1 file of a template of ours, filled with these facts.

    facts  strings, numbers, lists and dictionaries; `sys.inputs.facts` in the template, as JSON.
    Raises  CannotPrint for characters that neither Typst's own fonts nor this machine's can show.
    """
    inputs = {"facts": json.dumps(_printable(facts))}
    try:
        return _compile(template, inputs, made_on, ignore_system_fonts=True)
    except typst.TypstError as refusal:
        if not _MISSING.search(str(refusal)):
            raise
    try:
        return _compile(template, inputs, made_on, ignore_system_fonts=False)
    except typst.TypstError as refusal:
        missing = _MISSING.search(str(refusal))
        if missing is None:
            raise
        raise CannotPrint(missing["text"].strip('"')) from refusal


def make_word(document: Document, *, made_on: date) -> bytes:
    """A .docx file of these paragraphs, in British English."""
    empty, styles = _prepared()
    made = docx.Document(BytesIO(empty))
    moment = datetime.combine(made_on, time(12), UTC)
    properties = made.core_properties
    properties.title, properties.author = printable(document.title), printable(document.author)
    properties.language, properties.created, properties.modified = "en-GB", moment, moment
    for block in document.blocks:
        paragraph = made.add_paragraph(printable(block.text))
        if block.style != PLAIN:
            paragraph._p.style = styles[block.style]  # noqa: SLF001 -- by name it is looked for each time
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def printable(text: str) -> str:
    """Text without what no document may hold. Emoji, joiners and right-to-left letters stay."""
    return _UNPRINTABLE.sub("", text)


def _compile(template: Path, inputs: dict[str, str], made_on: date, *, ignore_system_fonts: bool) -> bytes:
    return bytes(
        typst.compile(
            template.read_bytes(),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=ACCESSIBLE,
            ignore_system_fonts=ignore_system_fonts,
            timestamp=int(datetime.combine(made_on, time(12), UTC).timestamp()),
        )
    )


def _printable(value: Any) -> Any:
    match value:
        case str():
            return printable(value)
        case Mapping():
            return {name: _printable(each) for name, each in value.items()}
        case list() | tuple():
            return [_printable(each) for each in value]
    return value


@cache
def _prepared() -> tuple[bytes, dict[str, str]]:
    """A Word file with our page and fonts and nothing in it, and what its styles are called inside it."""
    made, kept = docx.Document(), BytesIO()
    _set_page(made)
    made.save(kept)
    return kept.getvalue(), {style.name: style.style_id for style in made.styles if style.name}


def _set_page(made: Any) -> None:
    """A4, Arial 12, room between paragraphs, English as spoken in Britain."""
    for section in made.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
    for style in made.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            style.font.name = "Arial"
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), "Arial")
    normal = made.styles["Normal"]
    normal.font.size = Pt(12)
    normal.paragraph_format.space_after = Pt(10)
