"""Four children of one household and their social worker."""

from datetime import timedelta

import pytest
from django.test import Client

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def family(worker, at, social_worker, long_term_team):
    """Four children of one family, of whom the social worker is the worker."""
    long_ago = Act(by=worker, at=at - timedelta(days=90))
    children = [make_child(worker, long_ago.at, given=name) for name in ("Mia", "Theo", "Ada", "Kit")]
    mother = make_adult(worker, long_ago.at)
    for person in [mother, *children]:
        live_at(person, "3 Tannery Lane", act=long_ago)
    for child in children:
        relate(RelationshipFacts(kind="PARENT"), one=mother, other=child, act=long_ago)
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return children


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)
