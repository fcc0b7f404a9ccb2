"""A week of decisions on Tuesday 11 April 2017, for somebody to read again on Monday 24 April."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from kittiwake.records.access.models import Team, User
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.models import Contact
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.standing_people import join

TUESDAY = datetime(2017, 4, 11, 9, 0, tzinfo=UTC)
WEEK = date(2017, 4, 10)
Answer = Callable[..., Contact]


@pytest.fixture
def reader(db: None) -> User:
    """Somebody from another agency, who reads what was decided again and nothing else."""
    return join("Farah Lund", "threshold_reader", Team.objects.create(name="Multi-agency audit"))


@pytest.fixture
def answer(worker: User, manager: User) -> Answer:
    """Makes a decided contact: about a new child unless one is given, decided two hours after it came."""

    def make(
        outcome: str = Outcome.NO_ACTION, *, child=None, at=TUESDAY, by=worker, decider=manager, **facts
    ):
        about = child or make_child(by, at, given="Ada", family="Fenwick")
        signing = Act(by=decider, at=at + timedelta(hours=2))
        return decided_contact(about, worker=Act(by=by, at=at), manager=signing, outcome=outcome, **facts)

    return make
