"""Twins, namesakes and families recorded twice: people are compared, and nobody is taken for another."""

from datetime import date

import pytest

from kittiwake.records.access.services import close_record
from kittiwake.records.people.selectors import (
    Query,
    find_people,
    possible_duplicates,
    possible_in_household,
)
from kittiwake.records.people.services import (
    AddressFacts,
    NameFacts,
    NumberFacts,
    PersonFacts,
    RelationshipFacts,
    add_identifier,
    add_name,
    protect_residence,
    record_address,
    record_family,
    relate,
)
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import BORN, live_at, make_adult, make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
NUMBER, ANOTHER = "9434765919", "9434765870"


def facts(given, family, born_on=None, **others):
    return PersonFacts(names=(NameFacts(given=given, family=family),), born_on=born_on, **others)


def numbered(subject, value, act):
    add_identifier(NumberFacts(scheme="nhs_number", value=value), subject=subject, act=act)


def apart(viewer, words):
    return {match.subject: match.apart for match in find_people(viewer, Query(words=words)).matches}


def test_twins_at_one_address_with_one_initial_are_two_people(worker, at, act):
    mia, max_ = make_child(worker, at, "Mia", sex="F"), make_child(worker, at, "Max", sex="M")
    for twin in (mia, max_):
        live_at(twin, "12 Elm Road", act=act)
    relate(RelationshipFacts(kind="TWIN"), one=mia, other=max_, act=act)

    assert apart(worker, "M Dunn") | apart(worker, "Dunn") == {
        mia: ("Two people: twin of Max Dunn, who is here too. What differs: name, sex.",),
        max_: ("Two people: twin of Mia Dunn, who is here too. What differs: name, sex.",),
    }
    assert len(possible_duplicates(worker, facts("M", "Dunn", BORN))) == 2


def test_two_children_with_one_name_and_birthday_are_told_apart_by_number_and_address(worker, at, act):
    one, other = make_child(worker, at), make_child(worker, at)
    numbered(one, NUMBER, act)
    numbered(other, ANOTHER, act)
    live_at(one, "12 Elm Road", act=act)
    live_at(other, "3 Mill Lane", act=act)

    [says] = apart(worker, "Mia Dunn")[one]
    assert says == (
        "Two people: another Mia Dunn, born on the same day, is here too."
        f" What differs: NHS number ({NUMBER} here, {ANOTHER} there), address."
    )


def test_two_records_that_nothing_tells_apart_may_be_one_person(worker, at):
    one, _ = make_child(worker, at), make_child(worker, at)

    [says] = apart(worker, "Mia Dunn")[one]
    assert says == (
        "Another Mia Dunn, born on the same day, is here too."
        " Nothing recorded tells them apart: look whether it is one person recorded twice."
    )


def test_somebody_sealed_is_nobodys_namesake(worker, at, team_manager):
    one, sealed = make_child(worker, at), make_child(worker, at)
    close_record(
        subject=sealed, closure="SEALED", compartment="Adoption", reason="Adopted", ring="0191 498 0300",
        members=[], by=team_manager, at=at,
    )  # fmt: skip

    assert apart(worker, "Mia Dunn") == {one: ()}


def test_many_namesakes_are_counted_and_not_described(worker, at):
    people = [make_child(worker, at) for _ in range(6)]

    says = apart(worker, "Mia Dunn")[people[0]]
    assert says == ("5 others here are alike in name and date of birth: compare numbers and addresses.",)


def test_a_shared_number_finds_both_and_is_said_to_be_wrong_of_one(worker, at, act):
    for given in ("Mia", "Oswald"):
        numbered(make_child(worker, at, given), NUMBER, act)

    found = find_people(worker, Query(identifier=NUMBER)).matches
    assert [match.reasons for match in found] == [
        ("Same NHS number, which 2 people have: it is wrong of some",)
    ] * 2


@pytest.mark.parametrize("typed", ["9434765991", "9434765918", "943 476 5199"])
def test_an_nhs_number_with_a_slip_finds_whose_it_may_be(worker, at, act, typed):
    numbered(make_child(worker, at), NUMBER, act)

    [match] = find_people(worker, Query(identifier=typed)).matches
    assert match.reasons == ("NHS number is one digit, or two swapped, from what was typed",)


