"""Details, names and numbers put right; two people never overwrite each other."""

from datetime import date

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import close_record
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, ChangedMeanwhile
from kittiwake.records.people.choices import NameKind
from kittiwake.records.people.selectors import identifiers_of, identity, names_of
from kittiwake.records.people.services import (
    BadPerson,
    NameFacts,
    NumberFacts,
    add_identifier,
    add_name,
    change_person,
)
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
GOOD, SWAPPED = "9434765919", "9434765991"


@pytest.fixture
def child(worker, at):
    return make_child(worker, at)


def test_a_change_stands_on_the_line_without_its_value(child, act):
    change_person(subject=child, expected_version=1, changes={"religion": "Quaker", "sex": "F"}, act=act)

    event = Event.objects.get(subject=child, kind="person.changed")
    assert event.says == "Details were changed: sex, religion"


def test_the_second_writer_is_told_and_keeps_the_first_ones_text(child, act, other_worker, at):
    change_person(subject=child, expected_version=1, changes={"religion": "Quaker"}, act=act)

    with pytest.raises(ChangedMeanwhile) as refusal:
        change_person(
            subject=child, expected_version=1, changes={"religion": "None"}, act=Act(by=other_worker, at=at)
        )
    assert refusal.value.stored.religion == "Quaker"


def test_nothing_changed_writes_nothing(child, act):
    change_person(subject=child, expected_version=1, changes={"sex": "U"}, act=act)

    assert not Event.objects.filter(subject=child, kind="person.changed").exists()


def test_disabilities_are_replaced_as_a_whole(child, act):
    change_person(subject=child, expected_version=1, changes={"disabilities": ("MOB", "HEAR")}, act=act)
    change_person(subject=child, expected_version=2, changes={"disabilities": ("HEAR", "VIS")}, act=act)

    assert set(child.person.disabilities.values_list("code", flat=True)) == {"HEAR", "VIS"}


def test_a_birth_after_today_is_refused_on_a_change_too(child, act):
    with pytest.raises(BadPerson, match="has not come yet"):
        change_person(subject=child, expected_version=1, changes={"born_on": date(2031, 1, 1)}, act=act)


def test_a_new_legal_name_ends_the_earlier_one_and_keeps_it(child, act, worker):
    add_name(NameFacts(given="Mia", family="Marsh", from_on=date(2017, 4, 1)), subject=child, act=act)

    seen = identity(worker, child)
    assert (seen.name, seen.other_names) == ("Mia Marsh", ("Mia Dunn",))
    assert child.person.names.get(family="Dunn").to_on == date(2017, 3, 31)


def test_a_restricted_name_is_shown_only_to_those_entitled(child, act, worker, manager, at):
    add_name(
        NameFacts(kind=NameKind.FORMER, given="Max", family="Dunn", is_restricted=True),
        subject=child,
        act=act,
    )

    assert "Max Dunn" not in identity(manager, child).other_names
    assert [name.given for name in names_of(worker, child, on=at.date())] == ["Mia"]
    assert [name.given for name in names_of(manager, child, on=at.date())] == ["Mia", "Max"]


def test_a_wrong_number_is_kept_and_said_to_be_wrong(child, act, worker):
    kept = add_identifier(
        NumberFacts(scheme="nhs_number", value=SWAPPED, source="School"), subject=child, act=act
    )

    assert "check digit does not match" in kept.warnings[0]
    [stored] = identifiers_of(worker, child)
    assert (stored.value, stored.is_valid) == (SWAPPED, False)


def test_a_number_shared_with_another_person_is_told_and_kept(child, act, worker, at):
    number = NumberFacts(scheme="nhs_number", value=GOOD)
    twin = make_child(worker, at, "Mya")
    add_identifier(number, subject=twin, act=act)

    kept = add_identifier(number, subject=child, act=act)

    assert kept.same_on == (twin,)
    assert "Look whether they are one person" in kept.warnings[0]


def test_a_sealed_person_is_not_betrayed_by_their_number(child, act, worker, at, team_manager):
    number = NumberFacts(scheme="nhs_number", value=GOOD)
    hidden = make_child(worker, at, "Mya")
    add_identifier(number, subject=hidden, act=act)
    close_record(
        subject=hidden, closure="SEALED", compartment="Adoption", reason="Adopted", ring="0191 498 0300",
        members=[], by=team_manager, at=at,
    )  # fmt: skip

    kept = add_identifier(number, subject=child, act=act)

    assert (kept.same_on, kept.warnings) == ((), ())


def test_the_same_number_is_not_given_to_one_person_twice(child, act):
    number = NumberFacts(scheme="nhs_number", value="943 476 5919")
    add_identifier(number, subject=child, act=act)

    with pytest.raises(BadPerson, match="already"):
        add_identifier(number, subject=child, act=act)


def test_an_onlooker_changes_nothing(child, onlooker, at):
    with pytest.raises(NotPermitted, match="closed to you"):
        add_name(NameFacts(given="Mya"), subject=child, act=Act(by=onlooker, at=at))
