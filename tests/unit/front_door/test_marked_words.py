"""The marking travels with its words, and decides who may be told them."""

import pytest

from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Hearer, Marked, NotToBeTold, may_be_told_to

WORDS = "She told her teacher on Monday."
WHO = """
    marking        PROFESSIONAL  FAMILY  PRIVATE
    ORDINARY       yes           yes     no
    NOT_FAMILY     yes           no      no
    NOT_NAMED      yes           yes     no
    PROFESSIONALS  yes           no      no
"""


def rows() -> list[tuple[str, str, bool]]:
    (_, *hearers), *lines = [line.split() for line in WHO.strip().splitlines()]
    return [
        (sharing, hearer, said == "yes")
        for sharing, *answers in lines
        for hearer, said in zip(hearers, answers, strict=True)
    ]


@pytest.mark.parametrize(("sharing", "hearer", "may"), rows())
def test_who_may_be_told_words_with_each_marking(sharing, hearer, may):
    assert may_be_told_to(Hearer[hearer], sharing=sharing) is may


def test_every_marking_is_in_the_table():
    assert {sharing for sharing, *_ in rows()} == set(Sharing.values)


def test_a_marking_that_nobody_knows_forbids():
    assert not may_be_told_to(Hearer.PROFESSIONAL, sharing="SOMETHING_NEW")


@pytest.mark.parametrize("sharing", [each for each in Sharing if each != Sharing.ORDINARY])
def test_words_put_into_any_text_bring_their_marking_along(sharing):
    marked = Marked(WORDS, sharing=sharing)

    assert f"{marked}" == f"{WORDS} [{sharing.label}]"
    assert marked.shown() == (WORDS, sharing.label)
    assert WORDS not in repr(marked)


def test_a_letter_is_refused_words_that_its_reader_may_not_be_told():
    marked = Marked(WORDS, sharing=Sharing.NOT_FAMILY, source="Harbour Academy")

    with pytest.raises(NotToBeTold) as refused:
        marked.told_to(Hearer.FAMILY)

    assert "Not to be shown to the family" in str(refused.value)
    assert WORDS not in str(refused.value)
    assert marked.told_to(Hearer.PROFESSIONAL) == f"Harbour Academy: {WORDS}"


def test_a_teller_who_is_not_to_be_named_is_left_out_of_a_letter():
    marked = Marked(WORDS, sharing=Sharing.NOT_NAMED, source="Harbour Academy")

    assert marked.told_to(Hearer.FAMILY) == WORDS
