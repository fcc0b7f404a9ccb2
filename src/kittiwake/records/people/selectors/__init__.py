"""Every read about people, for one viewer."""

from kittiwake.records.people.selectors.agencies import (
    agencies_with_accounts,
    agencies_with_inbox,
    agency_of,
    open_agencies,
)
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
from kittiwake.records.people.selectors.merged import disabilities_of, people_numbered, person_of
from kittiwake.records.people.selectors.names import names_of
from kittiwake.records.people.selectors.recognising import KnownChild, children_with_numbers
from kittiwake.records.people.selectors.search import Found, Match, Query, find_people, possible_duplicates
from kittiwake.records.people.selectors.ties import asking_relationships, asking_ties
from kittiwake.records.people.selectors.together import possible_in_household
from kittiwake.records.people.selectors.twice import (
    allotted,
    alone,
    apart_from,
    may_be_same,
    merge_visible_to,
    merges_of,
    merges_waiting,
    partings_of,
)

__all__ = [
    "Family",
    "Found",
    "Household",
    "HouseholdMember",
    "Identity",
    "KnownChild",
    "Match",
    "Query",
    "Relative",
    "Whereabouts",
    "addresses_of",
    "agencies_with_accounts",
    "agencies_with_inbox",
    "agency_of",
    "allotted",
    "alone",
    "apart_from",
    "asking_relationships",
    "asking_ties",
    "children_with_numbers",
    "disabilities_of",
    "family_of",
    "find_people",
    "household_of",
    "household_subjects",
    "identifiers_of",
    "identities",
    "identity",
    "may_be_same",
    "merge_visible_to",
    "merges_of",
    "merges_waiting",
    "names_of",
    "open_agencies",
    "partings_of",
    "people_numbered",
    "person_of",
    "possible_duplicates",
    "possible_in_household",
    "relationships_of",
    "subjects_numbered",
]
