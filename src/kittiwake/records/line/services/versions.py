"""Two people, one record: nobody overwrites what they have not seen."""

from django.db.models import Model


class ChangedMeanwhile(Exception):
    """Somebody saved another version since this one was opened. The message is safe to show; `stored` is theirs."""

    def __init__(self, stored: Model) -> None:
        super().__init__(
            "Somebody saved a newer version while you were writing. Both texts are kept: choose what stands."
        )
        self.stored = stored


def require_version(row: Model, *, expected: int) -> None:
    """Raises  ChangedMeanwhile unless the stored row still has the version the writer saw."""
    if row.version != expected:
        raise ChangedMeanwhile(row)
