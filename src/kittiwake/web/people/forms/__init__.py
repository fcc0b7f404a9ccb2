"""What people type about a person. Services look at it again: a form only reads it."""

from kittiwake.web.people.forms.parts import AnotherName, Birth, Day, Death, Ending, Living, Number, Relation
from kittiwake.web.people.forms.person import Adding, Changing, Details, Search

__all__ = [
    "Adding",
    "AnotherName",
    "Birth",
    "Changing",
    "Day",
    "Death",
    "Details",
    "Ending",
    "Living",
    "Number",
    "Relation",
    "Search",
]
