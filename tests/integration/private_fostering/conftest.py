"""A girl of nine with a worker and a manager."""

from datetime import timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from tests.integration.people_made import make_child


@pytest.fixture
def zola(worker, at, social_worker, long_term_team):
    then = at - timedelta(days=470)
    child = make_child(worker, then, given="Zola")
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=then)
    return child


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)
