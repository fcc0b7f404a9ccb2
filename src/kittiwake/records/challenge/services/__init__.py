"""Every act on a challenge."""

from kittiwake.records.challenge.services.answering import answer
from kittiwake.records.challenge.services.closing import ClosingFacts, close, reread
from kittiwake.records.challenge.services.escalating import escalate, escalate_due, escalate_if_due
from kittiwake.records.challenge.services.raising import ChallengeFacts, raise_challenge
from kittiwake.records.challenge.services.standing import BadChallenge, ChallengeMovedOn

__all__ = [
    "BadChallenge",
    "ChallengeFacts",
    "ChallengeMovedOn",
    "ClosingFacts",
    "answer",
    "close",
    "escalate",
    "escalate_due",
    "escalate_if_due",
    "raise_challenge",
    "reread",
]
