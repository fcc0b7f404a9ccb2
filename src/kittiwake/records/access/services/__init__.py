"""Every act on accounts, working relationships and closed records."""

from kittiwake.records.access.services.arranging import (
    ArrangementFacts,
    CannotArrange,
    end_arrangement,
    register_arrangement,
)
from kittiwake.records.access.services.declaring import (
    CannotDeclare,
    declare,
    end_declaration,
    state,
)
from kittiwake.records.access.services.joining import (
    CannotDoThat,
    join,
    leave,
    move,
    open_team,
    record_itself,
    switch,
)
from kittiwake.records.access.services.looking import knocked, looked, searched
from kittiwake.records.access.services.opening import (
    REVIEW_WITHIN_WORKING_DAYS,
    CannotOpen,
    CannotReview,
    close_opening,
    open_for_a_while,
    review_opening,
    see_notice,
)
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
    "REVIEW_WITHIN_WORKING_DAYS",
    "ArrangementFacts",
    "CannotArrange",
    "CannotDeclare",
    "CannotDoThat",
    "CannotOpen",
    "CannotReview",
    "LinkIsWorthless",
    "accept_invitation",
    "allocate",
    "close_opening",
    "close_record",
    "declare",
    "end_arrangement",
    "end_declaration",
    "end_involvement",
    "end_sessions",
    "invite",
    "invited",
    "involve",
    "is_dormant",
    "join",
    "knocked",
    "leave",
    "looked",
    "may_sign_in",
    "move",
    "open_for_a_while",
    "open_record",
    "open_team",
    "record_itself",
    "register_arrangement",
    "review_opening",
    "searched",
    "see_notice",
    "signed_in",
    "state",
    "switch",
]
