"""A child with a worker, a manager who keeps the register, and two homes."""

from datetime import timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home
from tests.integration.people_made import make_child
from tests.standing_people import join


@pytest.fixture
def mia(worker, at, social_worker, long_term_team):
    child = make_child(worker, at - timedelta(days=200))
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def marlows(team_manager, at):
    return a_home(Act(by=team_manager, at=at))


@pytest.fixture
def tern_house(team_manager, at):
    return a_home(Act(by=team_manager, at=at), "Tern House", "CHILDRENS_HOME", beds=6)


@pytest.fixture
def officer(long_term_team):
    return join("Kwame Ridley", "reviewing_officer", long_term_team)


@pytest.fixture
def holding(officer, at):
    return Act(by=officer, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)
