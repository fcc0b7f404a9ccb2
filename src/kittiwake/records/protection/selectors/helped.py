"""Which children were helped on a day: in need, and of them on a child protection plan. Raw: no viewer.

Source  indicators.csv, CN1 and CP6: an open episode is a referral accepted and not answered yet, or a plan.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.db.models import Model, Q

from kittiwake.core.today import LONDON
from kittiwake.records.front_door.models import Referral
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key


def children_on_a_plan(day: date, *, among: Iterable[Subject] | None = None) -> set[int]:
    """Those on a child protection plan that day, by the number of their first record. Both ends count."""
    return _children(Plan, _plans_on(day) & Q(kind=PlanKind.CHILD_PROTECTION), among)


def children_in_need(day: date, *, among: Iterable[Subject] | None = None) -> set[int]:
    """Those with any plan that day, or with a referral that was accepted and not answered before that day."""
    began = datetime.combine(day, time(), LONDON)
    referred = Q(received_on__lte=day, withdrawn_at=None) & (Q(closed_at=None) | Q(closed_at__gte=began))
    return _children(Plan, _plans_on(day), among) | _children(Referral, referred, among)


def _plans_on(day: date) -> Q:
    stood = Q(from_on__lte=day) & (Q(to_on=None) | Q(to_on__gte=day))
    return stood & ~Q(end_reason=EndReason.MISTAKE)


def _children(model: type[Model], on_the_day: Q, among: Iterable[Subject] | None) -> set[int]:
    rows: Any = model._default_manager.filter(on_the_day)  # noqa: SLF001 -- the way to a model's rows
    if among is not None:
        rows = rows.filter(subject__in=list(among))
    return {first_key(row.subject) for row in rows.select_related("subject")}
