"""Children and adults in one model, with all that changes about them dated."""

from kittiwake.records.people.models.address import Address, Residence
from kittiwake.records.people.models.agency import Agency, Professional
from kittiwake.records.people.models.identity import Disability, Identifier, Name
from kittiwake.records.people.models.person import Person
from kittiwake.records.people.models.relationship import Relationship

__all__ = [
    "Address",
    "Agency",
    "Disability",
    "Identifier",
    "Name",
    "Person",
    "Professional",
    "Relationship",
    "Residence",
]
