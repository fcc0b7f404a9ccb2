"""How outcomes move from review to review. Raw: no viewer."""

from dataclasses import dataclass
from uuid import UUID

from kittiwake.records.plans.contingency import due_by_outcome
from kittiwake.records.plans.models import ContingencyDecision, Outcome, Plan, Progress


@dataclass(frozen=True, kw_only=True)
class Due:
    """What happens if not is to be decided for this outcome.

    review_id  the newest review that found no progress; times how many in a row did.
    """

    thread: UUID
    wish: str
    review_id: int
    times: int


def contingency_due(plan: Plan) -> dict[UUID, Due]:
    """The outcomes whose contingency is due, by thread. One that has ended has nothing due. Three queries."""
    if plan.to_on is not None:
        return {}
    standing = Progress.objects.filter(review__plan=plan, review__superseded_by=None)
    ratings = standing.order_by("review__held_on", "review", "pk").values_list("review", "thread", "scale")
    decided = set(ContingencyDecision.objects.filter(plan=plan).values_list("review", "thread"))
    runs = due_by_outcome(ratings, decided)
    wishes = dict(
        Outcome.objects.filter(version__plan=plan, thread__in=runs)
        .order_by("version__number")
        .values_list("thread", "wish")
    )
    return {
        thread: Due(thread=thread, wish=wishes[thread], review_id=run[-1], times=len(run))
        for thread, run in runs.items()
    }
