"""Ages in words, no more exact than what is known. No database: rows are made in memory."""

from datetime import date

import pytest

from kittiwake.records.people.ages import age_of, birth_of, is_adult
from kittiwake.records.people.models import Person

TODAY = date(2017, 4, 24)
EXACT, ESTIMATED = {"birth_precision": "EXACT"}, {"birth_precision": "ESTIMATED"}


@pytest.mark.parametrize(
    ("known", "age"),
    [
        ({"born_on": date(2017, 4, 20), **EXACT}, "4 days"),
        ({"born_on": date(2017, 3, 30), **EXACT}, "3 weeks"),
        ({"born_on": date(2016, 9, 1), **ESTIMATED}, "about 7 months"),
        ({"born_on": date(2008, 3, 27), **EXACT}, "9 years"),
        ({"born_on": date(2008, 4, 25), **EXACT}, "8 years"),
        ({"expected_on": date(2017, 7, 3)}, "unborn, expected 3 July 2017"),
        ({"is_adult": True}, "an adult, age not known"),
        ({}, "age not known"),
        (
            {"died_on": date(2016, 3, 27), "born_on": date(2008, 3, 27), **EXACT},
            "died 27 March 2016, aged 8 years",
        ),
        ({"died_on": date(2017, 4, 1), "expected_on": date(2017, 7, 3)}, "died 1 April 2017"),
    ],
)
def test_an_age_in_words(known, age):
    assert age_of(Person(**known), on=TODAY) == age


def test_somebody_still_lived_on_a_day_before_they_died():
    assert (
        age_of(Person(born_on=date(2008, 3, 27), died_on=date(2017, 4, 1), **EXACT), on=date(2017, 3, 31))
        == "9 years"
    )


def test_a_date_of_birth_says_how_sure_it_is():
    assert birth_of(Person(born_on=date(2008, 3, 27), **ESTIMATED)) == "27 March 2008 (estimated)"


@pytest.mark.parametrize(
    ("known", "answer"),
    [
        ({"born_on": date(1999, 4, 24), **EXACT}, True),
        ({"born_on": date(1999, 4, 25), **EXACT}, False),
        ({"expected_on": date(2017, 7, 3)}, False),
        ({"is_adult": True}, True),
        ({}, None),
    ],
)
def test_somebody_is_an_adult_from_their_eighteenth_birthday(known, answer):
    assert is_adult(Person(**known), on=TODAY) is answer
