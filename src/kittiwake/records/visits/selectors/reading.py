"""Visits one by one, each child's part for those who may read that child's record."""

from collections.abc import Iterable

from django.db.models import QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_closed_to_some, reach_of, subjects_visible_to
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.selectors import running_for
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits.events import COUNTS
from kittiwake.records.visits.models import Visit, VisitPart

WITH = ("visit__author", "visit__on_behalf_of", "subject")


def parts_reached_by(viewer: User) -> QuerySet[VisitPart]:
    """Each child's part of each visit, corrected since or not, on records that the viewer may read."""
    return VisitPart.objects.filter(subject__in=subjects_visible_to(viewer)).select_related(*WITH)


def parts_visible_to(viewer: User, subject: Subject) -> QuerySet[VisitPart]:
    """What visits say of one child as they stand now, newest first; none for those who may not read it."""
    theirs = parts_reached_by(viewer).filter(subject__in=records_of(subject), visit__superseded_by=None)
    return theirs.order_by("-visit__happened_on", "-visit__happened_at", "-pk")


def part_visible_to(viewer: User, subject: Subject, part_id: int) -> VisitPart | None:
    """What one visit says of this child, corrected since or not; None when it is nothing to this viewer."""
    found = parts_reached_by(viewer).filter(pk=part_id, subject__in=records_of(subject))
    return found.select_related(*WITH, "visit__supersedes", "visit__superseded_by").first()


def earlier_versions(part: VisitPart) -> list[VisitPart]:
    """What this child's part said before each correction, newest first. The caller reads the part itself."""
    found: list[VisitPart] = []
    visit: Visit | None = part.visit.supersedes
    while visit is not None:
        found += visit.parts.filter(subject=part.subject_id).select_related("visit__author")
        visit = visit.supersedes
    return found


def visit_clocks(viewer: User, subject: Subject) -> list[ClockRun]:
    """By when this child is to be visited next, soonest first, under each plan; for those who may read it."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return [run for run in running_for(records_of(subject)) if run.clock in COUNTS]


def plans_closed_to_nobody(plan_ids: Iterable[int]) -> set[int]:
    """Those of these plans that even somebody who reads no record may count one by one, without names."""
    cases = {f"plans.plan:{number}": number for number in plan_ids}
    named = Event.objects.filter(case__in=cases)
    closed = set(named.filter(subject__in=keys_closed_to_some(on=today())).values_list("case", flat=True))
    return {number for case, number in cases.items() if case not in closed}


def visit_parts_closed_to_nobody(part_ids: Iterable[int]) -> set[int]:
    """Those of these parts that even somebody who reads no record may count one by one, without names."""
    asked = VisitPart.objects.filter(pk__in=set(part_ids))
    return set(asked.exclude(subject__in=keys_closed_to_some(on=today())).values_list("pk", flat=True))
