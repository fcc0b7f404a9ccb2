"""The plans that stand, each in its sentence: one question, asked ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, OuterRef, Subquery, When

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.models import Plan, PlanVersion
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Glance:
    """A plan that stands: its kind, and what the version that counts says in a sentence and of what works.

    Where none was agreed yet, the newest speaks.
    """

    pk: int
    kind: str
    says: str
    works: str


def glance(viewer: User, subject: Subject) -> list[Glance]:
    """For those who may read the record; nothing for others."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return [
        Glance(pk=pk, kind=PlanKind(kind).label, says=says or "", works=works or "")
        for pk, kind, says, works in _standing(records_of(subject))
    ]


def asking_glance(subject: Subject) -> Asking[Any]:
    """What `glance` asks."""
    return _standing.of(records_of(subject))


@prepared
def _standing(records: Sequence[int]) -> Any:
    agreed_first = Case(When(agreement__isnull=False, then=0), default=1)
    counts = PlanVersion.objects.filter(plan=OuterRef("pk")).order_by(agreed_first, "-number")
    said, works = Subquery(counts.values("says")[:1]), Subquery(counts.values("works")[:1])
    standing = Plan.objects.filter(subject=one_of(records), to_on=None).order_by("from_on", "pk")
    return standing.annotate(says=said, works=works).values_list("pk", "kind", "says", "works")
