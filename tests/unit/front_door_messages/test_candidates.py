"""What is suggested from a message, and what is left alone because it would be a guess.

The tables are for a practitioner to read: words as they stand, and what is suggested from them.
"""

from datetime import UTC, date, datetime

import pytest

from kittiwake.records.front_door.messages import Kind, candidates, read_pasted

TAKEN = """
    dob 14/09/1991                      | birth            | 1991-09-14
    DOB: 4.6.2013                       | birth            | 2013-06-04
    born 27 March 2015                  | birth            | 2015-03-27
    born on March 27, 2015              | birth            | 2015-03-27
    d.o.b. 2015-03-27                   | birth            | 2015-03-27
    dob about 1985                      | birth            | 1985
    born in March 2015                  | birth            | 2015-03
    UPN Z845123412001                   | upn              | Z845123412001
    NHS number: 999 000 0018            | nhs_number       | 9990000018
    Child's name: Ana de Souza, girl    | name             | Ana de Souza
    Mother: مريم, at home                | name             | مريم
    She is called Kayleigh              | known_as         | Kayleigh
    known as "Shell"                    | known_as         | Shell
    has a 14-year-old                   | age              | 14-year-old
    aged 7 months                       | age              | 7 months
    Address: Flat 3, 8 Quarry Row.      | address          | Flat 3, 8 Quarry Row
    seen in Wharf Street today          | place            | Wharf Street
    lives near NE99 9ZZ                 | postcode         | NE99 9ZZ
    ring 07700 900123                   | phone            | 07700900123
    ring +44 7700 900123                | phone            | +447700900123
    crime ref 17/004417                 | reference        | 17/004417
    she is 22 weeks pregnant            | pregnancy        | 22 weeks
    they are twins                      | twins            | twins
    I wish to remain anonymous          | anonymity        | I wish to remain anonymous
    don't use my name                   | anonymity        | don't use my name
    Please do not tell the father.      | do_not_disclose  | Please do not tell the father.
    Mum is not aware of this.           | family_not_told  | Mum is not aware of this.
    in immediate danger                 | urgent           | immediate danger
"""
LEFT = """
    dob not known                       | birth     | nothing was said
    borne 1985 boxes                    | birth     | another word
    Z845123412002                       | upn       | the check letter is wrong and nobody said UPN
    1234567890                          | nhs_number| ten digits that nobody called so
    Children seen: none                 | name      | nobody
    Father: not known                   | name      | nobody
    I called Mum                        | known_as  | a telephone call
    would not give surname, dob 1985    | surname   | it was withheld
    about 10 minutes                    | age       | not an age
    only about 10 times                 | age       | not an age
    not pregnant                        | pregnancy | the contrary
    this is not urgent                  | urgent    | the contrary
    attendance 2026-01-12               | birth     | a date, but of something else
"""


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


@pytest.mark.parametrize(("words", "kind", "value"), table(TAKEN))
def test_what_is_suggested(words, kind, value):
    found = candidates(read_pasted(words)).of(Kind(kind))

    assert [str(each.as_row()["value"]) for each in found] == [value]


@pytest.mark.parametrize(("words", "kind", "because"), table(LEFT))
def test_what_is_left_alone(words, kind, because):
    assert candidates(read_pasted(words)).of(Kind(kind)) == (), because


@pytest.mark.parametrize(
    ("words", "kind", "why"),
    [
        ("dob 31/02/2015", Kind.BIRTH, "is not a date"),
        ("dob 14/09/91", Kind.BIRTH, "two digits"),
        ("UPN A845123412001", Kind.UPN, "check letter"),
        ("NHS number 999 000 0019", Kind.NHS_NUMBER, ""),
        ("Occurred: 01:30 on 26/03/2017", Kind.OCCURRED, "went forward"),
        ("Occurred: 25:10 on 26/03/2017", Kind.OCCURRED, "not a time"),
    ],
)
def test_what_cannot_be_right_is_kept_as_it_stood_with_its_fault(words, kind, why):
    [found] = candidates(read_pasted(words)).of(kind)

    assert not found.is_sound
    assert found.value == found.excerpt
    assert found.note
    assert why in found.note


def test_an_hour_that_came_twice_is_told():
    [found] = candidates(read_pasted("It happened on 29/10/2017 at 01:30")).of(Kind.OCCURRED)

    assert found.value == datetime(2017, 10, 29, 0, 30, tzinfo=UTC)
    assert "twice that night" in found.note


def test_two_names_before_one_birthday_are_not_joined_to_it():
    suggested = candidates(read_pasted("Children: Zoë and Łukasz, dob 04/06/2013"))

    assert [found.value for found in suggested.of(Kind.NAME)] == ["Zoë", "Łukasz"]
    assert suggested.people() == ()


def test_a_birthday_in_the_next_sentence_is_nobodys():
    suggested = candidates(read_pasted("Mother: Ana Example. Her son was born 27 March 2015"))

    assert suggested.of(Kind.BIRTH)[0].value == date(2015, 3, 27)
    assert [len(person) for person in suggested.people()] == [1]


def test_hard_spaces_do_not_hide_anything_and_stay_as_they_were():
    [found] = candidates(read_pasted("dob\u00a027\u00a0March\u00a02015")).of(Kind.BIRTH)

    assert (found.value, found.excerpt) == (date(2015, 3, 27), "27\u00a0March\u00a02015")
