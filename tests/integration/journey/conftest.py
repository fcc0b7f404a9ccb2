"""Browsers for those who look at the map."""

import pytest
from django.test import Client

from tests.signing_in import sign_in


@pytest.fixture
def as_(db):
    """A browser for each person: `as_(worker).get(…)`."""
    return lambda user: sign_in(Client(), user)
