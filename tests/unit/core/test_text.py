"""Text is kept whole, folded only for searching, and cannot become a formula."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kittiwake.core.text import clean, fold, has_hidden_characters, safe_cell

ANYTHING = st.text(st.characters())
FAMILY = "👩\u200d👧"
PERSIAN = "می\u200cخواهم"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    "kept",
    [
        "Zoë 👶🏽",
        "שלום",
        "محمد",
        PERSIAN,
        FAMILY,
        ENGLAND,
        "a\u200bb",
        "\u202eabc\u202c",
        "\ta\n b ",
    ],
)
def test_what_a_person_wrote_is_kept(kept: str) -> None:
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("a\x00b", "ab"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("\r\x00\n", "\n"),
        ("Zoe\u0308", "Zoë"),
        ("broken \udce9 mail", "broken \ufffd mail"),
    ],
)
def test_what_a_database_cannot_keep_is_mended(sent: str, kept: str) -> None:
    assert clean(sent) == kept


@given(ANYTHING)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean(text).encode().decode() == clean(text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_nothing_but_composition_changes_in_ordinary_text(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("Zoë", "ZOE"),
        ("Łukasz", "lukasz"),
        ("Sørensen", "Sorensen"),
        ("Weiß", "WEISS"),
        ("O’Brien", "o'brien"),
        ("O'Brien", "O Brien"),
        ("Smith-Jones", "smith  jones"),
        ("Smith\u2011Jones", "Smith–Jones"),
        ("Jo\u200bhn", "john"),
        ("\u202eJohn\u202c", "John"),
        ("\u0130brahim", "ibrahim"),
        ("Nguyễn", "Nguyen"),
        ("مُحَمَّد", "محمد"),
        ("Ｊｏｈｎ", "john"),
        (" Ann \n Marie ", "ann marie"),
    ],
)
def test_two_spellings_of_a_name_are_found_together(written: str, also: str) -> None:
    assert fold(written) == fold(also) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("Anna", "Anne"), ("कि", "क"), ("か", "が"), ("क्", "क"), ("Obrien", "O'Brien")]
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ANYTHING)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "text", ["Jo\u200bhn", "\u202eJohn", "Jo\u00adhn", "Jo\u200dhn", "\ufeffA", "a\x08", "\u3164"]
)
def test_what_is_not_drawn_is_noticed(text: str) -> None:
    assert has_hidden_characters(text)


@pytest.mark.parametrize("text", ["John\n\tSmith", "Zoë", FAMILY, PERSIAN, ENGLAND, "محمد", ""])
def test_joiners_where_they_belong_hide_nothing(text: str) -> None:
    assert not has_hidden_characters(text)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+441914980000", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200b=1", "＝1", "\n=1"],
)
def test_a_formula_becomes_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "John", "1 - 2", "a=b", "07700 900123"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert safe_cell(text) == text
