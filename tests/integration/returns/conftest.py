"""The system owner who brings history in."""

import pytest

from kittiwake.records.line.services import Act


@pytest.fixture
def loading(owner, at):
    return Act(by=owner, at=at)
