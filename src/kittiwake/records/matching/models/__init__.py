"""Requests for a home, who was asked, what was decided, and what came of it."""

from kittiwake.records.matching.models.offer import Decision, Offer, Reading, Refresh
from kittiwake.records.matching.models.request import Line, Request, Sibling

__all__ = ["Decision", "Line", "Offer", "Reading", "Refresh", "Request", "Sibling"]
