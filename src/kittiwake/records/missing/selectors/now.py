"""Whether a child is missing at this moment: a question asked ahead, for every page of their record."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.missing.models import MissingEpisode
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def gone(viewer: User, subject: Subject) -> MissingEpisode | None:
    """The episode that goes on, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    return next(iter(_open(records_of(subject))), None)


def asking_gone(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `gone` asks."""
    return (_open.of(records_of(subject)),)


@prepared
def _open(records: Sequence[int]) -> QuerySet[MissingEpisode]:
    standing = MissingEpisode.objects.filter(subject=one_of(records), to_at=None, withdrawn_at=None)
    return standing.order_by("-from_at")
