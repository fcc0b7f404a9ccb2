"""The plans that a theme may have changed."""

from dataclasses import dataclass

from django.db.models import Q

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.line.services import key_of
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class PlanToLink:
    """A plan that goes on: as the line points at it, and in words."""

    key: str
    says: str


def plans_to_link(subject: Subject) -> list[PlanToLink]:
    """This child's plans that go on today. Raw: the caller knows the viewer."""
    theirs = Plan.objects.filter(Q(to_on=None) | Q(to_on__gte=today()), subject__in=records_of(subject))
    return [
        PlanToLink(key=key_of(plan), says=f"{plan.get_kind_display()}, from {says_day(plan.from_on)}")
        for plan in theirs.exclude(end_reason="MISTAKE")
    ]
