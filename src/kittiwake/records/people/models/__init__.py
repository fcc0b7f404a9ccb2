"""Children and adults in one model, with all that changes about them dated."""

from kittiwake.records.people.models.address import Address, Residence
from kittiwake.records.people.models.agency import Agency, AgencyAccount, Professional
from kittiwake.records.people.models.identity import Disability, Identifier, Name
from kittiwake.records.people.models.merge import Allotment, KnownApart, Merge, Parting
from kittiwake.records.people.models.person import Person
from kittiwake.records.people.models.relationship import Relationship
from kittiwake.records.people.models.word import Word

__all__ = [
    "Address",
    "Agency",
    "AgencyAccount",
    "Allotment",
    "Disability",
    "Identifier",
    "KnownApart",
    "Merge",
    "Name",
    "Parting",
    "Person",
    "Professional",
    "Relationship",
    "Residence",
    "Word",
]
