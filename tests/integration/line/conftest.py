"""A child with a line."""

import pytest

from tests.integration.people_made import make_child


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at)


@pytest.fixture
def theo(worker, at):
    return make_child(worker, at, given="Theo")
