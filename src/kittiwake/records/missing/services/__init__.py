"""Every act about being missing, return interviews and what they are used for."""

from kittiwake.records.missing.services.agencies import ReportFacts, report_as_agency, set_report_aside
from kittiwake.records.missing.services.episodes import come_back, report_missing, tell
from kittiwake.records.missing.services.facts import (
    BackFacts,
    BadMissing,
    GoneFacts,
    InterviewFacts,
    MissingMovedOn,
    OfferFacts,
    ThemeFacts,
    ToldFacts,
)
from kittiwake.records.missing.services.interviews import (
    hold_interview,
    put_right_interview,
    send_interview,
)
from kittiwake.records.missing.services.offers import answer_offer, offer_interview
from kittiwake.records.missing.services.put_right import put_right_back, put_right_gone, withdraw_missing
from kittiwake.records.missing.services.themes import set_theme_aside, use_theme

__all__ = [
    "BackFacts",
    "BadMissing",
    "GoneFacts",
    "InterviewFacts",
    "MissingMovedOn",
    "OfferFacts",
    "ReportFacts",
    "ThemeFacts",
    "ToldFacts",
    "answer_offer",
    "come_back",
    "hold_interview",
    "offer_interview",
    "put_right_back",
    "put_right_gone",
    "put_right_interview",
    "report_as_agency",
    "report_missing",
    "send_interview",
    "set_report_aside",
    "set_theme_aside",
    "tell",
    "use_theme",
    "withdraw_missing",
]
