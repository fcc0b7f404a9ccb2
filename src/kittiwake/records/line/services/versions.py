"""Two people, one record: nobody overwrites what they have not seen."""

from typing import Any

from django.db.models import Model


class ChangedMeanwhile(Exception):
    """Somebody saved another version meanwhile. The message is safe to show; `stored` is theirs."""

    def __init__(self, stored: Model) -> None:
        super().__init__(
            "Somebody saved a newer version while you were writing. Both texts are kept: choose what stands."
        )
        self.stored = stored


def require_version(row: Any, *, expected: int) -> None:
    """Raises  ChangedMeanwhile unless the stored row still has the version the writer saw."""
    if row.version != expected:
        raise ChangedMeanwhile(row)
