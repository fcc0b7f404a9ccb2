"""Visits, and the marks that somebody saw on a child's body."""

from kittiwake.records.visits.models.marks import BodyMap, BodyMark
from kittiwake.records.visits.models.visit import Visit, VisitPart

__all__ = ["BodyMap", "BodyMark", "Visit", "VisitPart"]
