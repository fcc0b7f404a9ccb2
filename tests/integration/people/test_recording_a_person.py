"""Opening a person's record, and what may not be written there."""

from datetime import date

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from kittiwake.records.people.choices import NameKind
from kittiwake.records.people.selectors import identity
from kittiwake.records.people.services import BadPerson, NameFacts, PersonFacts, record_person
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
MIA = NameFacts(given="Mia", family="Dunn")


def test_a_person_comes_onto_the_line_without_their_name(worker, at):
    child = make_child(worker, at, "Mia", "Dunn", source="Police notification")

    event = Event.objects.get(subject=child)
    assert (event.kind, event.recorded_by) == ("person.recorded", worker)
    assert "Police notification" in event.says
    assert "Dunn" not in event.says


def test_a_person_reads_as_they_are_known(worker, at):
    child = make_child(
        worker, at, born_on=date(2008, 3, 27), sex="F", first_language="Polish", needs_interpreter=True
    )

    seen = identity(worker, child)
    assert (seen.name, seen.age, seen.born) == ("Mia Dunn", "9 years", "27 March 2008")
    assert (seen.sex, seen.language) == ("Female", "Polish, needs an interpreter")
    assert seen.address == "No address recorded"


@pytest.mark.parametrize(
    ("facts", "age"),
    [
        ({"expected_on": date(2017, 7, 3)}, "unborn, expected 3 July 2017"),
        ({"expected_on": date(2017, 4, 3)}, "unborn, was expected 3 April 2017"),
        ({}, "age not known"),
        ({"is_adult": False}, "a child, age not known"),
        ({"born_on": date(2016, 9, 1), "birth_precision": "ESTIMATED"}, "about 7 months"),
        ({"born_on": date(2008, 3, 27), "birth_precision": "DISPUTED"}, "9 years (date of birth disputed)"),
    ],
)
def test_an_age_says_no_more_than_is_known(worker, at, facts, age):
    child = make_child(worker, at, **{"born_on": None} | facts)

    assert identity(worker, child).age == age


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"names": ()}, "Give a name"),
        ({"names": (NameFacts(given="  \u200b "),)}, "Give a name"),
        ({"names": (NameFacts(given="x" * 201),)}, "at most 200 characters"),
        ({"born_on": date(2017, 4, 25)}, "has not come yet"),
        ({"born_on": date(1890, 1, 1)}, "more than 120 years ago"),
        ({"expected_on": date(2019, 7, 3)}, "too far ahead"),
        ({"ethnicity": "XXXX"}, "not one of our codes"),
        ({"disabilities": ("NONE", "MOB")}, "cannot stand beside"),
    ],
)
def test_what_cannot_be_right_is_refused_in_words(act, facts, says):
    with pytest.raises(BadPerson, match=says):
        record_person(PersonFacts(**{"names": (MIA,)} | facts), act=act)


@pytest.mark.parametrize(
    "written",
    ["Łukasz", "Nguyễn", "Ó'Briain", "مريم", "明美", "Mia 🌸", "Mar\u200bia", "Zoë-Anne " + "v" * 80],
)
def test_a_name_is_kept_exactly_as_it_is_written(act, worker, written):
    person = record_person(PersonFacts(names=(NameFacts(given=written),)), act=act)

    assert identity(worker, person.subject).name == written


def test_a_family_name_alone_is_a_single_name(act):
    person = record_person(PersonFacts(names=(NameFacts(given="", family="Okafor"),)), act=act)

    assert (person.names.get().given, person.names.get().family) == ("Okafor", "")


def test_five_aliases_are_five_names_and_the_known_one_is_shown(act, worker):
    aliases = tuple(NameFacts(kind=NameKind.ALIAS, given=f"Danny{n}") for n in range(5))
    known = NameFacts(kind=NameKind.KNOWN_AS, given="Dan", family="Marsh")
    person = record_person(PersonFacts(names=(*aliases, known)), act=act)

    seen = identity(worker, person.subject)
    assert seen.name == "Dan Marsh"
    assert len(seen.other_names) == 5


def test_two_unknown_fathers_are_two_people(act):
    unknown = PersonFacts(
        names=(NameFacts(kind="KNOWN_AS", given="Unknown father"),), is_unidentified=True, is_adult=True
    )

    assert record_person(unknown, act=act) != record_person(unknown, act=act)


def test_an_analyst_records_nobody(analyst, at):
    with pytest.raises(NotPermitted):
        record_person(PersonFacts(names=(MIA,)), act=Act(by=analyst, at=at))


def test_a_social_worker_can_read_the_record_they_opened(social_worker, onlooker, at):
    child = make_child(social_worker, at)

    assert identity(social_worker, child).reach == "FULL"
    assert identity(onlooker, child).reach == "NAME"
