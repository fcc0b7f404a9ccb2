"""What a very long transaction needs so that its last act is as quick as its first."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

FIRST_LOOK = 20


@contextmanager
def no_savepoints() -> Iterator[None]:
    """Spare two queries an act: here a refusal ends everything, so there is nothing to go back to."""
    features = connection.features
    before = features.uses_savepoints
    features.uses_savepoints = False
    try:
        yield
    finally:
        features.uses_savepoints = before


def check_references_at_once() -> None:
    """Check each foreign key when its row is written, until the transaction ends.

    Left for the end, the checks pile up, and every row whose history is kept walks over the pile: the
    history's trigger has an inner block, whose failure looks through everything that waits.
    """
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")


class Statistics:
    """Lets PostgreSQL count its rows each time they may have doubled.

    It counts by itself only what is committed. Without this it plans for empty tables to the end, and
    reads a household's history by walking over everybody's.
    """

    def __init__(self) -> None:
        self._due_at = FIRST_LOOK

    def keep(self, contacts: int) -> None:
        """Count when there are enough new contacts since the last time."""
        if contacts >= self._due_at:
            self._due_at = contacts * 2
            count_rows()


def count_rows() -> None:
    with connection.cursor() as cursor:
        cursor.execute("analyze")
