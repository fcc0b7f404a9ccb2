"""Finding people: why each was found, and what a search must not tell."""

from datetime import date

import pytest

from kittiwake.records.access.services import close_record
from kittiwake.records.people.selectors import Query, find_people, possible_duplicates
from kittiwake.records.people.services import (
    AddressFacts,
    NameFacts,
    NumberFacts,
    PersonFacts,
    add_identifier,
    add_name,
    record_address,
)
from tests.integration.people_made import BORN, make_adult, make_child

pytestmark = pytest.mark.django_db
NUMBER = "9434765919"


def reasons(viewer, query):
    return {match.who.name: match.reasons for match in find_people(viewer, query).matches}


@pytest.fixture
def kayleigh(worker, at):
    return make_child(worker, at, "Kayleigh", "Dunn")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("Kayleigh Dunn", "Same name"),
        ("kayleigh  DUNN", "Same name"),
        ("Dunn Kayleigh", "Name has these words"),
        ("Kayleigh", "Name has these words"),
        ("Kaylee Dun", "Name sounds alike: Kayleigh Dunn"),
        ("Cayley Dunne", "Name sounds alike: Kayleigh Dunn"),
        ("Kaylegih Dunn", "Name is spelt alike: Kayleigh Dunn"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(worker, kayleigh, written, says):
    assert reasons(worker, Query(words=written)) == {"Kayleigh Dunn": (says,)}


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("Łukasz Żak", "lukasz zak"),
        ("Seán O’Briain", "sean o'briain"),
        ("مريم حسن", "مريم حسن"),
        ("Mar\u200bia", "maria"),
    ],
)
def test_a_name_is_found_without_its_marks(worker, at, kept, asked):
    make_child(worker, at, kept, "")

    assert reasons(worker, Query(words=asked)) == {kept: ("Same name",)}


def test_somebody_with_nothing_in_common_is_not_found(worker, kayleigh):
    assert reasons(worker, Query(words="Oswald Pettigrew")) == {}


def test_an_alias_and_a_former_name_say_what_they_are(worker, kayleigh, act):
    add_name(NameFacts(kind="ALIAS", given="Kiki"), subject=kayleigh, act=act)
    add_name(NameFacts(given="Kayleigh", family="Marsh"), subject=kayleigh, act=act)

    assert reasons(worker, Query(words="Kiki")) == {"Kayleigh Marsh": ("Also used: Kiki",)}
    assert reasons(worker, Query(words="Kayleigh Dunn")) == {
        "Kayleigh Marsh": ("Former name: Kayleigh Dunn",)
    }


def test_a_restricted_name_finds_the_person_and_is_not_shown(worker, kayleigh, act):
    add_name(NameFacts(kind="FORMER", given="Oswald", is_restricted=True), subject=kayleigh, act=act)

    assert reasons(worker, Query(words="Oswald")) == {"Kayleigh Dunn": ("Matches a name that is not shown",)}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (BORN, "Same date of birth"),
        (date(2008, 4, 2), "Born within a month of that date"),
        (date(2009, 3, 27), "Same day and month of birth in another year"),
    ],
)
def test_a_date_of_birth_says_how_it_matches(worker, kayleigh, asked, says):
    assert says in reasons(worker, Query(words="Kayleigh", born_on=asked))["Kayleigh Dunn"]


def test_day_and_month_the_other_way_round_are_noticed(worker, at):
    make_child(worker, at, born_on=date(2008, 3, 12))

    found = reasons(worker, Query(words="Mia Dunn", born_on=date(2008, 12, 3)))
    assert "Day and month of birth the other way round" in found["Mia Dunn"]


def test_a_number_comes_first(worker, kayleigh, at, act):
    same = make_child(worker, at, "Oswald", "Pike", born_on=None)
    add_identifier(NumberFacts(scheme="nhs_number", value=NUMBER), subject=same, act=act)

    found = find_people(worker, Query(words="Kayleigh Dunn", identifier="943 476 5919")).matches
    assert [(match.who.name, match.reasons[0]) for match in found] == [
        ("Oswald Pike", "Same NHS number"),
        ("Kayleigh Dunn", "Same name"),
    ]


def test_only_a_nickname_and_a_street_are_enough(worker, kayleigh, act):
    add_name(NameFacts(kind="ALIAS", given="Kiki"), subject=kayleigh, act=act)
    record_address(AddressFacts(lines="12 Elm Road\nTarnmouth"), subject=kayleigh, act=act)

    found = reasons(worker, Query(words="kiki", address="elm road"))
    assert found == {"Kayleigh Dunn": ("Also used: Kiki", "Lives at 12 Elm Road, Tarnmouth")}


