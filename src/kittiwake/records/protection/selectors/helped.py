"""Which children were helped on a day: in need, and of them on a child protection plan. Raw: no viewer.

Source  indicators.csv, CN1 and CP6: an open episode is a referral accepted and not answered yet, or a plan.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.db.models import Q, QuerySet

from kittiwake.core.today import LONDON
from kittiwake.records.front_door.models import Referral
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key


def children_on_a_plan(day: date, *, among: Iterable[Subject] | None = None) -> set[int]:
    """Those on a child protection plan that day, by the number of their first record. Both ends count."""
    return _children(_plans_on(day).filter(kind=PlanKind.CHILD_PROTECTION), among)


def children_in_need(day: date, *, among: Iterable[Subject] | None = None) -> set[int]:
    """Those with any plan that day, or with a referral that was accepted and not answered before that day."""
    began = datetime.combine(day, time(), LONDON)
    unanswered = Q(closed_at=None) | Q(closed_at__gte=began)
    referred = Referral.objects.filter(unanswered, received_on__lte=day, withdrawn_at=None)
    return _children(_plans_on(day), among) | _children(referred, among)


def _plans_on(day: date) -> QuerySet[Plan]:
    stood = Plan.objects.filter(Q(to_on=None) | Q(to_on__gte=day), from_on__lte=day)
    return stood.exclude(end_reason=EndReason.MISTAKE)


def _children(rows: QuerySet[Any], among: Iterable[Subject] | None) -> set[int]:
    if among is not None:
        rows = rows.filter(subject__in=list(among))
    return {first_key(row.subject) for row in rows.select_related("subject")}
