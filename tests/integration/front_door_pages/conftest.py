"""A child with a contact to screen, and the pages as whoever asks."""

from datetime import timedelta

import pytest
from django.test import Client

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import make_contact, propose, screen
from tests.integration.people_made import make_child
from tests.signing_in import sign_in


@pytest.fixture
def child(worker, at):
    return make_child(worker, at - timedelta(days=400))


@pytest.fixture
def contact(act, child):
    return make_contact(act, child)


@pytest.fixture
def proposed(contact, act):
    """The contact with its history read, an agency asked, and a referral proposed by the worker."""
    screen(contact, act)
    propose(contact, act)
    return contact


@pytest.fixture
def signing(manager, at):
    return Act(by=manager, at=at)


@pytest.fixture
def allocated(child, social_worker, long_term_team, signing):
    """The social worker, who holds the child's case."""
    involve(
        subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=signing.by, at=signing.at
    )
    return social_worker


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)
