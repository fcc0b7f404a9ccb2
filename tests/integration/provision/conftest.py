"""Somebody who keeps the register of homes, and a household in it."""

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home
from tests.integration.matching_made import CIVIC, looked_after_child
from tests.standing_people import join


@pytest.fixture
def keeper(db):
    return join("Salma Begum", "placement_officer", Team.objects.create(name="Placements"))


@pytest.fixture
def keeping(keeper, at):
    return Act(by=keeper, at=at)


@pytest.fixture
def marlows(keeping):
    """Opened on 2 April 2012 for two children of up to 17."""
    return a_home(keeping, postcode=CIVIC)


@pytest.fixture
def mia(worker, at, social_worker, long_term_team):
    return looked_after_child(worker, social_worker, long_term_team, at)
