"""Every act about what children say, who speaks with them, and their story."""

from kittiwake.records.care.services.facts import BadCare, CareMovedOn
from kittiwake.records.voice.services.listening import UseFacts, ViewFacts, put_view_right, record_view, use
from kittiwake.records.voice.services.offering import (
    AnswerFacts,
    OfferFacts,
    answer,
    end,
    meet,
    offer,
)
from kittiwake.records.voice.services.telling import StoryFacts, file_story, record_story

__all__ = [
    "AnswerFacts",
    "BadCare",
    "CareMovedOn",
    "OfferFacts",
    "StoryFacts",
    "UseFacts",
    "ViewFacts",
    "answer",
    "end",
    "file_story",
    "meet",
    "offer",
    "put_view_right",
    "record_story",
    "record_view",
    "use",
]
