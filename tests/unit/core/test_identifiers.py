"""Numbers that identify people: the fault is told, recording is never blocked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kittiwake.core.identifiers import check


@pytest.mark.parametrize("typed", ["9434765919", "943 476 5919", " 943-476-5919 ", "\u200b9434765919"])
def test_a_right_nhs_number_is_kept_in_its_usual_form(typed: str) -> None:
    checked = check("nhs_number", typed)

    assert (checked.value, checked.is_valid) == ("9434765919", True)
    assert checked.says == "The check digit is right."


def test_a_test_number_is_flagged() -> None:
    checked = check("nhs_number", "999 123 4500")

    assert checked.is_valid
    assert "A test number" in checked.says


@pytest.mark.parametrize(
    ("scheme", "typed", "told"),
    [
        ("nhs_number", "943 476 5918", "The check digit does not match"),
        ("nhs_number", "943 476 591", "has 10 digits; this has 9"),
        ("nhs_number", "943 476 59I9", "has digits only"),
        ("upn", "A39120001234", "has 13 characters"),
        ("upn", "B391200012345", "The check letter does not match"),
        ("upn", "A39120001234!", "is a letter, 11 digits"),
    ],
)
def test_a_wrong_number_is_told_and_kept_as_typed(scheme: str, typed: str, told: str) -> None:
    checked = check(scheme, typed)

    assert (checked.value, checked.is_valid) == (typed, False)
    assert told in checked.says
    assert checked.says.endswith("It is kept as typed: check it with its source.")


def test_a_right_upn_is_kept_in_capitals() -> None:
    checked = check("upn", "r391 2000 12345")

    assert (checked.value, checked.is_valid, checked.says) == (
        "R391200012345",
        True,
        "The check letter is right.",
    )


def test_a_upn_of_an_authority_newer_than_the_library_is_not_called_wrong() -> None:
    checked = check("upn", "J940200012345")

    assert checked.is_valid
    assert checked.says == "The check letter is right. 940 is not an authority that we know."


def test_a_local_number_is_anything() -> None:
    assert check("local", " ID 7 / b ").value == "ID 7 / b"


@pytest.mark.parametrize("scheme", ["nhs_number", "upn", "local"])
def test_nothing_typed_is_said(scheme: str) -> None:
    assert check(scheme, "  ").says == "Nothing was entered."


@given(st.sampled_from(["nhs_number", "upn", "local"]), st.text())
def test_no_text_is_refused(scheme: str, typed: str) -> None:
    assert check(scheme, typed).says


def test_a_scheme_that_is_none_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="passport"):
        check("passport", "1")
