"""Every act on accounts, working relationships and closed records."""

from kittiwake.records.access.services.joining import CannotDoThat, join, leave, move, open_team, switch
from kittiwake.records.access.services.looking import looked, searched
from kittiwake.records.access.services.relationships import (
    allocate,
    close_record,
    end_involvement,
    involve,
    open_record,
)
from kittiwake.records.access.services.signing_in import (
    DORMANT_AFTER_DAYS,
    LinkIsWorthless,
    accept_invitation,
    end_sessions,
    invite,
    invited,
    is_dormant,
    may_sign_in,
    signed_in,
)

__all__ = [
    "DORMANT_AFTER_DAYS",
    "CannotDoThat",
    "LinkIsWorthless",
    "accept_invitation",
    "allocate",
    "close_record",
    "end_involvement",
    "end_sessions",
    "invite",
    "invited",
    "involve",
    "is_dormant",
    "join",
    "leave",
    "looked",
    "may_sign_in",
    "move",
    "open_record",
    "open_team",
    "searched",
    "signed_in",
    "switch",
]
