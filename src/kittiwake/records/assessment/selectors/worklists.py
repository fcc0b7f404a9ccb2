"""What waits for a manager, what a worker writes, and what is out of date: each for one viewer."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force, subjects_visible_to
from kittiwake.records.assessment.models import (
    Assessment,
    Authorisation,
    Part,
    PregnancyEnded,
    Returned,
    Submission,
)
from kittiwake.records.assessment.selectors.currency import Currency, currencies_of
from kittiwake.records.assessment.selectors.reading import PARTS, Opened, as_opened, assessments_read_ahead
from kittiwake.records.subject.whole import EachRecord

SHOWN = 60


@prepared
def _given_in(worker: int) -> QuerySet[Submission]:
    """What lies with a manager and was not written by this one. Who may read it is asked afterwards."""
    decided = Exists(Authorisation.objects.filter(submission=OuterRef("pk")))
    returned = Exists(Returned.objects.filter(submission=OuterRef("pk")))
    going_on = Exists(Part.objects.filter(assessment=OuterRef("assessment"), stopped_on=None))
    awaiting = Submission.objects.filter(~decided, ~returned, going_on)
    return awaiting.exclude(assessment__author=worker).order_by("at", "pk")[:SHOWN]


def asking_given_in(viewer: User) -> Asking[Submission]:
    """What `to_authorise` asks first: for a desk that asks ahead."""
    return _given_in.of(viewer.pk)


def to_authorise(viewer: User) -> list[Opened]:
    """What waits for this manager, the longest first: theirs to read whole, and not their own work."""
    given = [row.assessment_id for row in _given_in(viewer.pk)]
    if not given:
        return []
    rows = {row.pk: row for row in assessments_read_ahead(Assessment.objects.filter(pk__in=given))}
    whole = as_opened(viewer, [rows[key] for key in dict.fromkeys(given) if key in rows])
    return [each for each in whole if each.is_whole]


def review_points_due(viewer: User, *, on: date | None = None) -> list[Opened]:
    """Assessments on their way at which this manager looks by that day."""
    going_on = Exists(Part.objects.filter(assessment=OuterRef("pk"), stopped_on=None, conclusion=None))
    rows = Assessment.objects.filter(going_on, review_on__lte=on or today())
    found = as_opened(viewer, assessments_read_ahead(rows).order_by("review_on")[:SHOWN])
    return [each for each in found if each.is_whole]


def without_review_point(viewer: User) -> list[Opened]:
    """Assessments being written about children of this viewer's team, with no day set to look."""
    written = Exists(Part.objects.filter(assessment=OuterRef("pk"), stopped_on=None, conclusion=None))
    rows = Assessment.objects.filter(written, review_on=None, pk__in=_of_team(viewer))
    rows = rows.exclude(submissions__isnull=False)
    found = as_opened(viewer, assessments_read_ahead(rows).order_by("started_on")[:SHOWN])
    return [each for each in found if each.is_whole]


def written_by(viewer: User) -> list[Opened]:
    """What this worker is writing, or was given back to write again."""
    going_on = Exists(Part.objects.filter(assessment=OuterRef("pk"), stopped_on=None, conclusion=None))
    rows = Assessment.objects.filter(going_on, author=viewer)
    return as_opened(viewer, assessments_read_ahead(rows).order_by("started_on")[:SHOWN])


@prepared
def _unborn_held(worker: int, on: date) -> QuerySet[Involvement]:
    """Work of this worker's own, on that day, with a child not born yet."""
    mine = Involvement.objects.filter(in_force(on), user=worker)
    unborn = mine.filter(
        subject__person__born_on=None,
        subject__person__died_on=None,
        subject__person__expected_on__isnull=False,
    )
    lost = Exists(PregnancyEnded.objects.filter(subject=OuterRef("subject")))
    return unborn.filter(~lost).order_by("pk")[:1]


def asking_unborn(viewer: User) -> Asking[Involvement]:
    """What `works_with_unborn` asks: for a desk that asks ahead."""
    return _unborn_held.of(viewer.pk, today())


def works_with_unborn(viewer: User) -> bool:
    """Whether a child not born yet is this worker's own work today."""
    return bool(_unborn_held(viewer.pk, today()))


@dataclass(frozen=True, kw_only=True)
class Stale:
    """One child whose newest authorised assessment does not hold any more."""

    part: Part
    currency: Currency


def out_of_date(viewer: User, *, on: date | None = None) -> list[Stale]:
    """Children held by this viewer's teams whose newest assessment is out of date, the longest first."""
    day = on or today()
    newest = (
        PARTS.filter(subject__in=_held_by_team(viewer), conclusion__isnull=False)
        .filter(subject__in=subjects_visible_to(viewer))
        .order_by("subject_id", "-conclusion__authorisation__at")
        .distinct("subject_id")
        .select_related("assessment__author")
    )
    parts = list(newest)
    known = currencies_of(parts, on=day, viewer=viewer)
    stale = [Stale(part=part, currency=known[part.pk]) for part in parts if known[part.pk].reasons]
    return sorted(stale, key=lambda each: (each.currency.since or day, each.part.pk))


def _held_by_team(viewer: User) -> QuerySet:
    """Every record of the children whom this viewer, or a team of theirs, works with now."""
    day = today()
    teams = [post.team_id for post in viewer.posts_on(day)]
    theirs = Involvement.objects.filter(in_force(day), team__in=teams)
    return theirs.annotate(each=EachRecord("subject__whole", "subject")).values("each")


def _of_team(viewer: User) -> QuerySet:
    return Part.objects.filter(subject__in=_held_by_team(viewer)).values("assessment")


@prepared
def parts_of(records: list[int]) -> QuerySet[Part]:
    """Every part of one child, newest first, for their page. The caller has checked who may see it."""
    theirs = Part.objects.filter(subject=one_of(records))
    return theirs.select_related(
        "subject", "referral", "assessment", "assessment__author", "conclusion", "conclusion__authorisation"
    ).order_by("-assessment__started_on", "-pk")
