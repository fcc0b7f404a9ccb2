"""Documents: tagged, with what people typed printed as it stands."""

import re
import zlib
from datetime import date
from io import BytesIO

import docx
import pytest

from kittiwake.core.documents import Block, CannotPrint, Document, make_pdf, make_word, printable

DAY = date(2017, 4, 24)
TEMPLATE = """
#let facts = json(bytes(sys.inputs.facts))
#set document(title: facts.title)
#set text(lang: "en", region: "GB")
#heading(facts.title)
#for words in facts.paragraphs { par(words) }
"""


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "page.typ"
    path.write_text(TEMPLATE, encoding="utf-8")
    return path


def pdf(template, *paragraphs, title="A letter"):
    return make_pdf(template, {"title": title, "paragraphs": list(paragraphs)}, made_on=DAY)


def streams(content: bytes) -> bytes:
    """Whatever is packed in the file, unpacked."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    return b"\n".join(_unpacked(each) for each in packed)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def test_a_pdf_is_tagged_titled_and_says_its_language(template):
    made = pdf(template, "One.", "Two.")

    everything = made + streams(made)
    for mark in (b"pdfuaid", b"/StructTreeRoot", b"/Marked true", b"/Lang", b"/DisplayDocTitle true"):
        assert mark in everything
    assert everything.count(b"/S/P") + everything.count(b"/S /P") >= 2


def test_the_same_facts_on_the_same_day_are_the_same_bytes(template):
    assert pdf(template, "One.") == pdf(template, "One.")


@pytest.mark.parametrize(
    "typed", ['#read("/etc/passwd")', "#panic()", "= Heading", "$x$", "\\", '"', "{{ 7*7 }}"]
)
def test_what_looks_like_markup_is_text(template, typed):
    """As markup any of these would fail, read a file, or come out shorter than the same letters quoted."""
    assert pdf(template, typed).startswith(b"%PDF")
    assert _glyphs(pdf(template, typed)) == _glyphs(pdf(template, "a" * len(typed)))


def _glyphs(made: bytes) -> int:
    """Pages, paragraphs and headings: markup that was run would change their number."""
    everything = made + streams(made)
    return everything.count(b"/StructElem")


@pytest.mark.parametrize("name", ["محمد العلي", "שלום", "Zoë Łuka", "Ελένη", "Привет"])
def test_names_in_other_scripts_are_shown(template, name):
    assert pdf(template, name).startswith(b"%PDF")


def test_what_no_font_shows_is_refused_and_named(template):
    with pytest.raises(CannotPrint, match="No font here can print"):
        pdf(template, "\U0001f9ff\ue123")


def test_a_word_file_holds_the_words_as_they_stand():
    typed = "{{ 7*7 }} <w:br/> & “Zoë” 😀"
    made = make_word(
        Document(
            title="A letter", author="Tarnmouth", blocks=(Block("Heading 1", typed), Block("Normal", "a\nb"))
        ),
        made_on=DAY,
    )

    read = docx.Document(BytesIO(made))
    assert [paragraph.text for paragraph in read.paragraphs] == [typed, "a\nb"]
    assert (read.core_properties.title, read.core_properties.language) == ("A letter", "en-GB")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\u202eb", "ab"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("ligne\nligne", "ligne\nligne"),
    ],
)
def test_what_no_document_may_hold_is_left_out_and_nothing_else(typed, kept):
    assert printable(typed) == kept
