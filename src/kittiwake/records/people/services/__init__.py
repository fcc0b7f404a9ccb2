"""Every act that changes what is known about a person."""

from kittiwake.records.people.services.agencies import record_agency, record_professional
from kittiwake.records.people.services.agency_accounts import belong_to_agency, close_agency, leave_agency
from kittiwake.records.people.services.allotting import CannotAllot
from kittiwake.records.people.services.bringing_in import BroughtChild, add_what_is_new, bring_in_children
from kittiwake.records.people.services.changing import change_person, current_value
from kittiwake.records.people.services.facts import (
    AddressFacts,
    BadPerson,
    NameFacts,
    NumberFacts,
    PersonFacts,
    check_person,
)
from kittiwake.records.people.services.families import Bond, record_family
from kittiwake.records.people.services.later import LaterWork, later_works, sides
from kittiwake.records.people.services.lives import BirthFacts, record_birth, record_death, record_twin
from kittiwake.records.people.services.merging import (
    CannotMerge,
    agree_merge,
    decline_merge,
    end_apart,
    know_apart,
    known_apart,
    propose_merge,
)
from kittiwake.records.people.services.moving import end_residence, protect_residence, record_address
from kittiwake.records.people.services.naming import NumberRecorded, add_identifier, add_name
from kittiwake.records.people.services.parting import agree_parting, decline_parting, propose_parting
from kittiwake.records.people.services.recording import record_person
from kittiwake.records.people.services.relating import (
    Related,
    RelationshipFacts,
    change_relationship,
    end_relationship,
    relate,
)

__all__ = [
    "AddressFacts",
    "BadPerson",
    "BirthFacts",
    "Bond",
    "BroughtChild",
    "CannotAllot",
    "CannotMerge",
    "LaterWork",
    "NameFacts",
    "NumberFacts",
    "NumberRecorded",
    "PersonFacts",
    "Related",
    "RelationshipFacts",
    "add_identifier",
    "add_name",
    "add_what_is_new",
    "agree_merge",
    "agree_parting",
    "belong_to_agency",
    "bring_in_children",
    "change_person",
    "change_relationship",
    "check_person",
    "close_agency",
    "current_value",
    "decline_merge",
    "decline_parting",
    "end_apart",
    "end_relationship",
    "end_residence",
    "know_apart",
    "known_apart",
    "later_works",
    "leave_agency",
    "propose_merge",
    "propose_parting",
    "protect_residence",
    "record_address",
    "record_agency",
    "record_birth",
    "record_death",
    "record_family",
    "record_person",
    "record_professional",
    "record_twin",
    "relate",
    "sides",
]
