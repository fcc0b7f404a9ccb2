"""Reading visits, for one viewer."""

from kittiwake.records.visits.selectors.glance import LastSeen, asking_seen, last_seen
from kittiwake.records.visits.selectors.reading import (
    earlier_versions,
    part_visible_to,
    parts_reached_by,
    parts_visible_to,
    plans_closed_to_nobody,
    visit_clocks,
    visit_parts_closed_to_nobody,
)

__all__ = [
    "LastSeen",
    "asking_seen",
    "earlier_versions",
    "last_seen",
    "part_visible_to",
    "parts_reached_by",
    "parts_visible_to",
    "plans_closed_to_nobody",
    "visit_clocks",
    "visit_parts_closed_to_nobody",
]
