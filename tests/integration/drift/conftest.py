"""A child with a worker, a manager and a reviewing officer; and the record that reads itself."""

import pytest
from django.test import Client

from kittiwake.assurance.drift import standing_still_on
from kittiwake.core.today import local_day
from kittiwake.records.access.services import record_itself
from kittiwake.records.drift.services import keep
from kittiwake.records.line.services import Act
from tests.integration.plans.conftest import managing, mia, officer, writing  # noqa: F401 -- fixtures, by name
from tests.signing_in import sign_in


@pytest.fixture
def read(at):
    """Reads everybody, now or so much later, as the record does at night."""

    def reading(later=None):
        moment = at + later if later else at
        day = local_day(moment)
        return keep(standing_still_on(day), act=Act(by=record_itself(on=day), at=moment))

    return reading


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""

    def browser(user):
        client = Client()
        sign_in(client, user)
        return client

    return browser
