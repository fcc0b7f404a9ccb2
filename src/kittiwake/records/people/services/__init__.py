"""Every act that changes what is known about a person."""

from kittiwake.records.people.services.facts import BadPerson, NameFacts, PersonFacts
from kittiwake.records.people.services.recording import record_person

__all__ = ["BadPerson", "NameFacts", "PersonFacts", "record_person"]
