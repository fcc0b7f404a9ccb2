"""Every act that changes what is known about a person."""

from kittiwake.records.people.services.agencies import record_agency, record_professional
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
from kittiwake.records.people.services.lives import BirthFacts, record_birth, record_death, record_twin
from kittiwake.records.people.services.moving import end_residence, protect_residence, record_address
from kittiwake.records.people.services.naming import NumberRecorded, add_identifier, add_name
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
    "NameFacts",
    "NumberFacts",
    "NumberRecorded",
    "PersonFacts",
    "Related",
    "RelationshipFacts",
    "add_identifier",
    "add_name",
    "change_person",
    "change_relationship",
    "check_person",
    "current_value",
    "end_relationship",
    "end_residence",
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
]
