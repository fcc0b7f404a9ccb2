"""Whoever signs."""

import pytest

from kittiwake.records.line.services import Act


@pytest.fixture
def signing(manager, at):
    return Act(by=manager, at=at)
