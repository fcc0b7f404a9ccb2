"""A child whom a social worker and their manager work with."""

from datetime import timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from tests.integration.people_made import make_child


@pytest.fixture
def author(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def signing(team_manager, at):
    return Act(by=team_manager, at=at + timedelta(hours=2))


@pytest.fixture
def hold(social_worker, team_manager, long_term_team, at):
    """Put a child with the social worker and their team."""

    def put(child):
        involve(
            subject=child,
            user=social_worker,
            team=long_term_team,
            kind="ALLOCATED",
            by=team_manager,
            at=at - timedelta(days=90),
        )
        return child

    return put


@pytest.fixture
def child(worker, at, hold):
    return hold(make_child(worker, at))
