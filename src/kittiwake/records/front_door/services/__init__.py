"""Every act of the front door."""

from kittiwake.records.front_door.services.agency_answers import (
    AnswerFacts,
    BadAnswer,
    answer_as_agency,
    record_answer,
    tell_agency,
    weigh_late_answer,
    write_down_answer,
)
from kittiwake.records.front_door.services.answer_times import (
    AnswerTimeFacts,
    BadAnswerTime,
    set_answer_time,
)
from kittiwake.records.front_door.services.answering import acknowledge_passed_on, give_feedback
from kittiwake.records.front_door.services.arriving import (
    bring_in_file,
    bring_in_words,
    message_of,
    throw_away,
)
from kittiwake.records.front_door.services.bringing_in import (
    AlreadyBroughtIn,
    FileFacts,
    bring_in_episodes,
    keep_history_file,
    see_what_was_written,
)
from kittiwake.records.front_door.services.checks import (
    CheckFacts,
    ask_agency,
    chase,
    put_question,
    withdraw_question,
)
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
from kittiwake.records.front_door.services.looking_back import look_back
from kittiwake.records.front_door.services.matching import (
    CannotMatch,
    Matching,
    match_people,
    match_person,
    remove_person,
)
from kittiwake.records.front_door.services.moving_nights import move_night_entry
from kittiwake.records.front_door.services.out_of_hours import (
    AlreadyAcknowledged,
    BadHours,
    BadNightEntry,
    HoursFacts,
    NightFacts,
    acknowledge_night_entry,
    hand_over,
    set_office_hours,
)
from kittiwake.records.front_door.services.pausing import ask_question, end_wait, wait_for
from kittiwake.records.front_door.services.proposing import StandardNotMet, propose, standards_met
from kittiwake.records.front_door.services.receiving import (
    ArrivedMessage,
    BadContact,
    ContactFacts,
    receive_contact,
)
from kittiwake.records.front_door.services.referring import (
    NobodyHoldsTheCase,
    NothingToClose,
    answer_referral,
    close_referral,
)
from kittiwake.records.front_door.services.rereading import (
    CannotAnswer,
    CannotReread,
    Opinion,
    Picked,
    answer_question,
    has_part_in,
    reread,
)
from kittiwake.records.front_door.services.screening import change_screening, take_contact
from kittiwake.records.front_door.services.telling import require_tellable
from kittiwake.records.front_door.services.urgent import AlreadyTaken, act_at_once, make_urgent, take_urgent

__all__ = [
    "AlreadyAcknowledged",
    "AlreadyBroughtIn",
    "AlreadyDecided",
    "AlreadyTaken",
    "AnswerFacts",
    "AnswerTimeFacts",
    "ArrivedMessage",
    "BadAnswer",
    "BadAnswerTime",
    "BadContact",
    "BadHours",
    "BadNightEntry",
    "CannotAnswer",
    "CannotMatch",
    "CannotReread",
    "CheckFacts",
    "ContactFacts",
    "EpisodeFacts",
    "FileFacts",
    "HoursFacts",
    "Matching",
    "NightFacts",
    "NobodyHoldsTheCase",
    "NotYet",
    "NothingToClose",
    "NothingToRead",
    "Opinion",
    "Picked",
    "StandardNotMet",
    "Verdict",
    "acknowledge_night_entry",
    "acknowledge_passed_on",
    "act_at_once",
    "answer_as_agency",
    "answer_question",
    "answer_referral",
    "ask_agency",
    "ask_question",
    "bring_in_episodes",
    "bring_in_file",
    "bring_in_words",
    "change_screening",
    "chase",
    "close_referral",
    "correct_decision",
    "decide",
    "end_wait",
    "give_feedback",
    "hand_over",
    "has_part_in",
    "keep_history_file",
    "look_back",
    "make_urgent",
    "mark_history_read",
    "match_people",
    "match_person",
    "message_of",
    "move_night_entry",
    "propose",
    "put_question",
    "receive_contact",
    "record_answer",
    "record_episode",
    "remove_person",
    "require_tellable",
    "reread",
    "see_what_was_written",
    "set_answer_time",
    "set_office_hours",
    "standards_met",
    "take_contact",
    "take_urgent",
    "tell_agency",
    "throw_away",
    "wait_for",
    "weigh_late_answer",
    "withdraw_question",
    "write_down_answer",
]
