"""What being looked after announces. Clocks bind to these names (clocks/definitions)."""

from kittiwake.records.line.kinds import define

CAME_INTO_CARE = define(
    "care.began",
    "Became looked after",
    "From that day the authority looks after the child.",
    "HEADLINE",
)
CAME_IN_AN_EMERGENCY = define(
    "care.began_in_an_emergency",
    "Became looked after in an emergency",
    "The child came into care without a plan; a look-back is owed.",
    "LEFT_OUT",
)
LEFT_CARE = define("care.ceased", "Ceased to be looked after", "On that day; the reason is told.", "HEADLINE")
STATUS_CHANGED = define(
    "legal_status.began",
    "Legal status",
    "From that day the child is looked after under this status.",
    "HEADLINE",
)
PLACED = define("placement.began", "Placed", "From that day the child lives there.", "HEADLINE")
MOVED_ON = define(
    "placement.ended", "A placement ended", "The child no longer lives there; the reason is told."
)
AGREED = define(
    "agreement.given",
    "Agreed that the child is accommodated",
    "Somebody with parental responsibility, or the young person, agreed to section 20; who is told.",
)
AGREEMENT_ENDED = define(
    "agreement.ended",
    "No longer agreed that the child is accommodated",
    "What section 20 rested on has ended; what follows is decided apart.",
)
ENDED_UNPLANNED = define(
    "placement.ended_unplanned",
    "The placement ended unplanned",
    "Nobody had planned that the child moves then; a meeting about it is owed.",
    "LEFT_OUT",
)
DUTIES_BEGAN = define(
    "care.duties_began",
    "Reviews are due from now on",
    "From that day reviews are held and a reviewing officer is named; not for a series of short breaks.",
    "LEFT_OUT",
)
PUPIL_CAME = define(
    "care.pupil_came",
    "A child of an age to learn came into care",
    "From nursery age on, an education plan is due.",
    "LEFT_OUT",
)
VISITS_BEGAN = define(
    "placement.visits_began",
    "Visits are due from now on",
    "The child lives with new carers, so that they are to be visited there.",
    "LEFT_OUT",
)
VISITS_OVER = define(
    "placement.visits_over",
    "No longer visited there",
    "The child lives there no longer: what was due there is due no more.",
    "LEFT_OUT",
)
DELEGATION_WANTED = define(
    "delegation.wanted",
    "The carers need to know what they may decide",
    "The child is accommodated under section 20 with these carers.",
    "LEFT_OUT",
)
DELEGATION_NOT_NEEDED = define(
    "delegation.not_needed",
    "No longer accommodated under section 20",
    "Another status stands: nobody waits for a delegation under section 20.",
    "LEFT_OUT",
)
DELEGATED = define(
    "delegation.agreed",
    "Everyday decisions agreed",
    "For every question of everyday life it is agreed who decides.",
)
DELEGATED_IN_PART = define(
    "delegation.agreed_in_part",
    "Everyday decisions agreed in part",
    "Some questions of everyday life are still open; which, and why, is told.",
)
COPIED = define("delegation.copied", "The carer has a copy", "The carer was given what they may decide.")
OFFICER_NAMED = define(
    "care.officer_named",
    "A reviewing officer was named",
    "Somebody oversees the reviews, and the child was told who.",
)
REPORTED = define(
    "la_review.reported",
    "Report to the review",
    "The child’s worker wrote what the review is to test.",
)
REVIEWED = define("la_review.held", "Review of a child in care", "A review was held.", "HEADLINE")
FIRST_HELD = define(
    "la_review.first_held", "The first review was held", "The second is due from then on.", "LEFT_OUT"
)
SECOND_HELD = define(
    "la_review.second_held", "The second review was held", "Later ones are due from then on.", "LEFT_OUT"
)
LATER_HELD = define(
    "la_review.later_held", "A later review was held", "The next is due from then on.", "LEFT_OUT"
)
HELD_WITHOUT_REPORT = define(
    "la_review.held_without_report",
    "The review was held without the worker’s report",
    "For the child’s sake it was held; the missing report is challenged.",
)
DECISIONS_SENT = define(
    "la_review.decisions_sent",
    "The decisions of the review were sent",
    "Those concerned have what the review decided.",
)
MISTAKEN = define(
    "care.mistaken",
    "A period of care was recorded by mistake",
    "It never was; every row of it is kept and none counts.",
)
CARE_PLANNED = define(
    "care_plan.recorded",
    "Care plan",
    "What care is for and where the child is to grow up is written down.",
    "HEADLINE",
)
PLACEMENT_PLANNED = define(
    "placement_plan.recorded",
    "Plan of the placement",
    "How the placement works from day to day is written down and signed.",
)
WRITTEN_ANEW = define(
    "care.written_anew",
    "The days in care were written anew",
    "Something was entered late or put right; what changed is told.",
)
SECTION_20_STANDS = define(
    "voluntary_care.began",
    "Accommodated under section 20",
    "From then on a manager looks from time to time whether that is still right.",
    "LEFT_OUT",
)
SECTION_20_OVER = define(
    "voluntary_care.ended",
    "No longer accommodated under section 20",
    "Another status stands: nobody looks whether section 20 is still right.",
    "LEFT_OUT",
)
SECTION_20_RIGHT = define(
    "voluntary_care.found_right",
    "Section 20 is still right",
    "A manager looked whether the child should be accommodated by agreement; why is told.",
)
SECTION_20_NOT_RIGHT = define(
    "voluntary_care.found_wrong",
    "Section 20 is no longer right",
    "A manager looked, and says what follows.",
)
ON_COURSE = define(
    "la_review.on_course",
    "Decisions of the review are carried out",
    "The reviewing officer looked between two reviews.",
)
OFF_COURSE = define(
    "la_review.off_course",
    "Decisions of the review are not carried out",
    "The reviewing officer looked between two reviews; what follows is told.",
)
NOTIFIED = define(
    "placement.notified",
    "Everybody was told of the placement",
    "Each of those who are to know was told, or it is written why not.",
)
NOTIFIED_IN_PART = define(
    "placement.notified_in_part",
    "Told of the placement",
    "Some of those who are to know; others still wait.",
)
RETURNED_HOME = define(
    "care.returned_home",
    "Returned home as planned",
    "Care ended because the child went home as the plan for their care said.",
    "LEFT_OUT",
)
RETURNED_UNPLANNED = define(
    "care.returned_home_unplanned",
    "Returned home without a plan",
    "Care ended because the child went home, outside the plan for their care: weighing it is owed.",
)
PERMANENCE_PLANNED = define(
    "permanence.planned",
    "It is planned where the child is to grow up",
    "The care plan says where; until then it was not decided.",
    "LEFT_OUT",
)
FOSTERING_PLANNED = define(
    "fostering.planned",
    "Long-term fostering is planned",
    "From then on carers are found with whom the child is matched.",
    "LEFT_OUT",
)
FOSTERING_GIVEN_UP = define(
    "fostering.given_up",
    "Long-term fostering is no longer planned",
    "Another care plan says something else: nobody waits for a match.",
    "LEFT_OUT",
)
