"""What stands today for a child who is looked after, for their page and for desks: questions asked ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.models import LegalStatus, Period, Placement
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class LivingNow:
    """A period of care that goes on, with what stands in it. None: nobody has recorded it."""

    period: Period
    status: LegalStatus | None
    placement: Placement | None


def living_now(viewer: User, subject: Subject) -> LivingNow | None:
    """For those who may read the record; None for a child who is not looked after."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    records = records_of(subject)
    period = next(iter(_periods(records)), None)
    if period is None:
        return None
    return LivingNow(
        period=period,
        status=next(iter(_statuses(records)), None),
        placement=next(iter(_placements(records)), None),
    )


def asking_now(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `living_now` asks of everybody: few are looked after, and the rest is asked of those alone."""
    return (_periods.of(records_of(subject)),)


@prepared
def _periods(records: Sequence[int]) -> QuerySet[Period]:
    return Period.objects.filter(subject=one_of(records), to_on=None, withdrawn_at=None).order_by("-from_on")


@prepared
def _statuses(records: Sequence[int]) -> QuerySet[LegalStatus]:
    standing = LegalStatus.objects.filter(subject=one_of(records), to_on=None, withdrawn_at=None)
    return standing.order_by("-from_on")


@prepared
def _placements(records: Sequence[int]) -> QuerySet[Placement]:
    standing = Placement.objects.filter(subject=one_of(records), to_on=None, withdrawn_at=None)
    return standing.select_related("home").order_by("-from_on")
