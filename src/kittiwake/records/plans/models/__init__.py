"""Plans and their versions, the family's copies, and reviews."""

from kittiwake.records.plans.models.copy import Copy, Explained
from kittiwake.records.plans.models.plan import Plan
from kittiwake.records.plans.models.review import ContingencyDecision, Oversight, Progress, Review
from kittiwake.records.plans.models.version import Action, Agreement, Outcome, PlanVersion

__all__ = [
    "Action",
    "Agreement",
    "ContingencyDecision",
    "Copy",
    "Explained",
    "Outcome",
    "Oversight",
    "Plan",
    "PlanVersion",
    "Progress",
    "Review",
]
