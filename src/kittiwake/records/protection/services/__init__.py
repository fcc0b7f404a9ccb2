"""Every act of child protection work."""

from kittiwake.records.protection.services.calling import call_conference, call_off_conference
from kittiwake.records.protection.services.categories import change_category
from kittiwake.records.protection.services.closing import ClosingFacts, close_case
from kittiwake.records.protection.services.correcting import Text, put_right, text_on
from kittiwake.records.protection.services.deciding import call_off_strategy, decide_strategy
from kittiwake.records.protection.services.emergencies import (
    EmergencyFacts,
    begin_emergency,
    end_emergency,
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
from kittiwake.records.protection.services.family import unlisted
from kittiwake.records.protection.services.holding import decide_for_child, hold_strategy
from kittiwake.records.protection.services.looking import (
    WITHOUT_CONFERENCE,
    check_plan,
    end_without_conference,
)
from kittiwake.records.protection.services.minuting import hold_conference
from kittiwake.records.protection.services.moving import (
    TransferFacts,
    end_stay,
    taken_over,
    transfer_in,
    transfer_out,
)
from kittiwake.records.protection.services.noting import note_privately
from kittiwake.records.protection.services.redating import put_moment_right
from kittiwake.records.protection.services.sending import SENT, send_out

__all__ = [
    "SENT",
    "WITHOUT_CONFERENCE",
    "CallFacts",
    "ClosingFacts",
    "ConferenceChildFacts",
    "ConferenceFacts",
    "ConferenceSeatFacts",
    "EmergencyFacts",
    "ParentFacts",
    "SeatFacts",
    "SightFacts",
    "StrategyChildFacts",
    "StrategyFacts",
    "Text",
    "TransferFacts",
    "authorise_outcome",
    "begin_emergency",
    "call_conference",
    "call_off_conference",
    "call_off_strategy",
    "change_category",
    "check_plan",
    "close_case",
    "decide_for_child",
    "decide_strategy",
    "end_emergency",
    "end_stay",
    "end_without_conference",
    "hold_conference",
    "hold_strategy",
    "note_privately",
    "propose_outcome",
    "put_moment_right",
    "put_right",
    "record_sight",
    "return_outcome",
    "send_out",
    "taken_over",
    "text_on",
    "transfer_in",
    "transfer_out",
    "unlisted",
]
