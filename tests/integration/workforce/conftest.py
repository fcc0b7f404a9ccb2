"""A child who was referred, and the people who allocate."""

from datetime import timedelta

import pytest
from django.test import Client

from kittiwake.records.line.services import Act
from kittiwake.records.workforce.services import Allocating, HandOverFacts, allocate
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.signing_in import sign_in
from tests.standing_people import join


@pytest.fixture
def child(worker, at):
    return make_child(worker, at - timedelta(days=400))


@pytest.fixture
def deciding(manager, at):
    """The front door's manager, on that morning."""
    return Act(by=manager, at=at)


@pytest.fixture
def referred(child, act, deciding):
    """The child, referred this morning: they wait for a worker."""
    decided_contact(child, worker=act, manager=deciding, outcome="REFERRAL")
    return child


@pytest.fixture
def wait(referred):
    return referred.waits_for_worker.get()


@pytest.fixture
def next_worker(long_term_team):
    return join("Amira Sheikh", "social_worker", long_term_team)


@pytest.fixture
def give(deciding):
    """Give a child to a worker, as the front door's manager: `give(child, to=social_worker)`."""

    def given(child, *, to, act=deciding, **facts):
        known = {"reason": "Knows the family."} | facts
        return allocate(Allocating(post=to.posts.get(), **known), subject=child, act=act)

    return given


@pytest.fixture
def note():
    return HandOverFacts(
        going_on="Mother is in hospital, and the children are at their aunt’s.",
        due="Assessment: 28 June.",
        child_knows="Tomasz told her on Friday that Amira comes next week.",
        promised="A visit to see her brother.",
        ring="Head of year, 0191 498 0123.",
    )


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)
