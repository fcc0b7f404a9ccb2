"""Reviews and reports of a child in care, and what one reviewing officer oversees."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import held_by, reach_of, subjects_visible_to
from kittiwake.records.care.choices import VOLUNTARY, Decides
from kittiwake.records.care.models import (
    Delegation,
    DelegationLine,
    LegalStatus,
    Period,
    Placement,
    Report,
    Review,
)
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each

SHOWN = 150
SOON = timedelta(days=7)
REVIEWS = ("la.review1", "la.review2", "la.review3")


def reviews_of(viewer: User, subject: Subject) -> list[Review]:
    """Every review, the newest first, with what it decided. Two queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    known = Review.objects.filter(period__subject__in=records_of(subject))
    told = known.select_related("chaired_by", "report__author").prefetch_related("decisions")
    return list(told.order_by("-held_on", "-pk"))


def review_of(viewer: User, subject: Subject, review_id: int) -> Review | None:
    return next((each for each in reviews_of(viewer, subject) if each.pk == review_id), None)


def report_waiting(period: Period) -> Report | None:
    """The newest report that no review has tested yet. The caller has read the period."""
    return period.reports.filter(tested_at=None).select_related("author").first()


@dataclass(frozen=True, kw_only=True)
class Overseen:
    """One child whose reviews an officer oversees.

    due         the clock of the next review; none where none runs.
    has_report  a report of the worker waits for it.
    unsent      a review whose decisions nobody has sent.
    lacks       accommodated under section 20 without a whole delegation.
    """

    period: Period
    due: ClockRun | None
    has_report: bool
    unsent: Review | None
    lacks: bool


def overseen_by(viewer: User) -> list[Overseen]:
    """Children in care whose reviews this officer oversees and may read. Queries do not grow."""
    if not policies.can(viewer, "review.hold", on=today()):
        return []
    going: Any = Period.objects.filter(officer=viewer, to_on=None, withdrawn_at=None)
    readable = going.filter(subject__in=subjects_visible_to(viewer)).select_related("subject")
    waiting = Report.objects.filter(period=OuterRef("pk"), tested_at=None)
    known = readable.annotate(has_report=Exists(waiting), lacks=_lacking())
    periods = list(known.order_by("from_on", "pk")[:SHOWN])
    due = _due(periods)
    unsent = {row.period_id: row for row in Review.objects.filter(period__in=periods, sent_on=None)}
    return [
        Overseen(
            period=each, due=due.get(key_of(each)), has_report=each.has_report,
            unsent=unsent.get(each.pk), lacks=each.lacks,
        )
        for each in periods
    ]  # fmt: skip


def _due(periods: list[Period]) -> Mapping[str, ClockRun]:
    runs = runs_of_cases([key_of(each) for each in periods])
    return {run.case: run for run in reversed(runs) if run.clock in REVIEWS}


def without_delegation(viewer: User) -> list[Subject]:
    """Whom this worker works with and whose carers do not know what they may decide. Two queries."""
    if not policies.can(viewer, "care.record", on=today()):
        return []
    held = {key: child for child in held_by(viewer) for key in records_of(child)}
    going = Period.objects.filter(subject__in=records_of_each(held.values()), to_on=None, withdrawn_at=None)
    lacking = going.filter(_lacking()).values_list("subject", flat=True)
    return list({held[key].pk: held[key] for key in lacking}.values())


def lapsed_orders(viewer: User, *, on: date) -> list[LegalStatus]:
    """Orders of this worker’s children that have lapsed, or do within a week, with nothing after them."""
    if not policies.can(viewer, "care.record", on=on):
        return []
    records = records_of_each(held_by(viewer))
    standing = LegalStatus.objects.filter(subject__in=records, to_on=None, withdrawn_at=None)
    soon = standing.filter(expires_on__lte=on + SOON).select_related("subject")
    return list(soon.order_by("expires_on", "pk"))


def _lacking() -> Q:
    """Of a period: section 20 stands, and no whole delegation with the carers of today."""
    same = {"subject": OuterRef("subject"), "to_on": None, "withdrawn_at": None}
    voluntary = LegalStatus.objects.filter(**same, code__in=VOLUNTARY)
    newest = Delegation.objects.filter(placement=OuterRef("pk")).order_by("-recorded_at", "-pk")
    living = Placement.objects.filter(**same).annotate(newest=Subquery(newest.values("pk")[:1]))
    is_open = DelegationLine.objects.filter(delegation=OuterRef("newest"), who=Decides.OPEN)
    return Q(Exists(voluntary)) & Q(Exists(living.filter(Q(newest=None) | Exists(is_open))))
