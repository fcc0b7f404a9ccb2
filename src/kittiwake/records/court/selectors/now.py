"""What stands today before and in court for one child, for their page: questions asked ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.court.models import (
    CourtOrder,
    Planning,
    PlanningChild,
    PreProceedings,
    PreProceedingsChild,
    Proceedings,
    ProceedingsChild,
)
from kittiwake.records.court.standing import Lapse, lapses, standing
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class CourtNow:
    """What goes on, and the orders: all that count, those that stand today, and those that lapse."""

    planning: Planning | None
    pre_proceedings: PreProceedings | None
    proceedings: tuple[Proceedings, ...]
    orders: tuple[CourtOrder, ...]
    standing: tuple[CourtOrder, ...]
    lapses: tuple[Lapse, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.planning or self.pre_proceedings or self.proceedings or self.standing or self.lapses)


def court_now(viewer: User, subject: Subject) -> CourtNow | None:
    """None for somebody who may not read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    records, day = records_of(subject), today()
    if not list(_with_any(records)):
        return NOTHING
    orders = list(_orders(records))
    return CourtNow(
        planning=next((row.planning for row in _plannings(records)), None),
        pre_proceedings=next((row.case for row in _pre_proceedings(records)), None),
        proceedings=tuple(row.proceedings for row in _proceedings(records)),
        orders=tuple(orders),
        standing=tuple(standing(orders, on=day)),
        lapses=tuple(lapses(orders, on=day)),
    )


def asking_court(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `court_now` asks of everybody: few are in court, and the rest is asked of those alone."""
    return (_with_any.of(records_of(subject)),)


NOTHING = CourtNow(planning=None, pre_proceedings=None, proceedings=(), orders=(), standing=(), lapses=())


@prepared
def _with_any(records: Sequence[int]) -> QuerySet[Subject]:
    """Those of the records on which any court work stands."""
    own = {"subject": OuterRef("pk")}
    planning = PlanningChild.objects.filter(**own, planning__decided_at=None)
    before = PreProceedingsChild.objects.filter(**own, case__ended_on=None)
    in_court = ProceedingsChild.objects.filter(**own, ended_on=None)
    ordered = CourtOrder.objects.filter(**own, withdrawn_at=None)
    any_of = Q(Exists(planning)) | Q(Exists(before)) | Q(Exists(in_court)) | Q(Exists(ordered))
    return Subject.objects.filter(any_of, pk=one_of(records)).order_by("pk")


@prepared
def _plannings(records: Sequence[int]) -> QuerySet[PlanningChild]:
    waiting = PlanningChild.objects.filter(subject=one_of(records), planning__decided_at=None)
    return waiting.select_related("planning").order_by("-planning__asked_at")


@prepared
def _pre_proceedings(records: Sequence[int]) -> QuerySet[PreProceedingsChild]:
    going = PreProceedingsChild.objects.filter(subject=one_of(records), case__ended_on=None)
    return going.select_related("case").order_by("-case__issued_on")


@prepared
def _proceedings(records: Sequence[int]) -> QuerySet[ProceedingsChild]:
    going = ProceedingsChild.objects.filter(subject=one_of(records), ended_on=None)
    return going.select_related("proceedings").order_by("-proceedings__issued_on")


@prepared
def _orders(records: Sequence[int]) -> QuerySet[CourtOrder]:
    known = CourtOrder.objects.filter(subject=one_of(records), withdrawn_at=None)
    return known.order_by("-made_on", "-pk")
