"""Being missing and coming back; return interviews, their themes and what these were used for."""

from kittiwake.records.missing.models.agency_report import AgencyReport
from kittiwake.records.missing.models.episode import MissingEpisode, MissingReturn, MissingTold
from kittiwake.records.missing.models.interview import InterviewOffer, ReturnInterview, Theme, ThemeUse

__all__ = [
    "AgencyReport",
    "InterviewOffer",
    "MissingEpisode",
    "MissingReturn",
    "MissingTold",
    "ReturnInterview",
    "Theme",
    "ThemeUse",
]
