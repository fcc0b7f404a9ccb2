"""What happens before and in court. Clocks bind to these names. A lawyer’s advice stands in no words here."""

from kittiwake.records.line.kinds import define

PLANNING_ASKED = define(
    "legal_planning.asked", "A legal planning meeting was asked for", "Somebody asked for it; why is told."
)
ADVISED = define(
    "legal_planning.advised",
    "Legal advice was given",
    "A lawyer advised; the advice is privileged and stands in no line.",
    "LEFT_OUT",
)
GATEWAY_DECIDED = define(
    "legal_planning.decided",
    "Decided at legal planning",
    "For the child it was decided whether the threshold is met, and what is done.",
    "HEADLINE",
)
PRE_PROCEEDINGS_BEGAN = define(
    "pre_proceedings.began",
    "Letter before proceedings",
    "The letter went to those with parental responsibility; pre-proceedings begin with it.",
    "HEADLINE",
)
FIRST_MET = define("pre_proceedings.first_met", "First meeting in pre-proceedings", "Held with the family.")
REVIEWED = define(
    "pre_proceedings.reviewed",
    "Pre-proceedings were reviewed",
    "Held with the family, at the mid-point or later.",
)
MET = define("pre_proceedings.met", "Meeting in pre-proceedings", "Another meeting with the family was held.")
COMMISSIONED = define(
    "pre_proceedings.assessment_asked",
    "An assessment was asked for in pre-proceedings",
    "Of whom, and by when it is due, is told.",
)
RECEIVED = define(
    "pre_proceedings.assessment_received",
    "An assessment asked for in pre-proceedings arrived",
    "What it came to is told.",
)
ACTION_DONE = define(
    "pre_proceedings.action_answered",
    "Something agreed in pre-proceedings was done",
    "What came of it is told.",
    "LEFT_OUT",
)
LONGER = define(
    "pre_proceedings.let_go_on", "Pre-proceedings go on for longer", "Until when, why and who agreed is told."
)
PANEL_LOOKED = define(
    "pre_proceedings.panel_looked", "The legal panel looked at it", "What the panel decided is told."
)
PRE_PROCEEDINGS_ENDED = define(
    "pre_proceedings.ended", "Pre-proceedings ended", "By a decision, with its reason.", "HEADLINE"
)
ISSUED = define(
    "proceedings.issued", "Proceedings were issued", "The court was asked for an order.", "HEADLINE"
)
LIMIT_BEGAN = define(
    "proceedings.limit_began",
    "The court’s time began to run",
    "The application is one of those to be disposed of within 26 weeks.",
    "LEFT_OUT",
)
ALLOCATED = define(
    "proceedings.allocated",
    "Proceedings were allocated",
    "The court said who hears them; the number is told.",
    "LEFT_OUT",
)
LISTED = define(
    "proceedings.hearing_listed", "A hearing is listed", "What for, and on which day.", "LEFT_OUT"
)
HEARD = define("proceedings.heard", "A hearing was held", "What came of it is told.")
VACATED = define(
    "proceedings.hearing_vacated", "A hearing was taken off", "It is not held; why is told.", "LEFT_OUT"
)
CASE_MANAGED = define(
    "proceedings.case_managed",
    "The case management hearing was held",
    "The first one of the proceedings.",
    "LEFT_OUT",
)
ISSUES_RESOLVED = define(
    "proceedings.issues_heard", "The issues resolution hearing was held", "It was held.", "LEFT_OUT"
)
EXPERT_ASKED = define(
    "proceedings.expert_asked", "An expert was instructed", "On what, and by when, is told."
)
EXPERT_FILED = define("proceedings.expert_filed", "An expert filed their report", "It is with the court.")
EXTENDED = define(
    "proceedings.extended", "The court allowed more time", "Until when, at which hearing and why is told."
)
CHILD_CONCLUDED = define(
    "proceedings.ended_for_child", "Proceedings ended for the child", "What came of them is told.", "HEADLINE"
)
CONCLUDED = define(
    "proceedings.concluded",
    "The proceedings are over",
    "They ended for the last of the children.",
    "LEFT_OUT",
)
ORDERED = define(
    "court_order.made", "Order of court", "Which order, and until when it runs, is told.", "HEADLINE"
)
ORDER_ENDED = define(
    "court_order.ended", "An order of court ended", "It was discharged, or another took its place."
)
ORDER_MISTAKEN = define(
    "court_order.mistaken",
    "An order was recorded by mistake",
    "It never was; the row is kept and counts for nothing.",
)