@pytest.mark.parametrize("typed", ["NE1", "ne1 4", "NE1 4A", "NE14AB", "ne1 4ab", "Elm Road NE1", "elm rd"])
def test_a_part_of_a_postcode_or_a_shortened_street_is_enough(worker, at, act, typed):
    child = make_child(worker, at)
    record_address(AddressFacts(lines="12 Elm Road\nTarnmouth", postcode="NE1 4AB"), subject=child, act=act)

    found = find_people(worker, Query(address=typed)).matches
    assert [match.reasons for match in found] == [("Lives at 12 Elm Road, Tarnmouth, NE1 4AB",)]


@pytest.mark.parametrize("typed", ["NE2", "NE1 5", "12 Oak Road", "road"])
def test_another_postcode_or_house_is_another_address(worker, at, act, typed):
    child = make_child(worker, at)
    record_address(AddressFacts(lines="12 Elm Road", postcode="NE1 4AB"), subject=child, act=act)

    assert find_people(worker, Query(address=typed)).matches == ()


def test_a_house_finds_its_neighbours_only_where_nobody_lives_in_it(worker, at, act):
    twelve, thirteen = make_child(worker, at), make_child(worker, at, "Oswald")
    asked = Query(address="13 Elm Road")

    live_at(twelve, "12 Elm Road", act=act)
    assert [match.subject for match in find_people(worker, asked).matches] == [twelve]
    live_at(thirteen, "13 Elm Road", act=act)
    assert [match.subject for match in find_people(worker, asked).matches] == [thirteen]


@pytest.mark.parametrize(
    "recorded",
    [
        "Al" + "ba" * 44,
        "Nguyễn",
        "Ó'Briain",
        "D’Arcy-Smythe",
        "王小明",
        "Mia 👶🏽",
        "\u202eDana\u202c",
        "Zo\u0308e",
    ],
)
def test_any_name_is_found_as_it_was_written(worker, at, recorded):
    child = make_child(worker, at, recorded, "")

    [match] = find_people(worker, Query(words=recorded)).matches
    assert (match.subject, match.reasons) == (child, ("Same name",))


def test_a_former_name_that_is_not_shown_finds_the_child_misspelt_too(worker, at, act):
    child = make_child(worker, at, "Alex", "Dunn")
    add_name(
        NameFacts(kind="FORMER", given="Kayleigh", family="Dunn", is_restricted=True), subject=child, act=act
    )

    [match] = find_people(worker, Query(words="Kaylee Dunn")).matches
    assert (match.who.name, match.reasons) == ("Alex Dunn", ("Matches a name that is not shown",))


FAMILY = {
    "mother": ("Karen", date(1985, 6, 2)),
    "father": ("Wayne", date(1983, 1, 19)),
    "one": ("Kayleigh", date(2005, 9, 8)),
    "two": ("Tyler", date(2007, 2, 14)),
    "three": ("Jade", date(2009, 11, 30)),
    "four": ("Callum", date(2012, 5, 21)),
    "baby": ("Ruby", date(2016, 8, 3)),
}


@pytest.fixture
def family(worker, at, act):
    """Seven people at one address."""
    people = {key: make_child(worker, at, given, "Marsh", born) for key, (given, born) in FAMILY.items()}
    for person in people.values():
        live_at(person, "12 Elm Road", act=act)
    return people


def again(family_name="Mersh", **others):
    """The same family as it is told of again: one letter of the name changed, one birth a month out."""
    told = {key: facts(given, family_name, born) for key, (given, born) in FAMILY.items()}
    return told | {"four": facts("Callum", family_name, date(2012, 6, 21))} | others


def test_a_family_recorded_again_with_one_letter_changed_is_found_whole(worker, family):
    found = {key: possible_duplicates(worker, told) for key, told in again().items()}

    assert {key: matches[0].subject for key, matches in found.items()} == family


