"""What child protection work announces. Clocks bind to these names (clocks/definitions/protection.toml)."""

from kittiwake.records.line.kinds import define

STRATEGY_DECIDED = define(
    "strategy.decided",
    "A strategy discussion is to be held",
    "Somebody decided that a strategy discussion is needed; the time to hold it starts.",
    "HEADLINE",
)
STRATEGY_HELD = define(
    "strategy.held",
    "A strategy discussion was held",
    "Agencies shared what they know and decided about each child of the family.",
    "HEADLINE",
)
STRATEGY_ANSWERED = define(
    "strategy.answered",
    "The strategy discussion that was asked for was held",
    "Ends the wait for it on the work that asked: the referral of the front door.",
    "LEFT_OUT",
)
STRATEGY_CALLED_OFF = define(
    "strategy.called_off", "A strategy discussion was called off", "It was not needed any more; why is told."
)
ENQUIRY_STARTED = define(
    "enquiry.started",
    "A section 47 enquiry began",
    "Dated from the strategy discussion that decided on it: the time to the conference counts from there.",
    "HEADLINE",
)
ENQUIRY_CHILD_SEEN = define(
    "enquiry.child_seen", "They were seen in the enquiry", "How, where and what they said is told."
)
ENQUIRY_CHILD_NOT_SEEN = define(
    "enquiry.child_not_seen", "They could not be seen in the enquiry", "Somebody tried; why not is told."
)
ENQUIRY_PROPOSED = define(
    "enquiry.outcome_proposed",
    "An outcome of the enquiry was proposed",
    "The worker says what came of it; somebody else authorises it.",
    "LEFT_OUT",
)
ENQUIRY_RETURNED = define(
    "enquiry.outcome_returned", "The outcome was returned", "A manager asks something first.", "LEFT_OUT"
)
ENQUIRY_CLOSED = define(
    "enquiry.closed",
    "The section 47 enquiry was closed",
    "A manager authorised its outcome.",
    "HEADLINE",
)
NO_CONFERENCE = define(
    "enquiry.no_conference",
    "No conference follows from the enquiry",
    "Its outcome needs none: the time to hold one ends.",
    "LEFT_OUT",
)
ENQUIRY_CONFERRED = define(
    "enquiry.conference_held",
    "The conference that the enquiry led to was held",
    "Ends the time to hold one.",
    "LEFT_OUT",
)
CONFERENCE_CALLED = define(
    "conference.called", "A conference was called", "It has a day, a place and a chair."
)
CONFERENCE_CALLED_OFF = define(
    "conference.called_off", "A conference was called off", "It did not take place; why is told."
)
CONFERENCE_HELD = define(
    "conference.held",
    "A conference was held",
    "What it decided about the child is told; the time to send it out starts.",
    "HEADLINE",
)
DECISIONS_SENT = define("conference.decisions_sent", "The decisions were sent", "To the family and agencies.")
MINUTES_SENT = define("conference.minutes_sent", "The minutes were sent", "To the family and agencies.")
PLAN_REVIEWED = define(
    "cp_plan.conference_reviewed",
    "The child protection plan was reviewed",
    "A review conference looked at the plan: the time to the next one starts.",
    "LEFT_OUT",
)
PLAN_LOOKED_AT_ANEW = define(
    "cp_plan.looked_at_anew",
    "A designated conference looked at a long plan",
    "Somebody who had no part in it asked whether the plan changes anything.",
    "LEFT_OUT",
)
CATEGORY_SET = define(
    "cp_plan.category_set", "The category of the plan was set", "From that day the plan has this category."
)
EMERGENCY_BEGUN = define(
    "emergency.begun",
    "Emergency protection began",
    "Police took the child into protection, or a court made an order.",
    "HEADLINE",
)
EMERGENCY_ENDED = define("emergency.ended", "Emergency protection ended", "When, and what followed is told.")
POLICE_PROTECTION_BEGUN = define(
    "police_protection.begun", "Police protection began", "The longest it may last starts.", "LEFT_OUT"
)
POLICE_PROTECTION_ENDED = define(
    "police_protection.ended", "Police protection ended", "Its time ends.", "LEFT_OUT"
)
TRANSFER_TOLD = define(
    "transfer_in.told",
    "A child on a plan moved here",
    "Another authority told us; the time to hold a conference here starts.",
    "HEADLINE",
)
TRANSFER_CONFERRED = define(
    "transfer_in.conference_held",
    "The conference for a child who moved here was held",
    "Ends the time to hold one.",
    "LEFT_OUT",
)
STRATEGY_CORRECTED = define(
    "strategy.corrected",
    "A text of the strategy discussion was put right",
    "What it said before stays beside it, with the reason.",
)
ENQUIRY_CORRECTED = define(
    "enquiry.corrected",
    "A text of the section 47 enquiry was put right",
    "What it said before stays beside it, with the reason.",
)
CONFERENCE_CORRECTED = define(
    "conference.corrected",
    "A text of the conference was put right",
    "What it said before stays beside it, with the reason.",
)
STAY_TOLD = define(
    "temporary_stay.told",
    "A child on another authority’s plan stays here for a while",
    "The plan stays theirs; no conference is held here.",
    "HEADLINE",
)
STAY_ENDED = define(
    "transfer_in.ended",
    "The child left again, or no conference is needed",
    "When and why is told; the time to hold a conference ends.",
)
TRANSFER_OUT_TOLD = define(
    "transfer_out.told",
    "Another authority was told that the child lives there now",
    "The plan stands until they have held their conference.",
    "HEADLINE",
)
PLAN_CHECKED = define(
    "cp_plan.checked",
    "A chair checked the plan between two conferences",
    "Whether it is on course, and what the chair found.",
)
CASE_CLOSED = define(
    "case.closed",
    "The work with the child ended",
    "Why, what was achieved and who was told.",
    "HEADLINE",
)
