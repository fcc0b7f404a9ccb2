"""What going missing announces. Clocks bind to these names (clocks/definitions)."""

from kittiwake.records.line.kinds import define

GONE = define(
    "missing.reported",
    "Missing",
    "From that moment the child was not where they should be; of which kind is told.",
    "HEADLINE",
)
TOLD = define("missing.told", "Somebody was told that they are missing", "Who was told, and when.")
BACK = define(
    "missing.returned",
    "Found, or came back",
    "From that moment it is known that the child is back; how they are is told.",
    "HEADLINE",
)
PUT_RIGHT = define(
    "missing.put_right",
    "What was written of going missing was put right",
    "Times or words were corrected, with the reason; what was written before stays.",
)
MISTAKEN = define(
    "missing.mistaken",
    "Recorded as missing by mistake",
    "The child was not missing then; the row stays and counts for nothing.",
)
OWED = define(
    "return_interview.owed",
    "A return interview is to be offered",
    "The child is back from being missing, so somebody independent is to talk with them.",
    "LEFT_OUT",
)
NOT_OWED = define(
    "return_interview.not_owed",
    "No return interview is owed for that return any more",
    "The return was put right or taken off: what ran for it runs no more.",
    "LEFT_OUT",
)
DONE_BEFORE = define(
    "return_interview.done_before",
    "The interview stands for the return as put right",
    "The time of the return was put right after the child had answered: nothing waits for it.",
    "LEFT_OUT",
)
OFFERED = define(
    "return_interview.offered",
    "A return interview was offered",
    "Somebody independent was offered to talk about it; the answer is told apart.",
)
ACCEPTED = define("return_interview.accepted", "Accepted a return interview", "The child wants to talk.")
DECLINED = define(
    "return_interview.declined",
    "Declined a return interview",
    "The child does not want to talk about it now; why is told where they said.",
)
HELD = define(
    "return_interview.held",
    "Return interview",
    "Somebody independent talked with the child about being missing.",
    "HEADLINE",
)
INTERVIEW_PUT_RIGHT = define(
    "return_interview.put_right",
    "The words of a return interview were put right",
    "What was written of it was corrected, with the reason; both stay.",
)
HEARD = define(
    "theme.heard",
    "Told at a return interview",
    "One theme that is to change a plan or a risk assessment, or be set aside with a reason.",
    "LEFT_OUT",
)
USED = define(
    "theme.used", "What the child told was used", "A theme of a return interview changed something; what."
)
SET_ASIDE = define(
    "theme.set_aside",
    "What the child told changes nothing for now",
    "Somebody looked at a theme of a return interview and says why nothing follows from it.",
)
THEME_DROPPED = define(
    "theme.dropped",
    "A theme was taken out of a return interview",
    "The interview was put right without it: nothing waits for it.",
    "LEFT_OUT",
)
TOLD_BY_AGENCY = define(
    "missing.told_by_agency",
    "An agency told that a child is missing",
    "Through its own inbox; whose record it belongs to is still to be found.",
    "LEFT_OUT",
)
