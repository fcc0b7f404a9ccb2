"""What was brought in from files of other systems, for whoever brings in more."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.models import Episode, HistoryFile
from kittiwake.records.front_door.told import ToldEpisode
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of_each

GOES_ON = frozenset({EpisodeKind.REFERRAL, EpisodeKind.CIN_PLAN, EpisodeKind.CP_PLAN})
"""Kinds of which a file without an end says that they went on until it was drawn."""

Known = dict[tuple[str, date], Episode]
"""One child's episodes by kind and first day."""


class Fate(Enum):
    """What becomes of an episode that a file tells of."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"


def file_with(viewer: User, sha256: str, *, on: date) -> HistoryFile | None:
    """The file with these very bytes, if it was brought in. Raises NotPermitted."""
    policies.require(viewer, "history.load", on=on)
    return HistoryFile.objects.filter(sha256=sha256).select_related("recorded_by").first()


def episodes_of_each(viewer: User, subjects: Iterable[Subject], *, on: date) -> dict[int, Known]:
    """What each of these children has already, by primary key; on every record of theirs. One query.

    Raises  NotPermitted.
    """
    policies.require(viewer, "history.load", on=on)
    children = list(subjects)
    whose = {key: child.pk for child in children for key in records_of_each([child])}
    known: dict[int, Known] = {child.pk: {} for child in children}
    rows = Episode.objects.filter(subject__in=whose).select_related("file", "subject")
    for episode in rows.order_by("file__reference_on", "file__pk", "pk"):
        known[whose[episode.subject_id]][episode.kind, episode.from_on] = episode
    return known


def fate_of(told: ToldEpisode, known: Episode | None, *, drawn_on: date) -> Fate:
    """What becomes of it. What somebody wrote down by hand stands, and so does what a later file told.

    drawn_on  the day up to which the file was drawn that tells of it.
    """
    if known is None:
        return Fate.NEW
    if known.file is None or known.file.reference_on > drawn_on:
        return Fate.SAME
    columns = told.columns()
    if any(getattr(known, name) != value for name, value in columns.items()):
        return Fate.CHANGED
    still_goes_on = told.to_on is None and told.kind in GOES_ON and known.file.reference_on < drawn_on
    return Fate.CHANGED if still_goes_on else Fate.SAME
