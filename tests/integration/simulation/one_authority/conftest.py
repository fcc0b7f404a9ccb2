"""One authority for every test of this folder, made once and taken back at its end.

`tests/conftest.py` lets the files of this folder travel together, to one worker.
"""

from datetime import date

import pytest
from django.db import transaction

AS_AT = date(2017, 4, 24)
SCALE = 0.02


@pytest.fixture(scope="package")
def told():
    """What was said of how far the making is, step by step."""
    return []


@pytest.fixture(scope="package")
def made(django_db_setup, django_db_blocker, told):
    from kittiwake.simulation.run import make_authority

    with django_db_blocker.unblock(), transaction.atomic():
        yield make_authority(scale=SCALE, as_at=AS_AT, progress=lambda *step: told.append(step))
        transaction.set_rollback(True)
