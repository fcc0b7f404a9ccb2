"""What visits put on the line.

`visit.made` is what a reader sees. The others say what it meant for clocks, on the case whose clocks they
turn; a clock may name `child.seen_on_visit` or `child.seen_alone` as its end, and needs nothing more.
"""

from kittiwake.records.line.kinds import define

VISIT_MADE = define("visit.made", "They were visited", "A worker visited; how the child was seen is told.")
VISIT_TRIED = define(
    "visit.tried",
    "A visit was tried",
    "A worker came and found nobody in, or was not let in. It counts for no clock.",
)
VISIT_CORRECTED = define(
    "visit.corrected", "A visit was corrected", "The words of a visit were put right; both versions stay."
)
MARKS_SEEN = define(
    "marks.seen",
    "Marks on the child's body were seen",
    "Somebody saw marks on the child: each with its place, what it looked like and what was said of it.",
    "HEADLINE",
)
MARKS_PUT_RIGHT = define(
    "marks.put_right",
    "What was written of marks was put right",
    "A record of marks was replaced by one put right, with the reason; both stay.",
    "HEADLINE",
)
CHILD_SEEN = define(
    "child.seen_on_visit",
    "They were seen on a visit",
    "A worker saw the child: ends every clock that waits for that.",
    "LEFT_OUT",
)
SEEN_ALONE = define(
    "child.seen_alone",
    "They were seen alone on a visit",
    "A worker saw the child without anybody of the family: ends every clock that waits for that.",
    "LEFT_OUT",
)
CP_PLAN_VISITED = define(
    "cp_plan.visited",
    "A visit counted towards the child protection plan",
    "The child was seen, so the time to the next visit under the child protection plan starts again.",
    "LEFT_OUT",
)
CIN_PLAN_VISITED = define(
    "cin_plan.visited",
    "A visit counted towards the child in need plan",
    "The child was seen, so the time to the next visit under the child in need plan starts again.",
    "LEFT_OUT",
)
PLACEMENT_VISITED = define(
    "placement.visited",
    "A visit counted towards the placement",
    "The child was seen in the first year of the placement, so the time to the next visit starts again.",
    "LEFT_OUT",
)
PLACEMENT_VISITED_LATER = define(
    "placement.visited_after_a_year",
    "A visit counted towards the placement after its first year",
    "The child was seen, so the time to the next visit starts again.",
    "LEFT_OUT",
)
PLACEMENT_VISITED_SETTLED = define(
    "placement.visited_to_last",
    "A visit counted towards a placement that is meant to last",
    "The child was seen after the first year of a placement that is meant to last until they are 18.",
    "LEFT_OUT",
)
MEANT_TO_LAST = define(
    "placement.meant_to_last",
    "Meant to live there until 18",
    "The placement is intended to last until the child is 18.",
)
ARRANGEMENT_BEGAN = define(
    "private_fostering.began",
    "Privately fostered",
    "From that day the child lives with a private foster carer.",
    "HEADLINE",
)
ARRANGEMENT_VISITED = define(
    "private_fostering.visited",
    "A visit counted towards the private fostering",
    "The child was seen in the first year of the arrangement, so the time to the next visit starts again.",
    "LEFT_OUT",
)
ARRANGEMENT_VISITED_LATER = define(
    "private_fostering.visited_after_a_year",
    "A visit counted towards the private fostering after its first year",
    "The child was seen, so the time to the next visit starts again.",
    "LEFT_OUT",
)
OF_AN_ARRANGEMENT = dict.fromkeys(("pf.first_visit", "pf.visit_y1", "pf.visit_y2"), ARRANGEMENT_VISITED)
OF_A_PLACEMENT = dict.fromkeys(
    ("la.visit_first", "la.visit_year1", "la.visit_later", "la.visit_later_perm"), PLACEMENT_VISITED
)
COUNTS = {
    "cp.visit": CP_PLAN_VISITED,
    "cin.visit": CIN_PLAN_VISITED,
    **OF_A_PLACEMENT,
    **OF_AN_ARRANGEMENT,
}  # clock -> what starts it again
