"""The plans that one reviewing officer oversees: how each goes, and what waits for them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, When

from kittiwake.core.dates import add_months
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.plans.choices import EndReason, ReviewDecision, ReviewKind
from kittiwake.records.plans.models import Plan, Review
from kittiwake.records.plans.selectors.after import FOLLOWED_MONTHS, came_back
from kittiwake.records.plans.selectors.moving import contingencies_due
from kittiwake.records.plans.selectors.waiting import stands_still

SHOWN = 150


@dataclass(frozen=True, kw_only=True)
class Overseen:
    """One plan as its reviewing officer sees it in a list.

    reviewed_on, decided  the newest review; None and empty where there was none.
    waiting     how many reviews they have not read.
    due         the clock of the next review.
    is_still    what happens if not is due for decision.
    came_back   how often the child came back in the twelve months after it ended.
    """

    plan: Plan
    reviewed_on: date | None
    decided: str
    waiting: int
    due: ClockRun | None
    is_still: bool
    came_back: int = 0


def overseen_by(viewer: User) -> list[Overseen]:
    """Plans that this officer oversees and may read: with a review to read, standing, or ended within a year.

    What waits stands first; of very many, the last of those that ended are left out.

    The number of queries does not grow.
    """
    if not policies.can(viewer, "plan.oversee", on=today()):
        return []
    plans: list[Any] = list(_overseen(viewer)[:SHOWN])
    returned, still = came_back(viewer, plans), contingencies_due(each for each in plans if each.seems_still)
    cases = [key_of(plan) for plan in plans if plan.to_on is None]
    due = {
        run.case: run
        for run in reversed(runs_of_cases(cases))
        if run.stopped_at is None and run.clock.startswith("cin.review")
    }
    return [
        Overseen(
            plan=plan,
            reviewed_on=plan.reviewed_on,
            decided=ReviewDecision(plan.decided).label if plan.decided else "",
            waiting=plan.waiting,
            due=due.get(key_of(plan)),
            is_still=plan.pk in still,
            came_back=returned.get(plan.pk, 0),
        )
        for plan in plans
    ]


def _overseen(viewer: User) -> QuerySet[Plan]:
    since = add_months(today(), -FOLLOWED_MONTHS)
    newest = Review.objects.filter(plan=OuterRef("pk"), superseded_by=None).order_by("-held_on", "-pk")
    unread = Q(
        reviews__kind=ReviewKind.CIN_REVIEW, reviews__superseded_by=None, reviews__oversight__isnull=True
    )
    theirs = Plan.objects.filter(overseen_by=viewer, subject__in=subjects_visible_to(viewer))
    return (
        theirs.exclude(end_reason=EndReason.MISTAKE)
        .annotate(
            reviewed_on=Subquery(newest.values("held_on")[:1]),
            decided=Subquery(newest.values("decision")[:1]),
            waiting=Count("reviews", filter=unread, distinct=True),
            seems_still=stands_still(),
        )
        .filter(Q(to_on=None) | Q(to_on__gte=since) | Q(waiting__gt=0))
        .select_related("subject")
        .order_by(Case(When(waiting__gt=0, then=0), default=1), F("to_on").desc(nulls_first=True), "pk")
    )
