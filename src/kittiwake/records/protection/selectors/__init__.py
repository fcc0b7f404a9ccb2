"""Every read of child protection work, for one viewer."""

from kittiwake.records.protection.selectors.counted import (
    conferences_closed_to_nobody,
    conferences_reached_by,
    discussions_closed_to_nobody,
    discussions_reached_by,
    enquiries_closed_to_nobody,
    enquiries_reached_by,
)
from kittiwake.records.protection.selectors.reading import (
    categories_visible_to,
    conferences_of_chair,
    conferences_visible_to,
    discussions_visible_to,
    emergencies_visible_to,
    enquiries_visible_to,
    not_represented,
    own_chair_notes,
    transfers_visible_to,
)
from kittiwake.records.protection.selectors.repeats import EarlierPlan, family_of_child, repeats_in_family

__all__ = [
    "EarlierPlan",
    "categories_visible_to",
    "conferences_closed_to_nobody",
    "conferences_of_chair",
    "conferences_reached_by",
    "conferences_visible_to",
    "discussions_closed_to_nobody",
    "discussions_reached_by",
    "discussions_visible_to",
    "emergencies_visible_to",
    "enquiries_closed_to_nobody",
    "enquiries_reached_by",
    "enquiries_visible_to",
    "family_of_child",
    "not_represented",
    "own_chair_notes",
    "repeats_in_family",
    "transfers_visible_to",
]
