"""A family with a worker, a manager who decides, and a lawyer."""

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.line.services import Act
from tests.integration.court_made import a_family, back
from tests.standing_people import join


@pytest.fixture
def lawyer(db):
    return join("Shanice Ogden", "legal_adviser", Team.objects.create(name="Legal Services"))


@pytest.fixture
def head(db):
    return join("Gwen Prior", "head_of_service", Team.objects.create(name="Children’s Services"))


@pytest.fixture
def family(act, social_worker, long_term_team):
    """Mia and Theo, of one mother; the record knows them for 300 days."""
    return a_family(back(act, 300), social_worker, long_term_team, "Mia", "Theo")


@pytest.fixture
def mia(family):
    return family[0]


@pytest.fixture
def theo(family):
    return family[1]


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.fixture
def advising(lawyer, at):
    return Act(by=lawyer, at=at)
