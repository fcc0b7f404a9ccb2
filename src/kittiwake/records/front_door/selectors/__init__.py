"""Every read of the front door, for one viewer."""

from kittiwake.records.front_door.selectors.arrivals import arrival_for, arrivals_of, is_anothers
from kittiwake.records.front_door.selectors.contacts import (
    LATEST,
    ContactCard,
    awaiting_decision_of,
    cards,
    contact_visible_to,
    contacts_about,
    contacts_visible_to,
    in_stage,
    latest_about,
    passed_on_to,
    people_of,
    referral_visible_to,
    referrals_of,
    screened_by,
    unanswered_checks,
    undecided,
)
from kittiwake.records.front_door.selectors.history import HouseholdHistory, household_history
from kittiwake.records.front_door.selectors.standing import Standing, standing_of

__all__ = [
    "LATEST",
    "ContactCard",
    "HouseholdHistory",
    "Standing",
    "arrival_for",
    "arrivals_of",
    "awaiting_decision_of",
    "cards",
    "contact_visible_to",
    "contacts_about",
    "contacts_visible_to",
    "household_history",
    "in_stage",
    "is_anothers",
    "latest_about",
    "passed_on_to",
    "people_of",
    "referral_visible_to",
    "referrals_of",
    "screened_by",
    "standing_of",
    "unanswered_checks",
    "undecided",
]
