"""The care plan and the plan of the placement that stand today."""

from collections.abc import Iterable
from typing import Any

from kittiwake.records.care.models import CarePlan, PlacementPlan
from kittiwake.records.care.selectors.now import LivingNow


def plans_now(now: LivingNow) -> tuple[CarePlan | None, PlacementPlan | None]:
    """The newest of each; None where nobody wrote one. The caller has read the period. Two queries."""
    care = now.period.care_plans.select_related("recorded_by").first()
    placement = now.placement.plans.select_related("recorded_by").first() if now.placement else None
    return care, placement


def typed_before(plan: CarePlan | PlacementPlan | None, names: Iterable[str]) -> dict[str, Any]:
    """What a newer one begins with."""
    return {name: getattr(plan, name) for name in names} if plan else {}
