"""Every reading of where children in care are to grow up."""

from kittiwake.records.permanence.selectors.agenda import OnAgenda, agenda, agenda_of, settled_since
from kittiwake.records.permanence.selectors.board import Tracked, board, tracked_of
from kittiwake.records.permanence.selectors.one import (
    adoption_decisions_of,
    beside_of,
    closing_of,
    earlier_points,
    gates_of,
    look_backs_of,
    matches_of,
    milestones_of,
    newest_report,
    owes_gate,
    owes_look_back,
    panel_decisions_of,
    period_of,
)
from kittiwake.records.permanence.selectors.owed import (
    Owed,
    Scrutinised,
    gates_owed,
    gates_to_decide,
    look_backs_owed,
    scrutinised_by,
)

__all__ = [
    "OnAgenda",
    "Owed",
    "Scrutinised",
    "Tracked",
    "adoption_decisions_of",
    "agenda",
    "agenda_of",
    "beside_of",
    "board",
    "closing_of",
    "earlier_points",
    "gates_of",
    "gates_owed",
    "gates_to_decide",
    "look_backs_of",
    "look_backs_owed",
    "matches_of",
    "milestones_of",
    "newest_report",
    "owes_gate",
    "owes_look_back",
    "panel_decisions_of",
    "period_of",
    "scrutinised_by",
    "settled_since",
    "tracked_of",
]
