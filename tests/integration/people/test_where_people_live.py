"""Addresses over time: two homes never at once, refuges hidden, no fixed address."""

from datetime import date

import pytest
from django.db import IntegrityError

from kittiwake.records.line.models import Event
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors import addresses_of, identity
from kittiwake.records.people.services import (
    AddressFacts,
    BadPerson,
    end_residence,
    protect_residence,
    record_address,
)
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
ELM = AddressFacts(lines="12 Elm Road\nTarnmouth", postcode="TM1 4AB", from_on=date(2015, 1, 5))


@pytest.fixture
def child(worker, at):
    return make_child(worker, at)


def test_an_address_written_another_way_is_the_same_dwelling(child, act, worker, at):
    record_address(ELM, subject=child, act=act)
    record_address(
        AddressFacts(lines="12, elm road, Tarnmouth", postcode="tm14ab"),
        subject=make_child(worker, at, "Tom"),
        act=act,
    )

    assert Address.objects.count() == 1


def test_a_move_ends_the_earlier_home_the_day_before(child, act, worker):
    record_address(ELM, subject=child, act=act)
    record_address(AddressFacts(lines="3 Quay Street", from_on=date(2017, 3, 1)), subject=child, act=act)

    assert identity(worker, child).address == "3 Quay Street"
    assert identity(worker, child, on=date(2017, 2, 28)).address == "12 Elm Road, Tarnmouth, TM1 4AB"


def test_the_line_says_that_they_moved_and_not_where(child, act):
    record_address(ELM, subject=child, act=act)
    record_address(AddressFacts(lines="3 Quay Street", from_on=date(2017, 3, 1)), subject=child, act=act)

    says = list(Event.objects.filter(kind="address.changed").order_by("pk").values_list("says", flat=True))
    assert says == ["Home address recorded", "Moved"]


def test_staying_elsewhere_at_times_leaves_the_home_alone(child, act, worker):
    record_address(ELM, subject=child, act=act)
    record_address(AddressFacts(kind="STAYS", lines="3 Quay Street"), subject=child, act=act)

    assert identity(worker, child).address.startswith("12 Elm Road")


def test_no_fixed_address_needs_no_words(child, act, worker):
    record_address(AddressFacts(kind="NO_FIXED", from_on=date(2017, 4, 1)), subject=child, act=act)

    assert identity(worker, child).address == "No fixed address"


def test_a_refuge_is_hidden_from_all_but_those_entitled(child, act, worker, manager, at):
    record_address(
        AddressFacts(kind="REFUGE", lines="Harbour House", from_on=date(2017, 4, 1)), subject=child, act=act
    )

    assert identity(manager, child).address == "Address protected"
    assert [row.address for row in addresses_of(worker, child)] == ["Address protected"]
    assert [row.address for row in addresses_of(manager, child)] == ["Harbour House"]


def test_any_address_can_be_protected_later(child, act, worker):
    home = record_address(ELM, subject=child, act=act)

    protect_residence(residence_id=home.pk, is_protected=True, act=act)

    assert identity(worker, child).address == "Address protected"


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (AddressFacts(lines=" \n "), "Write where they live"),
        (AddressFacts(lines="x" * 400), "too long"),
        (AddressFacts(lines="3 Quay Street", from_on=date(2017, 5, 1)), "has not come yet"),
        (
            AddressFacts(lines="3 Quay Street", from_on=date(2017, 4, 1), to_on=date(2017, 3, 1)),
            "Check both dates",
        ),
        (AddressFacts(lines="3 Quay Street"), "Say from which day"),
        (
            AddressFacts(lines="3 Quay Street", from_on=date(2014, 1, 1)),
            "living elsewhere since 5 January 2015",
        ),
        (
            AddressFacts(lines="3 Quay Street", from_on=date(2014, 1, 1), to_on=date(2016, 1, 1)),
            "on some of these days",
        ),
    ],
)
def test_an_address_that_cannot_be_right_is_refused_in_words(child, act, facts, says):
    record_address(ELM, subject=child, act=act)

    with pytest.raises(BadPerson, match=says):
        record_address(facts, subject=child, act=act)


def test_an_earlier_home_is_put_in_before_the_present_one(child, act, worker):
    record_address(ELM, subject=child, act=act)
    record_address(AddressFacts(lines="1 Mill Lane", to_on=date(2015, 1, 4)), subject=child, act=act)

    assert identity(worker, child, on=date(2014, 6, 1)).address == "1 Mill Lane"
    assert identity(worker, child).address.startswith("12 Elm Road")


def test_a_home_is_ended_without_another(child, act, worker):
    home = record_address(ELM, subject=child, act=act)

    end_residence(residence_id=home.pk, to_on=date(2017, 4, 20), act=act)

    assert identity(worker, child).address == "No address recorded"


def test_the_database_refuses_two_homes_at_a_time(child, act):
    home = record_address(ELM, subject=child, act=act)

    with pytest.raises(IntegrityError, match="a_person_has_one_home_at_a_time"):
        Residence.objects.create(
            person=home.person, address=home.address, kind="HOME", recorded_by=act.by, recorded_at=act.at
        )
