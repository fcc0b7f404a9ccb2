"""The months of months_made.py, and both engines over them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from kittiwake.dataset import extract
from kittiwake.records.access.models import User
from tests.integration.months_made import Months, make_months


@pytest.fixture
def months(worker: User, manager: User) -> Months:
    return make_months(worker, manager)


@pytest.fixture(params=["postgres", "duckdb"])
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def ask(engine: str, months: Months, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """A connection to the months and the engine that it belongs to."""
    if engine == "postgres":
        yield connection, engine
        return
    extract.write(connection, tmp_path)
    opened = extract.opened(tmp_path)
    yield opened, engine
    opened.close()
