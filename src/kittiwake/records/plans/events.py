"""What plans announce. Clocks bind to these names (clocks/definitions)."""

from kittiwake.records.line.kinds import define
from kittiwake.records.plans.choices import PlanKind, ReviewKind

CIN_STARTED = define(
    "cin_plan.started",
    "A child in need plan began",
    "From that day help is given under a child in need plan.",
    "HEADLINE",
)
CIN_ENDED = define(
    "cin_plan.ended", "The child in need plan ended", "On that day it ended; the reason is told.", "HEADLINE"
)
CIN_REVIEWED = define(
    "cin_plan.reviewed", "The child in need plan was reviewed", "Those round the child looked at how it goes."
)
CP_STARTED = define(
    "cp_plan.started",
    "A child protection plan began",
    "From that day the child is subject to a child protection plan.",
    "HEADLINE",
)
CP_ENDED = define(
    "cp_plan.ended",
    "The child protection plan ended",
    "On that day it ended; the reason is told.",
    "HEADLINE",
)
CP_REVIEWED = define(
    "cp_plan.progress_reviewed",
    "A review conference looked at progress",
    "Progress on each outcome of the child protection plan, with what shows it.",
)
CORE_GROUP = define(
    "core_group.held", "A core group met", "Those who carry out the plan met and looked at it."
)
WRITTEN = define("plan.written", "A plan was written", "A version of the plan was kept, perhaps as a draft.")
AGREED = define("plan.agreed", "A plan was agreed", "Somebody other than its author agreed the version.")
COPIED = define(
    "plan.copied", "A family's version of the plan was written", "One person's own words of it.", "LEFT_OUT"
)
EXPLAINED = define(
    "plan.explained", "The plan was explained in person", "Somebody went through it with whom it is for."
)
SHARED = define(
    "plan.shared",
    "The plan counts as shared",
    "A parent and the child each had their version explained in person.",
    "LEFT_OUT",
)
OVERSEER_NAMED = define(
    "plan.overseer_named", "A reviewing officer oversees the plan", "Who reads its reviews.", "LEFT_OUT"
)
OVERSEEN = define("plan.overseen", "A reviewing officer read the review", "What they found is told.")
WAS_OVER = define(
    "plan.was_over",
    "The plan had ended when this was written down",
    "A review was entered late, after the plan's end: nothing more is due on it.",
    "LEFT_OUT",
)
CONTINGENCY_DUE = define(
    "contingency.fell_due",
    "What happens if not is due for decision",
    "Two reviews in a row found no progress on the same outcome.",
    "HEADLINE",
)
CONTINGENCY_DECIDED = define(
    "contingency.decided",
    "What happens if not was decided on",
    "It is done now, or the reason why not is told.",
    "HEADLINE",
)

STARTED = {PlanKind.CHILD_IN_NEED: CIN_STARTED, PlanKind.CHILD_PROTECTION: CP_STARTED}
ENDED = {PlanKind.CHILD_IN_NEED: CIN_ENDED, PlanKind.CHILD_PROTECTION: CP_ENDED}
REVIEWED = {
    ReviewKind.CIN_REVIEW: CIN_REVIEWED,
    ReviewKind.CORE_GROUP: CORE_GROUP,
    ReviewKind.REVIEW_CONFERENCE: CP_REVIEWED,
}
