"""Every act that writes a visit."""

from kittiwake.records.visits.services.correcting import CorrectedAlready, correct_visit
from kittiwake.records.visits.services.facts import BadVisit, PartFacts, VisitFacts
from kittiwake.records.visits.services.visiting import TRIED, record_visit

__all__ = [
    "TRIED",
    "BadVisit",
    "CorrectedAlready",
    "PartFacts",
    "VisitFacts",
    "correct_visit",
    "record_visit",
]
