"""One contact on one screen, for everybody who works on it."""

import pytest

from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(worker, at):
    return make_child(worker, at)


@pytest.fixture
def contact(act, child):
    return make_contact(act, child)


def address(contact, rest=""):
    return f"/contacts/{contact.pk}/{rest}"


def test_the_page_shows_what_was_said_and_who_it_is_about(client, worker, contact):
    page = sign_in(client, worker).get(address(contact)).content.decode()

    assert contact.account in page
    assert "Contact about Mia Dunn" in page


def test_a_worker_takes_a_contact_to_a_decision(client, worker, manager, contact, act, at):
    screen(contact, act)
    mine = sign_in(client, worker)
    sent = mine.post(address(contact, "proposal/"), {"outcome": "REFERRAL", "reasons": "Third worry.", "would_change_it": "If."})
    assert sent.status_code == 302, sent.content.decode()
