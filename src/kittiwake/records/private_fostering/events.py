"""What private fostering announces. Clocks bind to these names (clocks/definitions)."""

from kittiwake.records.line.kinds import define

NOTIFIED = define(
    "private_fostering.notified",
    "Private fostering: the authority was told",
    "Somebody told the authority that the child lives, or is to live, with a private foster carer.",
    "HEADLINE",
)
CHECKED = define(
    "private_fostering.checked",
    "Private fostering: a check",
    "What was found out about the carers or their home; of which kind is told.",
)
DECIDED = define(
    "private_fostering.decided",
    "Private fostering: whether it is suitable",
    "A manager decided whether the arrangement is suitable, with which requirements, or prohibited it.",
    "HEADLINE",
)
ENDED = define(
    "private_fostering.ended",
    "Private fostering ended",
    "The child no longer lives there, or is too old for it to be private fostering; which is told.",
    "HEADLINE",
)
PUT_RIGHT = define(
    "private_fostering.put_right",
    "What was written of private fostering was put right",
    "Words or days were corrected, with the reason; what was written before stays.",
)
MISTAKEN = define(
    "private_fostering.mistaken",
    "Recorded as privately fostered by mistake",
    "It was no private fostering; every row stays, and none counts.",
)
