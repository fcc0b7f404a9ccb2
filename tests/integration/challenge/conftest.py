"""A child with a decision that somebody disagrees with."""

from datetime import timedelta

import pytest
from django.test import Client

from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, record
from tests.integration.challenges_made import make_challenge
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.signing_in import sign_in


@pytest.fixture
def deciding(manager, at):
    return Act(by=manager, at=at)


@pytest.fixture
def challenging(other_manager, at):
    """Whoever writes the challenge down, a minute after the decision."""
    return Act(by=other_manager, at=at + timedelta(minutes=1))


@pytest.fixture
def child(worker, at, act, deciding):
    found = make_child(worker, at - timedelta(days=400))
    decided_contact(found, worker=act, manager=deciding)
    return found


@pytest.fixture
def challenge(child, challenging):
    return make_challenge(child, challenging)


@pytest.fixture
def later():
    """The same person so many days later: `later(deciding, 9)`."""
    return lambda act, days: Act(by=act.by, at=act.at + timedelta(days=days))


@pytest.fixture
def review(child, worker, at):
    """A review of the child's plan so many days later; gives its key."""

    def hold(days):
        kind = Kind(name="cin_plan.reviewed", says="A review was held", means="")
        event = record(
            kind, Act(by=worker, at=at + timedelta(days=days)), about=[child], source=child, case=child
        )[0]
        return event.source

    return hold


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)
