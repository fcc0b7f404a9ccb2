"""A family with a history, and whoever looks at it, signed in."""

import pytest
from django.test import Client

from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at)


@pytest.fixture
def theo(worker, at, act, mia):
    """Her brother, at the same address."""
    theo = make_child(worker, at, given="Theo")
    for child in (mia, theo):
        live_at(child, "4 Quay Row, Tarnmouth", act=act)
    return theo


@pytest.fixture
def karen(worker, at, mia, theo):
    """Their mother."""
    karen = make_adult(worker, at)
    for child in (mia, theo):
        facts = RelationshipFacts(kind="MOTHER", responsibility="HOLDS")
        relate(facts, one=karen, other=child, act=Act(by=worker, at=at))
    return karen


@pytest.fixture
def lived(mia, worker, manager, at):
    """A contact about Mia, decided: referral."""
    return decided_contact(
        mia, worker=Act(by=worker, at=at), manager=Act(by=manager, at=at), outcome="REFERRAL"
    )


@pytest.fixture
def as_worker(worker):
    return sign_in(Client(), worker)


@pytest.fixture
def as_manager(manager):
    return sign_in(Client(), manager)


@pytest.fixture
def as_onlooker(onlooker):
    return sign_in(Client(), onlooker)
