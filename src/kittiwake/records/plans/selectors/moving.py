"""How outcomes move from review to review. Raw: no viewer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kittiwake.core.prepared import Asking, answered, one_of, prepared
from kittiwake.records.plans.contingency import Rating, due_by_outcome
from kittiwake.records.plans.models import ContingencyDecision, Outcome, Plan, Progress
from kittiwake.records.plans.selectors.whole import decisions_of


@dataclass(frozen=True, kw_only=True)
class Due:
    """What happens if not is to be decided for this outcome.

    review_id  the newest review that found no progress; times how many in a row did.
    """

    thread: UUID
    wish: str
    review_id: int
    times: int


def decisions_on(plan: Plan) -> list[tuple[ContingencyDecision, str]]:
    """Each decision on what happens if not, the newest first, with the outcome it was about. Two queries."""
    taken = decisions_of(plan)
    wishes = dict(_wishes([plan.pk])) if taken else {}
    return [(each, wishes.get(each.thread, "")) for each in taken]


def contingency_due(plan: Plan) -> dict[UUID, Due]:
    """The outcomes whose contingency is due, by thread. One that has ended has nothing due. Three queries."""
    return contingencies_due([plan]).get(plan.pk, {})


def contingencies_due(plans: Iterable[Plan]) -> dict[int, dict[UUID, Due]]:
    """The same for several plans, by primary key: those with something due. Three queries for all."""
    standing = [plan.pk for plan in plans if plan.to_on is None]
    runs = {plan: due for plan, due in _runs(standing).items() if due} if standing else {}
    wishes = dict(_wishes([*runs])) if runs else {}
    return {
        plan: {
            thread: Due(thread=thread, wish=wishes[thread], review_id=run[-1], times=len(run))
            for thread, run in due.items()
        }
        for plan, due in runs.items()
    }


def _runs(plans: Sequence[int]) -> dict[int, dict[UUID, list[int]]]:
    """For each plan and outcome, the reviews in a row that found no progress on it."""
    rated, decided = answered(_rated.of(plans), _decided.of(plans))
    ratings: dict[int, list[Rating]] = {}
    for plan, *rating in rated:
        ratings.setdefault(plan, []).append(tuple(rating))
    return {plan: due_by_outcome(found, set(decided)) for plan, found in ratings.items()}


def asking_moves(plan: Plan) -> tuple[Asking[Any], ...]:
    """What `contingency_due` asks of a plan that stands: for a page that asks ahead."""
    return tuple(each.of([plan.pk]) for each in (_rated, _decided, _wishes))


@prepared
def _rated(plans: Sequence[int]) -> Any:
    standing = Progress.objects.filter(review__plan=one_of(plans), review__superseded_by=None)
    in_order = standing.order_by("review__held_on", "review", "pk")
    return in_order.values_list("review__plan", "review", "thread", "scale")


@prepared
def _decided(plans: Sequence[int]) -> Any:
    return ContingencyDecision.objects.filter(plan=one_of(plans)).values_list("review", "thread")


@prepared
def _wishes(plans: Sequence[int]) -> Any:
    """What each outcome is called, the newest version's words last."""
    called = Outcome.objects.filter(version__plan=one_of(plans)).order_by("version__number")
    return called.values_list("thread", "wish")
