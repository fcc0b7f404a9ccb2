"""Every act on an assessment."""

from kittiwake.records.assessment.policies import NotPermitted, OwnWork
from kittiwake.records.assessment.services.before_birth import CannotEnd, end_pregnancy
from kittiwake.records.assessment.services.deciding import (
    AuthorisationFacts,
    NotYet,
    RemarkFacts,
    authorise,
    hold_review_point,
    return_it,
    set_review_point,
    submit,
)
from kittiwake.records.assessment.services.leaning import OutOfDate, lean_on
from kittiwake.records.assessment.services.pinning import BadFactors, CannotPin, code_factors, pin, unpin
from kittiwake.records.assessment.services.scoring import BadScore, Graded, ToolFacts, use_tool
from kittiwake.records.assessment.services.starting import (
    CannotStart,
    StartFacts,
    add_child,
    hand_to,
    start_assessment,
)
from kittiwake.records.assessment.services.stopping import CannotStop, stop_part
from kittiwake.records.assessment.services.tying import BadTie, TieFacts, find_tie
from kittiwake.records.assessment.services.writing import (
    CannotWrite,
    Place,
    StatementFacts,
    mark_history_read,
    write_section,
)
from kittiwake.records.assessment.standing import NotNow

__all__ = [
    "AuthorisationFacts",
    "BadFactors",
    "BadScore",
    "BadTie",
    "CannotEnd",
    "CannotPin",
    "CannotStart",
    "CannotStop",
    "CannotWrite",
    "Graded",
    "NotNow",
    "NotPermitted",
    "NotYet",
    "OutOfDate",
    "OwnWork",
    "Place",
    "RemarkFacts",
    "StartFacts",
    "StatementFacts",
    "TieFacts",
    "ToolFacts",
    "add_child",
    "authorise",
    "code_factors",
    "end_pregnancy",
    "find_tie",
    "hand_to",
    "hold_review_point",
    "lean_on",
    "mark_history_read",
    "pin",
    "return_it",
    "set_review_point",
    "start_assessment",
    "stop_part",
    "submit",
    "unpin",
    "use_tool",
    "write_section",
]
