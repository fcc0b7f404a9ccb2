"""What of plans waits for one viewer: reviews to oversee, and decisions that are due."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force, keys_shut_to
from kittiwake.records.plans.choices import NO_PROGRESS, EndReason, ReviewKind
from kittiwake.records.plans.models import Plan, Progress, Review
from kittiwake.records.plans.selectors.moving import contingencies_due
from kittiwake.records.subject.whole import EachRecord

SHOWN = 20


def to_oversee(viewer: User) -> int:
    """How many child in need reviews wait for this officer: those of `overseen_by`, in one question."""
    may = policies.can(viewer, "plan.oversee", on=today())
    return len(_to_oversee(viewer.pk, keys_shut_to(viewer))) if may else 0


def to_decide(viewer: User) -> list[Plan]:
    """Plans of this manager's team on which what happens if not is due for decision.

    One question where no outcome stands still, and four where some do.
    """
    if not policies.can(viewer, "plan.agree", on=today()):
        return []
    still = _standing_still(_teams(viewer), today())
    due = contingencies_due(still)
    return [plan for plan in still if plan.pk in due]


def asking_waiting(viewer: User) -> tuple[Asking[Any], ...]:
    """What `to_oversee` and `to_decide` ask first: for a desk that asks ahead."""
    day = today()
    return (
        *(
            (_to_oversee.of(viewer.pk, keys_shut_to(viewer)),)
            if policies.can(viewer, "plan.oversee", on=day)
            else ()
        ),
        *((_standing_still.of(_teams(viewer), day),) if policies.can(viewer, "plan.agree", on=day) else ()),
    )


def _teams(viewer: User) -> list[int]:
    return [post.team_id for post in viewer.posts_on(today())]


@prepared
def _to_oversee(officer: int, shut: Sequence[int]) -> Any:
    waiting = Review.objects.filter(
        kind=ReviewKind.CIN_REVIEW, superseded_by=None, oversight=None, plan__overseen_by=officer
    ).exclude(plan__end_reason=EndReason.MISTAKE)
    return waiting.exclude(plan__subject=one_of(shut)).values_list("pk", flat=True)


@prepared
def _standing_still(teams: Sequence[int], on: date) -> QuerySet[Plan]:
    """Plans that stand, of children whom these teams work with, with two reviews that found no progress."""
    held = Involvement.objects.filter(in_force(on), team=one_of(teams))
    of_team = held.annotate(each=EachRecord("subject__whole", "subject")).values("each")
    standing = Plan.objects.filter(stands_still(), to_on=None, subject__in=of_team)
    return standing.select_related("subject").order_by("from_on", "pk")[:SHOWN]


def stands_still() -> Exists:
    """Of a plan: two reviews found no progress on one outcome. Whether they came in a row is asked then."""
    stuck = Progress.objects.filter(
        review__plan=OuterRef("pk"), review__superseded_by=None, scale__in=NO_PROGRESS
    )
    again = stuck.filter(
        Exists(
            Progress.objects.filter(
                review__plan=OuterRef("review__plan"),
                review__superseded_by=None,
                thread=OuterRef("thread"),
                scale__in=NO_PROGRESS,
            ).exclude(review=OuterRef("review"))
        )
    )
    return Exists(again)
