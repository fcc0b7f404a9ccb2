"""What education announces. Clocks bind to these names (clocks/definitions/education.toml)."""

from kittiwake.records.line.kinds import define

BEGAN = define("learning.began", "Learns somewhere new", "Where, and how many hours, is told.")
ENDED = define("learning.ended", "Learns there no longer", "The last day, and why, is told.")
MISSING = define(
    "learning.missing_began", "Missing education", "The child learns nowhere; why is told.", "HEADLINE"
)
ATTENDED = define("attendance.recorded", "Attendance", "How often the child was there is told.")
EXCLUDED = define(
    "exclusion.recorded", "Excluded from school", "For how long, why, and what instead is told.", "HEADLINE"
)
PEP_HELD = define("pep.held", "Personal education plan", "Targets, and what the child says, are told.")
PEP_FIRST = define("pep.first_held", "The first education plan was made", "Its time ends.", "LEFT_OUT")
EHC = define("ehc_plan.moved", "Education, health and care plan", "Which step was taken is told.")
