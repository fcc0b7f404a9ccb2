"""Every act before and in court."""

from kittiwake.records.court.services.ending import end_pre_proceedings, look_at
from kittiwake.records.court.services.facts import (
    ActionFacts,
    BadCourt,
    ConcernFacts,
    CourtMovedOn,
    GatewayFacts,
    IssueFacts,
    LetterFacts,
    MeetingFacts,
    OrderFacts,
)
from kittiwake.records.court.services.hearings import (
    extend,
    file_report,
    hear,
    instruct,
    list_hearing,
    name_party,
    vacate,
)
from kittiwake.records.court.services.letter import issue_letter
from kittiwake.records.court.services.orders import (
    end_order,
    make_order,
    make_orders,
    withdraw_order,
)
from kittiwake.records.court.services.planning import advise, ask_planning, decide_gateway
from kittiwake.records.court.services.proceedings import allocate, end_for_child, issue
from kittiwake.records.court.services.working import (
    answer_action,
    commission,
    hold_meeting,
    let_go_on,
    receive,
)

__all__ = [
    "ActionFacts",
    "BadCourt",
    "ConcernFacts",
    "CourtMovedOn",
    "GatewayFacts",
    "IssueFacts",
    "LetterFacts",
    "MeetingFacts",
    "OrderFacts",
    "advise",
    "allocate",
    "answer_action",
    "ask_planning",
    "commission",
    "decide_gateway",
    "end_for_child",
    "end_order",
    "end_pre_proceedings",
    "extend",
    "file_report",
    "hear",
    "hold_meeting",
    "instruct",
    "issue",
    "issue_letter",
    "let_go_on",
    "list_hearing",
    "look_at",
    "make_order",
    "make_orders",
    "name_party",
    "receive",
    "vacate",
    "withdraw_order",
]
