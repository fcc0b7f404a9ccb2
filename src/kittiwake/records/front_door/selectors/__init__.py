"""Every read of the front door, for one viewer."""

from kittiwake.records.front_door.selectors.contacts import (
    ContactCard,
    cards,
    contact_visible_to,
    contacts_visible_to,
    passed_on_to,
    people_of,
    referrals_of,
    undecided,
)
from kittiwake.records.front_door.selectors.history import HouseholdHistory, household_history
from kittiwake.records.front_door.selectors.standing import Standing, standing_of

__all__ = [
    "ContactCard",
    "HouseholdHistory",
    "Standing",
    "cards",
    "contact_visible_to",
    "contacts_visible_to",
    "household_history",
    "passed_on_to",
    "people_of",
    "referrals_of",
    "standing_of",
    "undecided",
]
