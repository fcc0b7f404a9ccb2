"""Every read about people, for one viewer."""

from kittiwake.records.people.selectors.household import Household, HouseholdMember, household_of, household_subjects
from kittiwake.records.people.selectors.identity import Identity, identities, identity
from kittiwake.records.people.selectors.names import names_of

__all__ = [
    "Household",
    "HouseholdMember",
    "Identity",
    "household_of",
    "household_subjects",
    "identities",
    "identity",
    "names_of",
]
