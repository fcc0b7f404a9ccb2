"""Marked words about one person, for one viewer."""

from dataclasses import dataclass

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_shut_to, reach_of, subjects_visible_to
from kittiwake.records.marking.models import Release
from kittiwake.records.marking.passages import Passage, marked_about
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class MarkedWords:
    """One passage and its release, if there is one."""

    passage: Passage
    release: Release | None


def marked_words(viewer: User, subject: Subject) -> list[MarkedWords]:
    """Each passage that a family is not given by itself, where this viewer reads the row that holds it."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    rows = Release.objects.filter(subject__in=records_of(subject)).select_related("by")
    released = {row.source: row for row in rows}
    return [
        MarkedWords(passage=passage, release=released.get(passage.source))
        for passage in readable(viewer, marked_about(subject))
    ]


def readable(viewer: User, passages: list[Passage]) -> list[Passage]:
    """Without those about somebody who is shut to the viewer, or from a part that they do not read."""
    shut = set(keys_shut_to(viewer))
    others = {passage.only_of for passage in passages if passage.only_of is not None}
    theirs = set(subjects_visible_to(viewer).filter(pk__in=others).values_list("pk", flat=True))
    return [
        passage
        for passage in passages
        if not passage.about & shut and (passage.only_of is None or passage.only_of in theirs)
    ]
