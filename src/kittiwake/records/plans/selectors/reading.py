"""Plans as one viewer may read them."""

from datetime import date

from django.db.models import Q, QuerySet

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.plans.choices import EndReason
from kittiwake.records.plans.models import Copy, Plan, PlanVersion, Review
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

WITH = ("subject", "overseen_by", "started_by", "ended_by")


def plan_on(subject: Subject, kind: str, day: date) -> Plan | None:
    """The plan of this kind that stands on a day, if any. Raw: the caller knows the viewer."""
    theirs = Plan.objects.filter(subject__in=records_of(subject), kind=kind, from_on__lte=day)
    counted = theirs.exclude(end_reason=EndReason.MISTAKE).filter(Q(to_on=None) | Q(to_on__gte=day))
    return counted.select_related(*WITH).order_by("from_on").last()


def plans_reached_by(viewer: User) -> QuerySet[Plan]:
    """Every plan on records that the viewer may read."""
    return Plan.objects.filter(subject__in=subjects_visible_to(viewer)).select_related(*WITH)


def plans_visible_to(viewer: User, subject: Subject) -> QuerySet[Plan]:
    """This child's plans, the newest first; none for those who may not read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return Plan.objects.none()
    return Plan.objects.filter(subject__in=records_of(subject)).select_related(*WITH)


def plan_visible_to(viewer: User, subject: Subject, plan_id: int) -> Plan | None:
    return plans_visible_to(viewer, subject).filter(pk=plan_id).first()


def versions_of(plan: Plan) -> QuerySet[PlanVersion]:
    """Every version, the newest first, with all that stands in it. The caller has read the plan."""
    found = plan.versions.select_related("author", "on_behalf_of", "agreement__by")
    return found.prefetch_related("outcomes__actions", "copies__explained").order_by("-number")


def reviews_of(plan: Plan) -> QuerySet[Review]:
    """Every review as it stands, the newest first, with progress. The caller has read the plan."""
    standing = plan.reviews.filter(superseded_by=None).select_related("by", "oversight__by")
    return standing.prefetch_related("progress__outcome").order_by("-held_on", "-pk")


def copies_of(version: PlanVersion) -> QuerySet[Copy]:
    return (
        version.copies.select_related("recipient", "by").prefetch_related("explained").order_by("-at", "-pk")
    )


def copy_of(plan: Plan, copy_id: int) -> Copy | None:
    """One family's version, of whichever version of this plan. The caller has read the plan."""
    found = Copy.objects.filter(version__plan=plan, pk=copy_id).select_related(
        "recipient", "version__plan", "by"
    )
    return found.prefetch_related("explained__by").first()
