"""Reading signs of drift, for one viewer."""

from kittiwake.records.drift.selectors.behind import signs_closed_to_nobody, signs_reached_by
from kittiwake.records.drift.selectors.counted import Counted, counted
from kittiwake.records.drift.selectors.scopes import held_by, held_by_teams_of
from kittiwake.records.drift.selectors.standing import (
    asking_held,
    asking_signs,
    children_standing_still,
    held_with_signs,
    last_read,
    sign_visible_to,
    signs_about,
    signs_of,
    signs_with_words,
    was_set_aside,
)

__all__ = [
    "Counted",
    "asking_held",
    "asking_signs",
    "children_standing_still",
    "counted",
    "held_by",
    "held_by_teams_of",
    "held_with_signs",
    "last_read",
    "sign_visible_to",
    "signs_about",
    "signs_closed_to_nobody",
    "signs_of",
    "signs_reached_by",
    "signs_with_words",
    "was_set_aside",
]
