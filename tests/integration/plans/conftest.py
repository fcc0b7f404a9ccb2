"""A child with a worker, a manager and a reviewing officer."""

from datetime import timedelta

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
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
def managing(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.fixture
def officer(db):
    return join("Beatrice Olu", "reviewing_officer", Team.objects.create(name="Independent Reviewing"))
