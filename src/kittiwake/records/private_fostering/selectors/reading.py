"""One child's arrangements, with what was found out and decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.private_fostering.limits import ends_by_age_on
from kittiwake.records.private_fostering.models import Arrangement, CarerCheck, SuitabilityDecision
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Known:
    """One arrangement whole.

    due             the visit that is due next; none where none runs.
    ends_by_age_on  the birthday on which it ends by itself in law.
    """

    arrangement: Arrangement
    checks: tuple[CarerCheck, ...]
    decisions: tuple[SuitabilityDecision, ...]
    due: ClockRun | None
    ends_by_age_on: date | None


def arrangements_of(viewer: User, subject: Subject) -> list[Known]:
    """Every arrangement that counts, the newest first. The number of queries does not grow."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    rows = list(_whole(_of(subject).filter(withdrawn_at=None)))
    runs = runs_of_cases([key_of(row) for row in rows]) if rows else []
    due = {run.case: run for run in reversed(runs) if run.stopped_at is None}
    limit = ends_by_age_on(subject) if rows else None
    return [
        Known(
            arrangement=row, checks=tuple(row.checks.all()), decisions=tuple(row.decisions.all()),
            due=due.get(key_of(row)), ends_by_age_on=limit,
        )
        for row in rows
    ]  # fmt: skip


def arrangement_of(viewer: User, subject: Subject, arrangement_id: int) -> Known | None:
    """One of this child's arrangements; none for whoever may not read the record."""
    return next(
        (each for each in arrangements_of(viewer, subject) if each.arrangement.pk == arrangement_id), None
    )


def taken_off(viewer: User, subject: Subject) -> list[Arrangement]:
    """Those that were no private fostering: each says why."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return list(_of(subject).filter(withdrawn_at__isnull=False).select_related("withdrawn_by"))


def fostered_now(viewer: User, subject: Subject) -> Arrangement | None:
    """The arrangement that stands or is proposed, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    return next(iter(_open(records_of(subject))), None)


def asking_arrangement(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `fostered_now` asks."""
    return (_open.of(records_of(subject)),)


@prepared
def _open(records: Sequence[int]) -> QuerySet[Arrangement]:
    standing = Arrangement.objects.filter(subject=one_of(records), to_on=None, withdrawn_at=None)
    return standing.order_by("-notified_on")


def _of(subject: Subject) -> QuerySet[Arrangement]:
    return Arrangement.objects.filter(subject__in=records_of(subject))


def _whole(rows: QuerySet[Arrangement]) -> QuerySet[Arrangement]:
    return rows.select_related("subject", "carer", "recorded_by").prefetch_related(
        Prefetch("checks", CarerCheck.objects.select_related("recorded_by")),
        Prefetch("decisions", SuitabilityDecision.objects.select_related("decided_by")),
    )
