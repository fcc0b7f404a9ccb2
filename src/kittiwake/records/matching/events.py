"""What finding a home announces. Clocks bind to these names (clocks/definitions)."""

from kittiwake.records.line.kinds import define

ASKED_FOR = define(
    "home_request.made",
    "A home is looked for",
    "What the child needs of a home is written down, and by when.",
    "HEADLINE",
)
CLOSED = define("home_request.closed", "No home is looked for any more", "The request ended; why is told.")
OFFERED = define(
    "home_offer.made", "A home was asked", "Somebody who could take the child was asked.", "LEFT_OUT"
)
ACCEPTED = define("home_offer.accepted", "A home would take the child", "Those who were asked said yes.")
REFUSED = define("home_offer.refused", "A home refused", "Those who were asked said no; why is told.")
DECIDED = define(
    "home.decided",
    "A home was chosen",
    "Which home, why, and why not the others, is written down.",
    "HEADLINE",
)
APART = define(
    "home.siblings_apart",
    "Brothers and sisters live apart against the plan",
    "Why, and on which day it is tried again, is told.",
)
ASSESSMENT_OWED = define(
    "home.assessment_owed",
    "Placed in an emergency without a current assessment",
    "The placement was not held up; the assessment behind it is to be brought up to date.",
)
ASSESSMENT_READ = define(
    "home.assessment_refreshed",
    "The assessment behind the placement is up to date",
    "An assessment authorised since then was read for this placement.",
)
READ_AGAIN = define(
    "home.read_again",
    "Read again why this home was chosen",
    "The placement ended unplanned; what was believed then stands beside what happened.",
)
