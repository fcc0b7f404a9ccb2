"""Every act about being looked after."""

from kittiwake.records.care.services.agreeing import agree, end_agreement
from kittiwake.records.care.services.between import (
    CheckFacts,
    NoticeFacts,
    check_midway,
    check_section_20,
    notify,
)
from kittiwake.records.care.services.delegating import (
    DelegationFacts,
    LineFacts,
    delegate,
    give_copy,
)
from kittiwake.records.care.services.facts import (
    BadCare,
    Beginning,
    CareMovedOn,
    Consent,
    Leaving,
    PlacementFacts,
    StatusFacts,
)
from kittiwake.records.care.services.keeping import begin_care, cease_care, change_status, move
from kittiwake.records.care.services.late import Changed, what_changes, write_in
from kittiwake.records.care.services.mistaken import withdraw_care
from kittiwake.records.care.services.plans import (
    CarePlanFacts,
    PlacementPlanFacts,
    write_care_plan,
    write_placement_plan,
)
from kittiwake.records.care.services.reviewing import (
    DecisionFacts,
    ReportFacts,
    ReviewFacts,
    hold_review,
    name_officer,
    report,
    send_decisions,
)

__all__ = [
    "BadCare",
    "Beginning",
    "CareMovedOn",
    "CarePlanFacts",
    "Changed",
    "CheckFacts",
    "Consent",
    "DecisionFacts",
    "DelegationFacts",
    "Leaving",
    "LineFacts",
    "NoticeFacts",
    "PlacementFacts",
    "PlacementPlanFacts",
    "ReportFacts",
    "ReviewFacts",
    "StatusFacts",
    "agree",
    "begin_care",
    "cease_care",
    "change_status",
    "check_midway",
    "check_section_20",
    "delegate",
    "end_agreement",
    "give_copy",
    "hold_review",
    "move",
    "name_officer",
    "notify",
    "report",
    "send_decisions",
    "what_changes",
    "withdraw_care",
    "write_care_plan",
    "write_in",
    "write_placement_plan",
]
