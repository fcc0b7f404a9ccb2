"""Moving what a meeting dated, when the day of the meeting was wrong. Whoever calls has asked who may."""

from datetime import date

from django.db import IntegrityError, transaction

from kittiwake.core.dates import says_day
from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Plan, Progress, Review
from kittiwake.records.plans.services.facts import BadPlan


@transaction.atomic
def move_days(plan: Plan, *, was: date, to: date) -> Plan:
    """A plan that began or ended on the wrong day does so on the right one.

    Raises  BadPlan where it would end before it began, or stand beside another plan of its kind.
    """
    held = Plan.objects.select_for_update().get(pk=plan.pk)
    begins = to if held.from_on == was else held.from_on
    ends = to if held.to_on == was else held.to_on
    if ends is not None and ends < begins:
        raise BadPlan(f"The plan began on {says_day(begins)}: it cannot end before. Check the day.")
    held.from_on, held.to_on = begins, ends
    try:
        with transaction.atomic():
            held.save()
    except IntegrityError as clash:
        raise BadPlan("The child has another plan of this kind on that day. Check the day.") from clash
    return held


@transaction.atomic
def move_review(review: Review, *, to: date, act: Act) -> Review:
    """The same review on another day, in the place of the one that was kept. Both stay."""
    kept = ("plan_id", "version_id", "kind", "attended", "family_view", "decision", "because")
    moved = Review.objects.create(
        held_on=to, supersedes=review, by=act.by, at=act.at, **{name: getattr(review, name) for name in kept}
    )
    Progress.objects.bulk_create(
        Progress(
            review=moved, outcome_id=each.outcome_id, thread=each.thread, scale=each.scale,
            evidence=each.evidence,
        )
        for each in review.progress.all()
    )  # fmt: skip
    return moved
