"""For a file whose tests all read one thing that is dear to make: it is made once, and taken back at its end.

@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker):
        yield World(...)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction

from tests.standing_people import pretend_ten_o_clock


@contextmanager
def made_once(django_db_blocker: Any) -> Iterator[None]:
    """On the Monday of every test. What a test changes beside it is taken back by that test, as ever."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        pretend_ten_o_clock(patch)
        yield
        transaction.set_rollback(True)
