"""Plans as one viewer may read them."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from kittiwake.core.prepared import one_of, prepared
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.plans.choices import EndReason, ReviewKind
from kittiwake.records.plans.models import Copy, Plan, Review
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

WITH = ("subject", "overseen_by", "started_by", "ended_by")


def plan_on(subject: Subject, kind: str, day: date) -> Plan | None:
    """The plan of this kind that stands on a day, if any. Raw: the caller knows the viewer."""
    standing = _plans_on(records_of(subject), kind, day)
    return standing[-1] if standing else None


def has_had_a_plan(subject: Subject) -> bool:
    """Whether a plan of any kind ever began. Raw: no viewer."""
    return Plan.objects.filter(subject__in=records_of(subject)).exists()


def plans_reached_by(viewer: User) -> QuerySet[Plan]:
    """Every plan on records that the viewer may read."""
    return Plan.objects.filter(subject__in=subjects_visible_to(viewer)).select_related(*WITH)


def plans_visible_to(viewer: User, subject: Subject) -> QuerySet[Plan]:
    """This child's plans, the newest first; none for those who may not read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Plan.objects.none()
    return Plan.objects.filter(subject__in=records_of(subject)).select_related(*WITH)


def plan_visible_to(viewer: User, subject: Subject, plan_id: int) -> Plan | None:
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    return next(iter(_plan(records_of(subject), plan_id)), None)


def waits_for_oversight(plan: Plan) -> Review | None:
    """The oldest child in need review of this plan that no reviewing officer has read."""
    return next(iter(_not_overseen(plan.pk)), None)


def copy_of(plan: Plan, copy_id: int) -> Copy | None:
    """One family's version, of whichever version of this plan. The caller has read the plan."""
    found = Copy.objects.filter(version__plan=plan, pk=copy_id).select_related(
        "recipient", "version__plan", "version__agreement", "by"
    )
    return found.prefetch_related("explained__by").first()


@prepared
def _not_overseen(plan: int) -> QuerySet[Review]:
    waiting = Review.objects.filter(plan=plan, kind=ReviewKind.CIN_REVIEW, superseded_by=None, oversight=None)
    return waiting.select_related("by").order_by("held_on", "pk")[:1]


@prepared
def _plan(records: Sequence[int], plan_id: int) -> QuerySet[Plan]:
    return Plan.objects.filter(pk=plan_id, subject=one_of(records)).select_related(*WITH)


@prepared
def _plans_on(records: Sequence[int], kind: str, day: date) -> QuerySet[Plan]:
    theirs = Plan.objects.filter(subject=one_of(records), kind=kind, from_on__lte=day)
    counted = theirs.exclude(end_reason=EndReason.MISTAKE).filter(Q(to_on=None) | Q(to_on__gte=day))
    return counted.select_related(*WITH).order_by("from_on")
