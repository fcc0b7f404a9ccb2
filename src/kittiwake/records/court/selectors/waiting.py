"""What waits before and in court for one viewer's desk. The number of queries does not grow."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import held_by, subjects_visible_to
from kittiwake.records.court.choices import RENEWED, REPLACES, OrderKind, Step
from kittiwake.records.court.models import (
    CourtOrder,
    Planning,
    PlanningChild,
    PreProceedings,
    ProceedingsChild,
)
from kittiwake.records.court.standing import SOON, Lapse, lapses
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of_each

SHOWN = 150


@dataclass(frozen=True, kw_only=True)
class Lapsing:
    """One child's order that lapses soon or has, with nothing in its place."""

    subject: Subject
    order: CourtOrder
    lapse: Lapse


def waiting_gateway(viewer: User, *, on: date) -> list[Planning]:
    """Legal planning to be decided, about children whom the viewer reads, the oldest first."""
    if not policies.can(viewer, "agenda.read", on=on):
        return []
    open_ones = Planning.objects.filter(decided_at=None, children__subject__in=subjects_visible_to(viewer))
    told = open_ones.select_related("asked_by").prefetch_related("children__subject", "advice").distinct()
    return list(told.order_by("asked_at", "pk")[:SHOWN])


def decided_and_undone(viewer: User, *, on: date) -> list[PlanningChild]:
    """What the gateway decided for this worker's children and nobody has done: the letter, or the issue.

    One query beside that for the worker's children.
    """
    if not policies.can(viewer, "court.record", on=on):
        return []
    theirs = PlanningChild.objects.filter(subject__in=records_of_each(held_by(viewer)))
    written = PreProceedings.objects.filter(planning=OuterRef("planning"))
    issued = ProceedingsChild.objects.filter(
        subject=OuterRef("subject"), proceedings__issued_on__gte=OuterRef("planning__held_on")
    )
    undone = (Q(step=Step.PRE_PROCEEDINGS) & ~Exists(written)) | (Q(step=Step.ISSUE) & ~Exists(issued))
    return list(theirs.filter(undone).select_related("subject", "planning").order_by("pk")[:SHOWN])


def lapsing_for(viewer: User, *, on: date) -> list[Lapsing]:
    """Orders that lapse: of a worker's own children; of all whom they read for those with the agenda."""
    if not policies.can(viewer, "order.record", on=on):
        return []
    found = _near(on)
    if policies.can(viewer, "agenda.read", on=on):
        found = found.filter(subject__in=subjects_visible_to(viewer))
    else:
        found = found.filter(subject__in=records_of_each(held_by(viewer)))
    near = list(found.select_related("subject").order_by("runs_until", "pk")[:SHOWN])
    orders = orders_held_by(each.subject for each in near)
    return [
        Lapsing(subject=order.subject, order=order, lapse=lapse)
        for order in near
        for lapse in lapses(orders.get(first_key(order.subject), []), on=on)
        if lapse.order_id == order.pk
    ]


def orders_held_by(children: Iterable[Subject]) -> dict[int, list[CourtOrder]]:
    """Every order that counts, by the child's first record. The caller has checked who reads. One query."""
    found: dict[int, list[CourtOrder]] = {}
    known = CourtOrder.objects.filter(subject__in=records_of_each(children), withdrawn_at=None)
    for order in known.select_related("subject"):
        found.setdefault(first_key(order.subject), []).append(order)
    return found


def _near(on: date) -> QuerySet[CourtOrder]:
    """Orders whose last day is near or past, and which no later one on the same record replaces."""
    known = CourtOrder.objects.filter(withdrawn_at=None, ended_on=None)
    return known.filter(made_on__lte=on, runs_until__lte=on + SOON).filter(~_is_replaced())


def _is_replaced() -> Q:
    is_later = Q(made_on__gt=OuterRef("made_on")) | Q(made_on=OuterRef("made_on"), pk__gt=OuterRef("pk"))
    same = CourtOrder.objects.filter(is_later, subject=OuterRef("subject"), withdrawn_at=None)
    replaced = Q(pk__in=[])
    for kind in OrderKind:
        takers = {each for each, ends in REPLACES.items() if kind in ends} | ({kind} & RENEWED)
        if takers:
            replaced |= Q(kind=kind) & Q(Exists(same.filter(kind__in=takers)))
    return replaced
