"""Django on a database that answers: what every command that reads or writes the record stands on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from kittiwake.config import postgres
from kittiwake.config.authority import Authority, named_in_environment
from kittiwake.config.environment import NotConfigured


@contextmanager
def on_a_database(authority: Authority | None = None, *, migrate: bool | None = None) -> Iterator[None]:
    """Django, set up, until the block ends: on DATABASE_URL's server, or on the embedded one.

    The embedded one is a laptop's own record: local settings apply, it is the authority's own day,
    and unless `migrate` says otherwise its tables are brought up to date. A named server is left
    as it is unless told.
    Raises  PostgresUnavailable, NotConfigured.
    """
    import django

    is_ours = not os.environ.get("DATABASE_URL")
    wanted = authority or named_in_environment()
    with postgres.server(wanted.database) as url:
        os.environ["DATABASE_URL"] = url
        os.environ["DJANGO_SETTINGS_MODULE"] = "kittiwake.config.settings"
        if is_ours:
            os.environ.setdefault("KITTIWAKE_LOCAL", "1")
            pretend(wanted.pretended_now(None))
        try:
            django.setup()
            if is_ours if migrate is None else migrate:
                bring_up_to_date()
            yield
        finally:
            _let_go_of_the_database()
            if is_ours:
                del os.environ["DATABASE_URL"]


def pretend(now: str | None) -> None:
    """Set the time for this process and for those it starts. None is the real time."""
    os.environ.pop("KITTIWAKE_PRETEND_NOW", None)
    if now:
        os.environ["KITTIWAKE_PRETEND_NOW"] = now


def without_a_database() -> None:
    """Django, set up with a laptop's settings, for what reads only the code."""
    import django

    os.environ.setdefault("KITTIWAKE_LOCAL", "1")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kittiwake.config.settings")
    django.setup()


def require_migrated() -> None:
    """Refuse a database whose tables are not those of this version.

    Raises  NotConfigured.
    """
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        raise NotConfigured(f"{len(waiting)} migrations are waiting. Run `kittiwake django migrate` first.")


def bring_up_to_date() -> None:
    """Migrate, and make the table that counts sign-in attempts."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def _let_go_of_the_database() -> None:
    from django.db import connections

    connections.close_all()
