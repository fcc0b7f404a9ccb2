"""Periods of care, legal statuses, placements; agreements, delegations, reports and reviews."""

from kittiwake.records.care.models.agreement import Agreement
from kittiwake.records.care.models.between import Check, Notice
from kittiwake.records.care.models.delegation import Delegation, DelegationLine
from kittiwake.records.care.models.period import Period
from kittiwake.records.care.models.placement import Placement
from kittiwake.records.care.models.plan import CarePlan, PlacementPlan
from kittiwake.records.care.models.review import Report, Review, ReviewDecision
from kittiwake.records.care.models.status import LegalStatus

__all__ = [
    "Agreement",
    "CarePlan",
    "Check",
    "Delegation",
    "DelegationLine",
    "LegalStatus",
    "Notice",
    "Period",
    "Placement",
    "PlacementPlan",
    "Report",
    "Review",
    "ReviewDecision",
]
