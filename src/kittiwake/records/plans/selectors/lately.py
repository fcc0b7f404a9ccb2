"""The rows of a version, as services and pages need them. Raw: no viewer."""

from collections.abc import Collection
from uuid import UUID

from kittiwake.records.plans.models import Action, Outcome, Plan, PlanVersion


def rows_of(version: PlanVersion) -> list[tuple[Outcome, list[Action]]]:
    """Each outcome with its actions, in order. Two queries, unless they were read ahead."""
    outcomes = version.outcomes.all() if _is_ahead(version) else version.outcomes.prefetch_related("actions")
    return [(outcome, list(outcome.actions.all())) for outcome in outcomes]


def _is_ahead(version: PlanVersion) -> bool:
    return "outcomes" in getattr(version, "_prefetched_objects_cache", {})


def no_outcome_forgotten(plan: Plan, threads: Collection[UUID]) -> str:
    """What to say where a version goes on with an outcome that is none of this plan's, or twice with one."""
    if len(set(threads)) < len(threads):
        return "One outcome stands twice in the plan. Write it once."
    known = set(
        Outcome.objects.filter(version__plan=plan, thread__in=threads).values_list("thread", flat=True)
    )
    return "" if known == set(threads) else "An outcome belongs to another plan. Write it as a new one."
