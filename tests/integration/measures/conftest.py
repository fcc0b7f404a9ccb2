"""The months of months_made.py, and both engines over them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from kittiwake.dataset import extract
from kittiwake.records.access.models import User
from tests.integration.months_in_court import make_court_months
from tests.integration.months_in_protection import make_protected_months
from tests.integration.months_made import Months, make_months
from tests.integration.months_missing import make_missing_months
from tests.integration.months_of_help import make_helped_months
from tests.integration.months_of_homes import make_homes_months
from tests.integration.months_of_lives import make_lives_months


@pytest.fixture
def months(worker: User, manager: User) -> Months:
    return make_months(worker, manager)


@pytest.fixture(params=["postgres", "duckdb"])
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def ask(engine: str, months: Months, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """A connection to the months and the engine that it belongs to."""
    yield from _asked(engine, tmp_path)


@pytest.fixture
def ask_of_protection(engine: str, worker: User, manager: User, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """As `ask`, of the months of months_in_protection.py."""
    make_protected_months(worker, manager)
    yield from _asked(engine, tmp_path)


@pytest.fixture
def ask_of_help(engine: str, worker: User, manager: User, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """As `ask`, of the months of months_of_help.py."""
    make_helped_months(worker, manager)
    yield from _asked(engine, tmp_path)


@pytest.fixture
def ask_of_court(engine: str, worker: User, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """As `ask`, of the months of months_in_court.py."""
    make_court_months(worker)
    yield from _asked(engine, tmp_path)


@pytest.fixture
def ask_of_missing(engine: str, worker: User, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """As `ask`, of the months of months_missing.py."""
    make_missing_months(worker)
    yield from _asked(engine, tmp_path)


@pytest.fixture
def ask_of_homes(engine: str, worker: User, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """As `ask`, of the months of months_of_homes.py."""
    make_homes_months(worker)
    yield from _asked(engine, tmp_path)


@pytest.fixture
def ask_of_lives(engine: str, worker: User, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    """As `ask`, of the months of months_of_lives.py."""
    make_lives_months(worker)
    yield from _asked(engine, tmp_path)


def _asked(engine: str, tmp_path: Path) -> Iterator[tuple[Any, str]]:
    if engine == "postgres":
        yield connection, engine
        return
    extract.write(connection, tmp_path)
    opened = extract.opened(tmp_path)
    yield opened, engine
    opened.close()