def test_who_is_not_found_is_looked_for_in_the_household_of_those_told_of_with_them(worker, family):
    others = [person for key, person in family.items() if key != "baby"]
    found = possible_in_household(worker, date(2016, 9, 3), told_with=others)

    assert [match.subject for match in found] == [family["baby"]]
    assert found[0].reasons == ("Lives with Karen Marsh",)
    assert possible_in_household(worker, date(1950, 9, 3), told_with=others) == []


def test_a_household_member_who_is_sealed_is_not_offered(worker, family, team_manager, at):
    close_record(
        subject=family["baby"], closure="SEALED", compartment="Adoption", reason="Adopted",
        ring="0191 498 0300", members=[], by=team_manager, at=at,
    )  # fmt: skip

    others = [person for key, person in family.items() if key != "baby"]
    assert possible_in_household(worker, date(2016, 9, 3), told_with=others) == []


def test_adding_a_baby_to_the_contact_of_a_family_offers_the_one_who_lives_there(client, worker, family, act):
    contact = make_contact(act, family["one"])
    sign_in(client, worker)
    typed = {
        "given": "Baby", "family": "Unnamed", "born_on": "3 September 2016", "birth_precision": "EXACT",
        "sex": "F", "is_adult": "", "needs_interpreter": "", "ethnicity": "", "contact": str(contact.pk),
    }  # fmt: skip
    page = client.post("/people/add/", typed)

    assert "Is it the same person?" in page.text
    assert "Lives with" in page.text
    assert "Ruby Marsh" in page.text
    alone = client.post("/people/add/", {**typed, "contact": ""})
    assert alone.status_code == 302, "nobody is like them, and nobody is told of with them"


def test_somebody_born_that_day_at_that_address_may_be_the_one_under_any_name(worker, at, act):
    child = make_child(worker, at)
    live_at(child, "12 Elm Road", act=act)
    home = AddressFacts(lines="12 Elm Road")

    assert [m.subject for m in possible_duplicates(worker, facts("Zara", "Pike", BORN, home=home))] == [child]
    assert possible_duplicates(worker, facts("Zara", "Pike", BORN)) == []
    assert possible_duplicates(worker, facts("Zara", "Pike", home=home)) == []


@pytest.fixture
def many_smiths(worker, at, act):
    """More of one name than a search compares."""
    smiths = {str(number): facts("John", "Smith") for number in range(120)}
    return list(record_family(smiths, [], act=act).values())


def test_of_a_common_name_the_one_in_that_area_comes_first(worker, act, many_smiths):
    somebody = many_smiths[-1]
    record_address(AddressFacts(lines="12 Elm Road", postcode="NE1 4AB"), subject=somebody, act=act)

    for address in ("NE1", "ne1 4", "elm road"):
        found = find_people(worker, Query(words="John Smith", address=address))
        assert (found.matches[0].subject, found.has_more) == (somebody, True)


def test_of_a_common_name_nobody_is_found_by_a_protected_address(worker, at, act, many_smiths):
    somebody = many_smiths[-1]
    home = record_address(AddressFacts(lines="12 Elm Road", postcode="NE1 4AB"), subject=somebody, act=act)
    protect_residence(residence_id=home.pk, is_protected=True, act=act)
    add_name(NameFacts(given="John", family="Smith", kind="ALIAS"), subject=somebody, act=act)

    found = find_people(worker, Query(words="John Smith", address="NE1 4"))
    assert somebody not in [match.subject for match in found.matches]
    assert all(match.reasons == ("Same name",) for match in found.matches)


def test_of_a_common_name_the_one_born_about_that_day_comes_first(worker, at, many_smiths):
    somebody = make_child(worker, at, "John", "Smith")

    found = find_people(worker, Query(words="John Smith", born_on=BORN.replace(day=29)))
    assert found.matches[0].subject == somebody
    assert "Born 2 days from that date" in found.matches[0].reasons


def test_a_new_word_is_found_misspelt_as_soon_as_it_is_recorded(worker, at):
    adult = make_adult(worker, at, "Thaddeus", "Quillfeather")

    [match] = find_people(worker, Query(words="Thadeus Quilfether")).matches
    assert match.subject == adult
