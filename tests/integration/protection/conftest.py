"""Who chairs, who writes, and a family."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from tests.integration.people_made import make_adult, make_child
from tests.standing_people import join


@pytest.fixture
def chair(db):
    return join("Alma Reid", "conference_chair", Team.objects.create(name="Safeguarding and Review"))


@pytest.fixture
def principal(db):
    return join("Hugh Lindqvist", "principal_officer", Team.objects.create(name="Directorate"))


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.fixture
def chairing(chair, at):
    return Act(by=chair, at=at)


@pytest.fixture
def family(worker, at, social_worker, team_manager, long_term_team):
    """Mia, nine, and Kit, two, with their mother; Tomasz is their worker."""
    earlier = at - timedelta(days=90)
    mother = make_adult(worker, earlier)
    children = [
        make_child(worker, earlier),
        make_child(worker, earlier, given="Kit", born_on=date(2015, 1, 9)),
    ]
    for child in children:
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=Act(by=worker, at=earlier))
        involve(
            subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=earlier
        )
    return children
