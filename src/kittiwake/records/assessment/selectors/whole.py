"""One assessment with all that stands in it: each question made ready once, and all of them asked together.

Raw: no viewer. Whoever shows any of it asks who may read it (`opened`).
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, already_read, answered, one_of, prepared, shared_out
from kittiwake.records.assessment.models import (
    Assessment,
    HistoryRead,
    Part,
    Pin,
    Statement,
    Submission,
    Writing,
)

NEWEST_OF_ALL = 2**62  # more than any row's number
SUBMITTED_WITH = ("by", "returned__by", "authorisation__by")
PART_WITH = ("subject__stands_for", "referral", "conclusion__authorisation__by")
Place = tuple[int | None, str]
"""A section: the part it is of, or None for the family's, and its key."""


def whole_assessment(assessment_id: int) -> Assessment | None:
    """With its parts and with how often it was given in. One round trip."""
    one = [assessment_id]
    found, parts, given = answered(_assessment.of(assessment_id), parts_at.of(one), _submissions.of(one))
    for row in found:
        already_read(row, "parts", parts)
        already_read(row, "submissions", given)
    return next(iter(found), None)


def current_writings(assessment: Assessment, *, upto: int | None = None) -> dict[Place, Writing]:
    """The version of each section that stands, or stood when the newest was `upto`. One round trip."""
    writings, statements = answered(*_asking_writings(assessment, upto or NEWEST_OF_ALL))
    shared_out(writings, "statements", statements)
    return {(row.part_id, row.section): row for row in writings}


def parts_going_on(assessment: Assessment) -> list[Part]:
    """The parts that nobody stopped."""
    return [part for part in parts_at([assessment.pk]) if part.stopped_on is None]


def asking_whole(assessment: Assessment) -> tuple[Asking[Any], ...]:
    """What a page about all of it will want: for a page that asks ahead."""
    written = _asking_writings(assessment, NEWEST_OF_ALL)
    return *written, pins_of.of(assessment.pk), histories_read.of(assessment.pk)


def _asking_writings(assessment: Assessment, upto: int) -> tuple[Asking[Any], ...]:
    return _writings.of(assessment.pk, upto), _statements.of(assessment.pk, upto)


@prepared
def _assessment(assessment_id: int) -> QuerySet[Assessment]:
    return Assessment.objects.filter(pk=assessment_id).select_related("author", "follows")


@prepared
def parts_at(assessments: Sequence[int]) -> QuerySet[Part]:
    """Every part of these assessments, with its child and how it was concluded."""
    return Part.objects.filter(assessment=one_of(assessments)).select_related(*PART_WITH).order_by("pk")


@prepared
def _submissions(assessments: Sequence[int]) -> QuerySet[Submission]:
    given = Submission.objects.filter(assessment=one_of(assessments))
    return given.select_related(*SUBMITTED_WITH).order_by("number")


@prepared
def _writings(assessment: int, upto: int) -> QuerySet[Writing]:
    return _newest(assessment, upto).select_related("by")


@prepared
def _statements(assessment: int, upto: int) -> QuerySet[Statement]:
    said = Statement.objects.filter(writing__in=_newest(assessment, upto).values("pk"))
    return said.select_related("speaker").order_by("writing", "place")


def _newest(assessment: int, upto: int) -> QuerySet[Writing]:
    rows = Writing.objects.filter(assessment=assessment, pk__lte=upto)
    return rows.order_by("part_id", "section", "-number").distinct("part_id", "section")


@prepared
def pins_of(assessment: int) -> QuerySet[Pin]:
    """What is pinned now."""
    standing = Pin.objects.filter(assessment=assessment, removed_at=None)
    return standing.select_related("event__subject", "by").order_by("section", "event__happened_on", "pk")


@prepared
def histories_read(assessment: int) -> QuerySet[HistoryRead]:
    """How far the family's history was marked as read, the farthest first."""
    return HistoryRead.objects.filter(assessment=assessment).order_by("-newest")[:1]
