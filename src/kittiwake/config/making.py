"""Putting a synthetic authority into a database that holds none, whole or not at all."""

from datetime import datetime

from django.db import connection, transaction
from rich.console import Console

from kittiwake.config.authority import Authority
from kittiwake.config.progress import steps_shown


def make_unless_there(authority: Authority, console: Console) -> bool:
    """Make the authority if the record is empty. True if it was made."""
    if latest_entry() is not None:
        return False
    from kittiwake.simulation.run import make_authority

    with transaction.atomic(), steps_shown(console) as report:
        make_authority(
            preset=authority.preset,
            seed=authority.seed,
            scale=authority.scale,
            as_at=authority.day,
            progress=report,
        )
    return True


def latest_entry() -> datetime | None:
    """When the latest entry on any line was recorded. None for an empty record."""
    with connection.cursor() as cursor:
        cursor.execute("select max(recorded_at) from line_event")
        (latest,) = cursor.fetchone()
    return latest
