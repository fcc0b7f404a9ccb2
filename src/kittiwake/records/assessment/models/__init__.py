"""Assessments, what is written in them, how they are decided on, ties, and scored tools."""

from kittiwake.records.assessment.models.assessment import (
    Assessment,
    Factor,
    HistoryRead,
    Part,
    PregnancyEnded,
)
from kittiwake.records.assessment.models.deciding import (
    Authorisation,
    Conclusion,
    Reliance,
    Remark,
    Returned,
    ReviewPoint,
    Submission,
)
from kittiwake.records.assessment.models.tie import LifeTie
from kittiwake.records.assessment.models.tool import ToolAnswer, ToolUsed
from kittiwake.records.assessment.models.writing import Pin, Statement, Writing

__all__ = [
    "Assessment",
    "Authorisation",
    "Conclusion",
    "Factor",
    "HistoryRead",
    "LifeTie",
    "Part",
    "Pin",
    "PregnancyEnded",
    "Reliance",
    "Remark",
    "Returned",
    "ReviewPoint",
    "Statement",
    "Submission",
    "ToolAnswer",
    "ToolUsed",
    "Writing",
]
