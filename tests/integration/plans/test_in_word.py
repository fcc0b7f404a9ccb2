"""A family's version goes to Word and comes back: every word under its heading, or a message why not."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from docx.oxml import OxmlElement
from hypothesis import given, settings
from hypothesis import strategies as st

from kittiwake.core.documents import printable
from kittiwake.core.text import clean
from kittiwake.records.plans.in_word import word_form, words_in
from kittiwake.records.plans.making import HEADINGS, NAMES
from kittiwake.records.plans.services import BadPlan
from tests.integration.plans_made import begin, written
from tests.signing_in import sign_in

ON = date(2017, 4, 24)
TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=80)
TEXTS = st.lists(TYPED, max_size=3).map("\n\n".join)


def saved(document):
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def taken(audience="PARENT", **words):
    return docx.Document(BytesIO(word_form(audience, words, to="Karen Dunn", made_on=ON)))


def kept_words(text):
    """What a file can hold of a text: paragraphs, without what no document may hold."""
    parts = (clean(printable(part)).strip() for part in clean(text).strip().split("\n\n"))
    return "\n\n".join(part for part in parts if part)


@settings(max_examples=60, deadline=None, database=None)
@given(
    audience=st.sampled_from(["PARENT", "CHILD"]), words=st.fixed_dictionaries(dict.fromkeys(NAMES, TEXTS))
)
def test_what_goes_to_word_comes_back_word_for_word(audience, words):
    found = words_in(word_form(audience, words, to="Karen Dunn", made_on=ON), audience)

    assert found == {name: kept_words(text) for name, text in words.items()}


def test_what_was_written_in_word_under_a_heading_stands_there():
    document = taken(why="Mornings.")
    heading = next(each for each in document.paragraphs if each.text == "What happens now")
    heading.insert_paragraph_before("Breakfast,\nevery day.", style="List Bullet")
    heading.text = " WHAT HAPPENS NOW "  # however it is set

    found = words_in(saved(document), "PARENT")
    assert (found["why"], found["hopes"]) == ("Mornings.", "Breakfast,\nevery day.")


def add(tag):
    def spoil(document):
        document.element.body.insert(0, OxmlElement(tag))

    return spoil


def with_table(document):
    document.add_table(1, 1).cell(0, 0).text = "Monday"


def with_heading(document):
    document.add_heading("Moje", 1)


def with_words_above(document):
    document.paragraphs[0].insert_paragraph_before("Begin here.")


def without_headings(document):
    for each in document.paragraphs:
        each.text = ""


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (with_table, "a table"),
        (with_heading, "“Moje” is no heading of this form"),
        (with_words_above, "stands above the first heading"),
        (without_headings, "None of the headings"),
        (add("w:ins"), "tracked changes"),
        (add("w:sdt"), "a field to fill in"),
    ],
)
def test_words_that_would_be_lost_are_refused_with_what_to_do(spoil, says):
    document = taken()
    spoil(document)
    with pytest.raises(BadPlan, match=says):
        words_in(saved(document), "PARENT")


def bomb():
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 70_000_000)
    return kept.getvalue()


def empty_zip():
    kept = BytesIO()
    ZipFile(kept, "w").close()
    return kept.getvalue()


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK\x03\x04 cut", empty_zip(), bomb()])
def test_what_is_no_word_file_is_refused(content):
    with pytest.raises(BadPlan, match="not a Word file"):
        words_in(content, "PARENT")


@pytest.mark.django_db
def test_a_translator_takes_the_form_and_the_worker_finds_it_in_the_draft(mia, writing, social_worker):
    version = written(begin(mia, writing), writing)
    browser = Client()
    sign_in(browser, social_worker)
    write, in_word, take = (
        reverse(f"plans:{name}", args=[mia.key, version.plan_id, mia.key])
        for name in ("copy_write", "in_word", "take")
    )
    browser.post(write, {"why": "Mornings are hard.", "language": "Polish", "save_draft": "1"})

    document = docx.Document(BytesIO(browser.get(take).content))
    assert "Mornings are hard." in [each.text for each in document.paragraphs]
    hopes = next(each for each in document.paragraphs if each.text == HEADINGS["CHILD"][2])
    hopes.insert_paragraph_before("Śniadanie.")
    upload = SimpleUploadedFile("plan.docx", saved(document))
    assert browser.post(in_word, {"file": upload}).url == write

    shown = browser.get(write).content.decode()
    assert "Śniadanie." in shown
    assert "Mornings are hard." in shown
    assert 'value="Polish"' in shown


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_says_so_on_the_page(mia, writing, social_worker):
    version = written(begin(mia, writing), writing)
    browser = Client()
    sign_in(browser, social_worker)
    address = reverse("plans:in_word", args=[mia.key, version.plan_id, mia.key])

    answer = browser.post(address, {"file": SimpleUploadedFile("plan.docx", b"nonsense")})
    assert answer.status_code == 422
    assert "This is not a Word file" in answer.content.decode()
