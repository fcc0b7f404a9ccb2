"""Reading visits, for one viewer."""

from kittiwake.records.visits.selectors.coming import Coming, days_of_visits_due, visits_due
from kittiwake.records.visits.selectors.glance import LastSeen, Tally, asking_seen, last_seen
from kittiwake.records.visits.selectors.marks import (
    body_map_visible_to,
    body_maps_visible_to,
    earlier_body_maps,
    times_marks_were_seen,
)
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
    "Coming",
    "LastSeen",
    "Tally",
    "asking_seen",
    "body_map_visible_to",
    "body_maps_visible_to",
    "days_of_visits_due",
    "earlier_body_maps",
    "earlier_versions",
    "last_seen",
    "part_visible_to",
    "parts_reached_by",
    "parts_visible_to",
    "plans_closed_to_nobody",
    "times_marks_were_seen",
    "visit_clocks",
    "visit_parts_closed_to_nobody",
    "visits_due",
]
