"""Who lives together and who belongs to whom, as at a day and as far as the viewer may know."""

from datetime import date

import pytest

from kittiwake.records.access.services import close_record
from kittiwake.records.people.selectors import household_of, household_subjects, identities
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from tests.integration.people_made import make_adult, make_child

pytestmark = pytest.mark.django_db
ELM, SINCE = "12 Elm Road", date(2015, 1, 5)


def lives(subject, act, lines=ELM, kind="HOME", **facts):
    record_address(AddressFacts(lines=lines, kind=kind, from_on=SINCE, **facts), subject=subject, act=act)
    return subject


def close(subject, closure, team_manager, at):
    close_record(
        subject=subject, closure=closure, compartment="Adoption", reason="Adopted",
        ring="Ruth, 0191 498 0300",
        members=[], by=team_manager, at=at,
    )  # fmt: skip


@pytest.fixture
def child(worker, at, act):
    return lives(make_child(worker, at, sex="F"), act)


@pytest.fixture
def mother(worker, at, act, child):
    mother = lives(make_adult(worker, at, sex="F"), act)
    relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=act)
    return mother


def standing(household):
    return {member.who.name: (member.stands, member.lives_with) for member in household.members}


def test_a_household_is_who_lives_there_and_who_belongs_to_the_child(child, mother, worker, at, act):
    lives(make_adult(worker, at, "Lodger", "Pike"), act)
    half_brother = lives(make_child(worker, at, "Tom", "Reed", sex="M"), act, "3 Quay Street")
    relate(RelationshipFacts(kind="MOTHER"), one=mother, other=half_brother, act=act)
    partner = make_adult(worker, at, "Lee", "Voss")
    relate(RelationshipFacts(kind="PARTNER"), one=partner, other=mother, act=act)

    assert standing(household_of(worker, child, on=at.date())) == {
        "Karen Dunn": ("Mother", True),
        "Lodger Pike": ("Shares the address", True),
        "Tom Reed": ("Has the same mother", False),
        "Lee Voss": ("The mother’s partner", False),
    }


def test_a_household_is_as_at_its_day(child, mother, worker, at, act):
    record_address(AddressFacts(lines="3 Quay Street", from_on=date(2017, 3, 1)), subject=mother, act=act)

    assert standing(household_of(worker, child, on=date(2017, 2, 28)))["Karen Dunn"] == ("Mother", True)
    assert standing(household_of(worker, child, on=at.date()))["Karen Dunn"] == ("Mother", False)


def test_strangers_in_a_refuge_are_not_a_household(worker, at, act):
    child, stranger = make_child(worker, at), make_adult(worker, at, "Ann", "Other")
    for person in (child, stranger):
        lives(person, act, "Harbour House", kind="REFUGE")

    assert household_subjects([child], at.date()) == []


def test_a_protected_address_is_not_told_by_who_else_lives_there(child, worker, at, act):
    lives(make_adult(worker, at, "Hidden", "Person"), act, is_protected=True)

    assert household_of(worker, child, on=at.date()).members == ()


def test_a_restricted_relative_is_a_name_and_whom_to_ring(child, mother, worker, at, team_manager):
    close(mother, "RESTRICTED", team_manager, at)

    [member] = household_of(worker, child, on=at.date()).members
    assert (member.who.name, member.who.ring) == ("Karen Dunn", "Ruth, 0191 498 0300")
    assert (member.who.age, member.who.address, member.who.born_on) == ("", "", None)


def test_a_sealed_relative_is_not_there(child, mother, worker, at, team_manager):
    close(mother, "SEALED", team_manager, at)

    assert household_of(worker, child, on=at.date()).members == ()


def test_who_may_not_read_the_record_sees_no_household(child, mother, onlooker, at):
    assert household_of(onlooker, child, on=at.date()) is None


@pytest.mark.parametrize("size", [3, 30])
def test_a_bigger_household_asks_no_more_of_the_database(
    child, mother, act, size, django_assert_max_num_queries
):
    for number in range(size):
        brother = lives(make_child(act.by, act.at, f"Child{number}"), act)
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=brother, act=act)

    with django_assert_max_num_queries(13):
        assert len(household_of(act.by, child, on=act.at.date()).members) == size + 1


@pytest.mark.parametrize("size", [3, 30])
def test_more_people_ask_no_more_of_the_database(
    worker, onlooker, at, act, size, django_assert_max_num_queries
):
    people = [lives(make_child(worker, at, f"Child{number}"), act) for number in range(size)]

    with django_assert_max_num_queries(8):
        assert len(identities(worker, people)) == size
    with django_assert_max_num_queries(11):
        assert {seen.ring for seen in identities(onlooker, people).values()} == {
            "the front door: nobody works with this person now"
        }
