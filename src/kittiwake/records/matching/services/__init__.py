"""Every act about finding a home."""

from kittiwake.records.matching.services.afterwards import read_again, refresh_assessment
from kittiwake.records.matching.services.asking import ask_for_home, end_request
from kittiwake.records.matching.services.deciding import begin_there, choose_home, move_there
from kittiwake.records.matching.services.facts import (
    AnswerFacts,
    BadRequest,
    DecisionFacts,
    MovedOn,
    ReadingFacts,
    RequestFacts,
)
from kittiwake.records.matching.services.offering import answer_offer, let_go, offer_home

__all__ = [
    "AnswerFacts",
    "BadRequest",
    "DecisionFacts",
    "MovedOn",
    "ReadingFacts",
    "RequestFacts",
    "answer_offer",
    "ask_for_home",
    "begin_there",
    "choose_home",
    "end_request",
    "let_go",
    "move_there",
    "offer_home",
    "read_again",
    "refresh_assessment",
]
