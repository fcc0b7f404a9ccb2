"""Every read of child protection work, for one viewer."""

from kittiwake.records.protection.selectors.counted import (
    conferences_closed_to_nobody,
    conferences_reached_by,
    discussions_closed_to_nobody,
    discussions_reached_by,
    enquiries_closed_to_nobody,
    enquiries_reached_by,
)
from kittiwake.records.protection.selectors.history import (
    Texts,
    amendments_of,
    checks_visible_to,
    closings_visible_to,
    part_to_decide,
    transfers_out_visible_to,
    transfers_visible_to,
)
from kittiwake.records.protection.selectors.reading import (
    categories_visible_to,
    conferences_of_chair,
    conferences_visible_to,
    discussions_visible_to,
    emergencies_visible_to,
    enquiries_visible_to,
    not_represented,
    outcomes_to_rate,
    own_chair_notes,
)
from kittiwake.records.protection.selectors.repeats import EarlierPlan, family_of_child, repeats_in_family
from kittiwake.records.protection.selectors.standing import (
    Standing,
    asking_standing,
    asking_waiting,
    siblings_to_decide,
    standing,
    to_authorise,
)

__all__ = [
    "EarlierPlan",
    "Standing",
    "Texts",
    "amendments_of",
    "asking_standing",
    "asking_waiting",
    "categories_visible_to",
    "checks_visible_to",
    "closings_visible_to",
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
    "outcomes_to_rate",
    "own_chair_notes",
    "part_to_decide",
    "repeats_in_family",
    "siblings_to_decide",
    "standing",
    "to_authorise",
    "transfers_out_visible_to",
    "transfers_visible_to",
]
