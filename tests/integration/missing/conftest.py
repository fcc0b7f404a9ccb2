"""A child with a worker, the missing coordinator, and a provider that holds return interviews."""

from datetime import timedelta

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Agency
from kittiwake.records.people.services import belong_to_agency
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
def coordinator(db):
    return join("Signe Varga", "missing_coordinator", Team.objects.create(name="Missing and Exploited"))


@pytest.fixture
def talking(coordinator, at):
    return Act(by=coordinator, at=at)


@pytest.fixture
def provider(db):
    return Agency.objects.create(name="Open Door Tarnmouth", kind="OTHER", phone="0191 498 0470")


@pytest.fixture
def interviewer(provider, owner, at):
    user = join("Jonah Pell", "agency_colleague", Team.objects.create(name="Open Door"))
    belong_to_agency(user=user, agency=provider, at=at, by=owner)
    return user
