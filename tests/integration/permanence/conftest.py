"""Mia, who is nine, with a worker, a manager, a reviewing officer and the officer of the panel."""

from datetime import timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from tests.integration.care.conftest import deciding, holding, marlows, officer, writing
from tests.integration.care_made import come_into_care
from tests.integration.people_made import make_child
from tests.standing_people import join

__all__ = ["deciding", "holding", "marlows", "officer", "writing"]


@pytest.fixture
def mia(worker, at, social_worker, long_term_team):
    """Known for 400 days, and as long with the same worker."""
    long_ago = at - timedelta(days=400)
    child = make_child(worker, long_ago)
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=long_ago)
    return child


@pytest.fixture
def period(mia, writing, marlows):
    """Looked after for two months, with the Marlows."""
    return come_into_care(mia, writing, marlows)


@pytest.fixture
def principal(long_term_team):
    return join("Odile Farrow", "principal_officer", long_term_team)


@pytest.fixture
def chairing(principal, at):
    return Act(by=principal, at=at)


@pytest.fixture
def later(writing):
    """The same worker, so many days before the day of the tests."""
    return lambda days: Act(by=writing.by, at=writing.at - timedelta(days=days))


@pytest.fixture
def head(long_term_team):
    """The agency decision maker."""
    return join("Henrike Vale", "head_of_service", long_term_team)


@pytest.fixture
def heading(head, at):
    return Act(by=head, at=at)
