"""Every read about people, for one viewer."""

from kittiwake.records.people.selectors.details import (
    Relative,
    Whereabouts,
    addresses_of,
    identifiers_of,
    relationships_of,
)
from kittiwake.records.people.selectors.family import Family, family_of
from kittiwake.records.people.selectors.household import (
    Household,
    HouseholdMember,
    household_of,
    household_subjects,
)
from kittiwake.records.people.selectors.identity import Identity, identities, identity, subjects_numbered
from kittiwake.records.people.selectors.names import names_of
from kittiwake.records.people.selectors.search import Found, Match, Query, find_people, possible_duplicates

__all__ = [
    "Family",
    "Found",
    "Household",
    "HouseholdMember",
    "Identity",
    "Match",
    "Query",
    "Relative",
    "Whereabouts",
    "addresses_of",
    "family_of",
    "find_people",
    "household_of",
    "household_subjects",
    "identifiers_of",
    "identities",
    "identity",
    "names_of",
    "possible_duplicates",
    "relationships_of",
    "subjects_numbered",
]
