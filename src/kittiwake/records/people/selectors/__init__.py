"""Every read about people, for one viewer."""

from kittiwake.records.people.selectors.details import (
    Relative,
    Whereabouts,
    addresses_of,
    identifiers_of,
    relationships_of,
)
from kittiwake.records.people.selectors.household import (
    Household,
    HouseholdMember,
    household_of,
    household_subjects,
)
from kittiwake.records.people.selectors.identity import Identity, identities, identity
from kittiwake.records.people.selectors.names import names_of

__all__ = [
    "Household",
    "HouseholdMember",
    "Identity",
    "Relative",
    "Whereabouts",
    "addresses_of",
    "household_of",
    "household_subjects",
    "identifiers_of",
    "identities",
    "identity",
    "names_of",
    "relationships_of",
]
