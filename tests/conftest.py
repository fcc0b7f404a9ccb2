"""What every test stands on: local settings, and a PostgreSQL that is started when first needed.

A run of pure tests starts nothing. Each xdist worker counts as a user of the same server and has a
database of its own; KITTIWAKE_DB_SUFFIX keeps two people's runs in one tree apart.
"""

import os
from collections.abc import Iterator

import hypothesis
import pytest

os.environ["DJANGO_SETTINGS_MODULE"] = "kittiwake.config.settings"
os.environ["KITTIWAKE_LOCAL"] = "1"
# A test database is thrown away, so it need not wait for the disk.
os.environ["PGOPTIONS"] = f"{os.environ.get('PGOPTIONS', '')} -c synchronous_commit=off".strip()
for name in ("KITTIWAKE_DEMO", "KITTIWAKE_PRETEND_NOW"):
    os.environ.pop(name, None)

# Two busy cores are no reason to fail: what a property says is tested, not how fast.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Settings that only tests have, before pytest-django sets Django up."""
    from django.conf import settings

    suffix = os.environ.get("KITTIWAKE_DB_SUFFIX", "")  # xdist's own is added to it later
    settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = f"test_kittiwake{suffix}"
    # Style sheets straight from the sources: what `make demo` gathered may be older.
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STATIC_ROOT = None
    settings.WHITENOISE_USE_FINDERS = True


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """A server for the whole run: the one that DATABASE_URL names, or the embedded one."""
    from kittiwake.config import postgres

    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_blocker, django_db_modify_db_settings_parallel_suffix: None, database_url: str
) -> None:
    """Point Django at the server, now that a test needs it."""
    import dj_database_url
    from django.db import connection

    from tests import template_database

    found = dj_database_url.parse(database_url)
    connection.settings_dict.update({key: found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")})
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = template_database.require(database_url)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Files go to a worker whole, and those that share one invented authority go together."""
    from xdist.scheduler import LoadFileScheduling

    class Together(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            folder, shared, _ = nodeid.partition("/one_authority/")
            return folder + shared if shared else super()._split_scope(nodeid)

    return Together(config, log)
