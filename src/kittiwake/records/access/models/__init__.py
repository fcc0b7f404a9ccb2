"""Who works here, with whom, on whose record, and who has looked."""

from kittiwake.records.access.models.arrangement import TemporaryArrangement
from kittiwake.records.access.models.declaration import (
    DECLARE_AGAIN_AFTER_MONTHS,
    Attempt,
    Declaration,
    Statement,
)
from kittiwake.records.access.models.involvement import Involvement
from kittiwake.records.access.models.look import Look, Search
from kittiwake.records.access.models.opening import LONGEST_OPENING, Opening, OpeningNotice
from kittiwake.records.access.models.restriction import Restriction, RestrictionMember
from kittiwake.records.access.models.user import THE_RECORD, Accounts, Post, Team, User

__all__ = [
    "DECLARE_AGAIN_AFTER_MONTHS",
    "LONGEST_OPENING",
    "THE_RECORD",
    "Accounts",
    "Attempt",
    "Declaration",
    "Involvement",
    "Look",
    "Opening",
    "OpeningNotice",
    "Post",
    "Restriction",
    "RestrictionMember",
    "Search",
    "Statement",
    "Team",
    "TemporaryArrangement",
    "User",
]
