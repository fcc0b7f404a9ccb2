"""Every read of court work, for one viewer."""

from kittiwake.records.court.selectors.agenda import AgendaItem, agenda_for, drifts
from kittiwake.records.court.selectors.family import Part, family_of
from kittiwake.records.court.selectors.now import CourtNow, asking_court, court_now
from kittiwake.records.court.selectors.of_child import (
    every_order_of,
    orders_of,
    plannings_of,
    pre_proceedings_all,
    proceedings_all,
)
from kittiwake.records.court.selectors.one import (
    action_of,
    advice_of,
    commissioned_of,
    copy_files,
    copy_of,
    expert_of,
    hearing_of,
    knows_recipient,
    order_of,
    planning_of,
    pre_proceedings_of,
    proceedings_of,
    shows_address,
)
from kittiwake.records.court.selectors.waiting import (
    decided_and_undone,
    lapsing_for,
    orders_held_by,
    waiting_gateway,
)

__all__ = [
    "AgendaItem",
    "CourtNow",
    "Part",
    "action_of",
    "advice_of",
    "agenda_for",
    "asking_court",
    "commissioned_of",
    "copy_files",
    "copy_of",
    "court_now",
    "decided_and_undone",
    "drifts",
    "every_order_of",
    "expert_of",
    "family_of",
    "hearing_of",
    "knows_recipient",
    "lapsing_for",
    "order_of",
    "orders_held_by",
    "orders_of",
    "planning_of",
    "plannings_of",
    "pre_proceedings_all",
    "pre_proceedings_of",
    "proceedings_all",
    "proceedings_of",
    "shows_address",
    "waiting_gateway",
]