def test_an_address_where_they_lived_is_found_as_such(worker, kayleigh, act):
    record_address(AddressFacts(lines="12 Elm Road", to_on=date(2016, 1, 1)), subject=kayleigh, act=act)

    assert reasons(worker, Query(address="12 Elm Road")) == {"Kayleigh Dunn": ("Lived at 12 Elm Road",)}


def test_a_protected_address_finds_nobody(worker, manager, kayleigh, act):
    record_address(AddressFacts(kind="REFUGE", lines="Harbour House"), subject=kayleigh, act=act)

    for viewer in (worker, manager):
        assert reasons(viewer, Query(address="Harbour House")) == {}


def close(subject, closure, team_manager, at):
    close_record(
        subject=subject, closure=closure, compartment="Adoption", reason="Adopted", ring="0191 498 0300",
        members=[], by=team_manager, at=at,
    )  # fmt: skip


def test_a_sealed_person_is_as_if_they_did_not_exist(worker, kayleigh, act, team_manager, at):
    add_identifier(NumberFacts(scheme="nhs_number", value=NUMBER), subject=kayleigh, act=act)
    close(kayleigh, "SEALED", team_manager, at)

    assert find_people(worker, Query(words="Kayleigh Dunn", born_on=BORN, identifier=NUMBER)).matches == ()


def test_a_closed_record_is_a_name_and_whom_to_ring(worker, kayleigh, act, team_manager, at):
    record_address(AddressFacts(lines="12 Elm Road"), subject=kayleigh, act=act)
    close(kayleigh, "RESTRICTED", team_manager, at)

    [match] = find_people(worker, Query(words="Kayleigh Dunn", born_on=BORN, address="12 Elm Road")).matches
    assert (match.who.name, match.who.ring, match.reasons) == (
        "Kayleigh Dunn",
        "0191 498 0300",
        ("Same name",),
    )


def test_a_search_confirms_nothing_of_a_closed_record(onlooker, kayleigh, act):
    record_address(AddressFacts(lines="12 Elm Road"), subject=kayleigh, act=act)

    assert find_people(onlooker, Query(born_on=BORN, address="12 Elm Road")).matches == ()


def test_an_analyst_finds_nobody(analyst, kayleigh):
    assert find_people(analyst, Query(words="Kayleigh Dunn")).matches == ()


def test_an_empty_search_finds_nobody(worker, kayleigh):
    assert Query(words="  ").is_empty
    assert find_people(worker, Query(words=" \u200b ")).matches == ()


@pytest.mark.parametrize("size", [3, 30])
def test_more_matches_ask_no_more_of_the_database(worker, at, size, django_assert_max_num_queries):
    for _ in range(size):
        make_child(worker, at)

    with django_assert_max_num_queries(23):
        found = find_people(worker, Query(words="Mia Dunn", born_on=BORN, address="Elm", identifier=NUMBER))
    assert (len(found.matches), found.has_more) == (min(size, 25), size > 25)


def facts(given, family, born_on=None):
    return PersonFacts(names=(NameFacts(given=given, family=family),), born_on=born_on)


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        (facts("Kaylee", "Dun", BORN), True),
        (facts("Kaylee", "Dun", date(2008, 4, 2)), True),
        (facts("Kaylee", "Dun"), True),
        (facts("Kaylee", "Dun", date(1990, 1, 1)), False),
        (facts("Kayleigh", "Dunn", date(1990, 1, 1)), True),
        (facts("Oswald", "Pettigrew", BORN), False),
    ],
)
def test_a_possible_duplicate_is_alike_in_name_and_not_of_another_age(worker, kayleigh, asked, is_found):
    assert [match.subject for match in possible_duplicates(worker, asked)] == ([kayleigh] if is_found else [])


def test_two_people_with_the_same_name_are_both_shown(worker, at):
    people = {make_child(worker, at), make_adult(worker, at, "Mia", "Dunn")}

    assert {match.subject for match in possible_duplicates(worker, facts("Mia", "Dunn"))} == people


def test_a_closed_record_tells_no_other_name(onlooker, kayleigh, act):
    add_name(NameFacts(given="Kayleigh", family="Marsh"), subject=kayleigh, act=act)

    [match] = find_people(onlooker, Query(words="Cayley Dunne")).matches
    assert (match.who.name, match.reasons) == ("Kayleigh Marsh", ("Name sounds alike",))
