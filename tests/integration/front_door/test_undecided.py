"""The list of undecided contacts is kept by the database, and says nothing but what the decisions say."""

import pytest
from django.db import connection

from kittiwake.records.front_door.checking import undecided_faults
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import undecided
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decided_contact, make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(act):
    return make_child(by=act.by, at=act.at, given="Mia")


@pytest.fixture
def manager_act(manager, at):
    return Act(by=manager, at=at)


def test_a_contact_is_undecided_from_its_arrival_to_its_decision(act, manager_act, mia):
    waiting = make_contact(act, mia)
    decided_contact(mia, worker=act, manager=manager_act)

    assert list(undecided(Contact.objects.all())) == [waiting]
    assert list(undecided_faults()) == []


def test_the_check_finds_a_contact_that_no_list_shows(act, mia):
    forgotten = make_contact(act, mia)
    with connection.cursor() as cursor:
        cursor.execute("delete from front_door_undecided")

    assert list(undecided_faults()) == [
        f"front_door.contact:{forgotten.pk}: nobody has decided it, and no list shows it as undecided."
    ]


def test_the_check_finds_a_decided_contact_that_is_still_listed(act, manager_act, mia):
    decided = decided_contact(mia, worker=act, manager=manager_act)
    with connection.cursor() as cursor:
        cursor.execute("insert into front_door_undecided (contact_id) select id from front_door_contact")

    assert list(undecided_faults()) == [
        f"front_door.contact:{decided.pk}: it is decided, and lists show it as undecided."
    ]
