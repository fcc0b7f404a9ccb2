"""Who works here, with whom, on whose record, and who has looked."""

from kittiwake.records.access.models.involvement import Involvement
from kittiwake.records.access.models.look import Look, Search
from kittiwake.records.access.models.restriction import Restriction, RestrictionMember
from kittiwake.records.access.models.user import Accounts, Post, Team, User

__all__ = [
    "Accounts",
    "Involvement",
    "Look",
    "Post",
    "Restriction",
    "RestrictionMember",
    "Search",
    "Team",
    "User",
]
