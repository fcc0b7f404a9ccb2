"""Every act that writes a plan."""

from kittiwake.records.plans.services.copying import (
    CopyFacts,
    ExplainedFacts,
    explain,
    preview,
    recipient_with,
    write_copy,
)
from kittiwake.records.plans.services.facts import (
    MOST_PARTS,
    ActionFacts,
    BadPlan,
    OutcomeFacts,
    PlanMovedOn,
    ProgressFacts,
    ReviewFacts,
    VersionFacts,
)
from kittiwake.records.plans.services.planning import end_plan, name_overseer, start_plan
from kittiwake.records.plans.services.reviewing import decide_contingency, hold_review, oversee
from kittiwake.records.plans.services.writing import agree_version, write_version

__all__ = [
    "MOST_PARTS",
    "ActionFacts",
    "BadPlan",
    "CopyFacts",
    "ExplainedFacts",
    "OutcomeFacts",
    "PlanMovedOn",
    "ProgressFacts",
    "ReviewFacts",
    "VersionFacts",
    "agree_version",
    "decide_contingency",
    "end_plan",
    "explain",
    "hold_review",
    "name_overseer",
    "oversee",
    "preview",
    "recipient_with",
    "start_plan",
    "write_copy",
    "write_version",
]
