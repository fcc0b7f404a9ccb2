"""Every act that writes a visit, and of marks that were seen."""

from kittiwake.records.visits.services.correcting import CorrectedAlready, correct_visit
from kittiwake.records.visits.services.facts import BadVisit, PartFacts, VisitFacts
from kittiwake.records.visits.services.marks import (
    BadMarks,
    MapFacts,
    MarkFacts,
    put_marks_right,
    record_marks,
)
from kittiwake.records.visits.services.visiting import TRIED, record_visit

__all__ = [
    "TRIED",
    "BadMarks",
    "BadVisit",
    "CorrectedAlready",
    "MapFacts",
    "MarkFacts",
    "PartFacts",
    "VisitFacts",
    "correct_visit",
    "put_marks_right",
    "record_marks",
    "record_visit",
]
