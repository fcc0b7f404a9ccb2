"""One plan with all that stands in it: each question made ready once, and all of them asked together."""

from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, answered, prepared, shared_out
from kittiwake.records.plans.models import (
    Action,
    ContingencyDecision,
    Copy,
    Explained,
    Outcome,
    Plan,
    PlanVersion,
    Progress,
    Review,
)

SHOWN = 6  # reviews that a plan's own page goes back to


def versions_of(plan: Plan) -> list[PlanVersion]:
    """Every version, the newest first, with all that stands in it. The caller has read the plan."""
    versions, outcomes, actions, copies, explained = answered(*_asking_versions(plan))
    shared_out(outcomes, "actions", actions)
    shared_out(copies, "explained", explained)
    shared_out(versions, "outcomes", outcomes)
    shared_out(versions, "copies", copies)
    return versions


def reviews_of(plan: Plan) -> list[Review]:
    """Every review as it stands, the newest first, with progress. The caller has read the plan."""
    reviews, progress = answered(*_asking_reviews(plan))
    shared_out(reviews, "progress", progress)
    return reviews


def newest_reviews_of(plan: Plan) -> tuple[list[Review], int]:
    """The newest few of them with progress, and how many there are: for a page that shows no more."""
    reviews, progress, every = answered(*_asking_newest(plan))
    shared_out(reviews, "progress", progress)
    return reviews, len(every)


def decisions_of(plan: Plan) -> list[ContingencyDecision]:
    """Each decision on what happens if not, the newest first."""
    return _decisions(plan.pk)


def asking_plan(plan: Plan) -> tuple[Asking[Any], ...]:
    """What a page of the plan as it stands asks: for one that asks ahead."""
    return *_asking_versions(plan), *_asking_newest(plan), _decisions.of(plan.pk)


def _asking_versions(plan: Plan) -> tuple[Asking[Any], ...]:
    asked = (_versions, _outcomes, _actions, _copies, _explained)
    return tuple(each.of(plan.pk) for each in asked)


def _asking_reviews(plan: Plan) -> tuple[Asking[Any], ...]:
    return _reviews.of(plan.pk), _progress.of(plan.pk)


def _asking_newest(plan: Plan) -> tuple[Asking[Any], ...]:
    return tuple(each.of(plan.pk) for each in (_newest, _newest_progress, _every))


@prepared
def _versions(plan: int) -> QuerySet[PlanVersion]:
    written = PlanVersion.objects.filter(plan=plan).order_by("-number")
    return written.select_related("author", "on_behalf_of", "agreement__by")


@prepared
def _outcomes(plan: int) -> QuerySet[Outcome]:
    return Outcome.objects.filter(version__plan=plan)


@prepared
def _actions(plan: int) -> QuerySet[Action]:
    return Action.objects.filter(outcome__version__plan=plan)


@prepared
def _copies(plan: int) -> QuerySet[Copy]:
    return Copy.objects.filter(version__plan=plan).select_related("recipient", "by")


@prepared
def _explained(plan: int) -> QuerySet[Explained]:
    return Explained.objects.filter(copy__version__plan=plan)


@prepared
def _reviews(plan: int) -> QuerySet[Review]:
    return _standing(plan).select_related("by", "oversight__by")


@prepared
def _progress(plan: int) -> QuerySet[Progress]:
    return Progress.objects.filter(review__in=_standing(plan).order_by()).select_related("outcome")


@prepared
def _newest(plan: int) -> QuerySet[Review]:
    return _standing(plan).select_related("by", "oversight__by")[:SHOWN]


@prepared
def _newest_progress(plan: int) -> QuerySet[Progress]:
    newest = _standing(plan).values("pk")[:SHOWN]
    return Progress.objects.filter(review__in=newest).select_related("outcome")


@prepared
def _every(plan: int) -> Any:
    return _standing(plan).values_list("pk", flat=True)


def _standing(plan: int) -> QuerySet[Review]:
    return Review.objects.filter(plan=plan, superseded_by=None).order_by("-held_on", "-pk")


@prepared
def _decisions(plan: int) -> QuerySet[ContingencyDecision]:
    return ContingencyDecision.objects.filter(plan=plan).select_related("by").order_by("-at", "-pk")
