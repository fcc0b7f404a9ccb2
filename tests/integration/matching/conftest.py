"""A child with a worker and a current assessment, a placement officer, and homes."""

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home
from tests.integration.matching_made import CIVIC, TYNEMOUTH, assessed, looked_after_child
from tests.standing_people import join


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.fixture
def finder(db):
    return join("Salma Begum", "placement_officer", Team.objects.create(name="Placements"))


@pytest.fixture
def finding(finder, at):
    return Act(by=finder, at=at)


@pytest.fixture
def mia(worker, at, social_worker, long_term_team):
    return looked_after_child(worker, social_worker, long_term_team, at)


@pytest.fixture
def corey(worker, at, social_worker, long_term_team):
    return looked_after_child(worker, social_worker, long_term_team, at, given="Corey")


@pytest.fixture
def mia_assessed(mia, writing, deciding):
    assessed(mia, author=writing, manager=deciding)
    return mia


@pytest.fixture
def marlows(finding):
    return a_home(finding, postcode=CIVIC)


@pytest.fixture
def tern_house(finding):
    return a_home(finding, "Tern House", "CHILDRENS_HOME", beds=1, urn="SC1", postcode=TYNEMOUTH)
