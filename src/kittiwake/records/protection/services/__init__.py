"""Every act of child protection work."""

from kittiwake.records.protection.services.calling import call_conference, call_off_conference
from kittiwake.records.protection.services.categories import change_category
from kittiwake.records.protection.services.deciding import call_off_strategy, decide_strategy
from kittiwake.records.protection.services.emergencies import (
    EmergencyFacts,
    TransferFacts,
    begin_emergency,
    end_emergency,
    transfer_in,
)
from kittiwake.records.protection.services.enquiring import (
    authorise_outcome,
    propose_outcome,
    record_sight,
    return_outcome,
)
from kittiwake.records.protection.services.facts import (
    CallFacts,
    ConferenceChildFacts,
    ConferenceFacts,
    ConferenceSeatFacts,
    ParentFacts,
    SeatFacts,
    SightFacts,
    StrategyChildFacts,
    StrategyFacts,
)
from kittiwake.records.protection.services.holding import hold_strategy, unlisted
from kittiwake.records.protection.services.minuting import hold_conference
from kittiwake.records.protection.services.noting import note_privately
from kittiwake.records.protection.services.sending import SENT, send_out

__all__ = [
    "SENT",
    "CallFacts",
    "ConferenceChildFacts",
    "ConferenceFacts",
    "ConferenceSeatFacts",
    "EmergencyFacts",
    "ParentFacts",
    "SeatFacts",
    "SightFacts",
    "StrategyChildFacts",
    "StrategyFacts",
    "TransferFacts",
    "authorise_outcome",
    "begin_emergency",
    "call_conference",
    "call_off_conference",
    "call_off_strategy",
    "change_category",
    "decide_strategy",
    "end_emergency",
    "hold_conference",
    "hold_strategy",
    "note_privately",
    "propose_outcome",
    "record_sight",
    "return_outcome",
    "send_out",
    "transfer_in",
    "unlisted",
]
