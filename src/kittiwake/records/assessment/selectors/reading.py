"""Reading assessments, for one viewer."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.assessment.choices import Stage
from kittiwake.records.assessment.models import Assessment, Part, Remark, Submission
from kittiwake.records.assessment.selectors.whole import PART_WITH, SUBMITTED_WITH, whole_assessment
from kittiwake.records.assessment.standing import stage_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import numbered, records_of

SUBMISSIONS = Submission.objects.select_related(*SUBMITTED_WITH).order_by("number")
PARTS = Part.objects.select_related(*PART_WITH)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One assessment as one viewer may read it: the parts of the children whose records they read.

    is_whole  they read every child of it. Only then is what was written for the whole family theirs to read.
    """

    assessment: Assessment
    parts: tuple[Part, ...]
    is_whole: bool

    @property
    def stage(self) -> Stage:
        return stage_of(self.assessment)

    @property
    def children(self) -> list[Subject]:
        return [part.subject for part in self.parts]

    @property
    def going_on(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.stopped_on is None)

    @property
    def latest(self) -> Submission | None:
        return max(self.assessment.submissions.all(), key=lambda each: each.number, default=None)


def assessments_read_ahead(rows: QuerySet[Assessment]) -> QuerySet[Assessment]:
    """With all that a list shows of them, in a number of queries that does not grow."""
    return rows.select_related("author", "follows").prefetch_related(
        Prefetch("parts", PARTS), Prefetch("submissions", SUBMISSIONS)
    )


def opened(viewer: User, assessment_id: int) -> Opened | None:
    """One assessment; None where there is none, or none of its children is one whom the viewer reads.

    The same is asked of both.
    """
    found = whole_assessment(assessment_id)
    if found is None:
        reaches_of(viewer, [numbered(0)])
        return None
    return next(iter(as_opened(viewer, [found])), None)


def assessments_visible_to(viewer: User, subject: Subject) -> list[Opened]:
    """Every assessment of one child that the viewer reads, newest first."""
    rows = Assessment.objects.filter(parts__subject__in=records_of(subject)).distinct()
    return as_opened(viewer, assessments_read_ahead(rows).order_by("-started_on", "-pk"))


def part_visible_to(viewer: User, assessment_id: int, part_id: int) -> tuple[Opened, Part] | None:
    found = opened(viewer, assessment_id)
    part = next((each for each in found.parts if each.pk == part_id), None) if found else None
    return (found, part) if found and part else None


def remarks_standing(assessment: Assessment) -> list[Remark]:
    """What was said about single sections when it was last returned, until it is given in again."""
    last = assessment.submissions.order_by("-number").first()
    if last is None or not hasattr(last, "returned"):
        return []
    return list(last.returned.remarks.select_related("writing", "returned__by"))


def authorised_part(subject: Subject) -> Part | None:
    """The newest authorised assessment of this child. The caller has checked who may know it."""
    theirs = PARTS.filter(subject__in=records_of(subject), conclusion__isnull=False)
    return (
        theirs.select_related("assessment__author").order_by("-conclusion__authorisation__at", "-pk").first()
    )


def open_part(subject: Subject) -> Part | None:
    """The part of an assessment of this child that goes on, if one does."""
    theirs = PARTS.filter(subject__in=records_of(subject), stopped_on=None, conclusion=None)
    return theirs.select_related("assessment__author").first()


def as_opened(viewer: User, rows: Iterable[Assessment]) -> list[Opened]:
    """These assessments as the viewer may read them; without those of which they read no child."""
    asked = list(rows)
    children = {part.subject_id: part.subject for row in asked for part in row.parts.all()}
    reaches = reaches_of(viewer, children.values())
    readable = {key for key, reach in reaches.items() if reach == Reach.FULL}
    found = []
    for row in asked:
        parts = list(row.parts.all())
        mine = tuple(part for part in parts if part.subject_id in readable)
        if mine:
            found.append(Opened(assessment=row, parts=mine, is_whole=len(mine) == len(parts)))
    return found
