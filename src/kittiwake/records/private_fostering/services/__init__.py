"""Every act about private fostering."""

from kittiwake.records.private_fostering.services.arranging import begin, end, notify, put_right, withdraw
from kittiwake.records.private_fostering.services.facts import (
    ArrangementFacts,
    ArrangementMovedOn,
    BadArrangement,
    CheckFacts,
    DecisionFacts,
)
from kittiwake.records.private_fostering.services.judging import check, decide

__all__ = [
    "ArrangementFacts",
    "ArrangementMovedOn",
    "BadArrangement",
    "CheckFacts",
    "DecisionFacts",
    "begin",
    "check",
    "decide",
    "end",
    "notify",
    "put_right",
    "withdraw",
]
