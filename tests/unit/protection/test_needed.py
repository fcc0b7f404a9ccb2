"""Which agencies are looked for at which age, and when a conference is quorate."""

from datetime import date

import pytest

from kittiwake.records.people.models import Person
from kittiwake.records.protection.needed import is_quorate, missing

ON = date(2017, 4, 24)


def born(*days: date) -> list[Person]:
    return [Person(born_on=day) for day in days]


@pytest.mark.parametrize(
    ("people", "looked_for"),
    [
        (born(date(2016, 11, 2)), False),
        (born(date(2013, 4, 25)), False),
        (born(date(2013, 4, 24)), True),
        (born(date(2016, 11, 2), date(2008, 3, 27)), True),
        ([Person(expected_on=date(2017, 7, 1))], False),
        ([Person()], True),
    ],
)
def test_education_is_looked_for_from_school_age_and_where_no_age_is_known(people, looked_for):
    came = [("POLICE", "CAME"), ("HEALTH", "SENT_WORD")]

    assert (missing(people, came, on=ON) == ["EDUCATION"]) is looked_for


@pytest.mark.parametrize("came", ["ABSENT", "NOT_ASKED"])
def test_an_agency_that_took_no_part_is_missing(came):
    assert "POLICE" in missing(born(date(2008, 3, 27)), [("POLICE", came)], on=ON)


@pytest.mark.parametrize(
    ("there", "enough"),
    [
        ([("SOCIAL_CARE", "CAME"), ("POLICE", "CAME"), ("HEALTH", "CAME")], True),
        ([("SOCIAL_CARE", "CAME"), ("POLICE", "CAME"), ("HEALTH", "SENT_WORD")], False),
        ([("POLICE", "CAME"), ("HEALTH", "CAME"), ("EDUCATION", "CAME")], False),
        ([], False),
    ],
)
def test_a_quorum_is_social_care_and_two_agencies_in_the_room(there, enough):
    assert is_quorate(there) is enough
