"""Every act of the front door."""

from kittiwake.records.front_door.services.answering import acknowledge_passed_on, give_feedback
from kittiwake.records.front_door.services.arriving import (
    bring_in_file,
    bring_in_words,
    message_of,
    throw_away,
)
from kittiwake.records.front_door.services.checks import ask_agency, record_answer
from kittiwake.records.front_door.services.deciding import (
    AlreadyDecided,
    NotYet,
    Verdict,
    correct_decision,
    decide,
)
from kittiwake.records.front_door.services.history import (
    EpisodeFacts,
    NothingToRead,
    mark_history_read,
    record_episode,
)
from kittiwake.records.front_door.services.matching import (
    CannotMatch,
    Matching,
    match_people,
    match_person,
    remove_person,
)
from kittiwake.records.front_door.services.pausing import ask_question, end_wait, wait_for
from kittiwake.records.front_door.services.proposing import StandardNotMet, propose, standards_met
from kittiwake.records.front_door.services.receiving import (
    ArrivedMessage,
    BadContact,
    ContactFacts,
    receive_contact,
)
from kittiwake.records.front_door.services.referring import NobodyHoldsTheCase, NothingToClose, close_referral
from kittiwake.records.front_door.services.screening import change_screening, take_contact

__all__ = [
    "AlreadyDecided",
    "ArrivedMessage",
    "BadContact",
    "CannotMatch",
    "ContactFacts",
    "EpisodeFacts",
    "Matching",
    "NobodyHoldsTheCase",
    "NotYet",
    "NothingToClose",
    "NothingToRead",
    "StandardNotMet",
    "Verdict",
    "acknowledge_passed_on",
    "ask_agency",
    "ask_question",
    "bring_in_file",
    "bring_in_words",
    "change_screening",
    "close_referral",
    "correct_decision",
    "decide",
    "end_wait",
    "give_feedback",
    "mark_history_read",
    "match_people",
    "match_person",
    "message_of",
    "propose",
    "receive_contact",
    "record_answer",
    "record_episode",
    "remove_person",
    "standards_met",
    "take_contact",
    "throw_away",
    "wait_for",
]
