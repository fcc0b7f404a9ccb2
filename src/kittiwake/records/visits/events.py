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
COUNTS = {"cp.visit": CP_PLAN_VISITED, "cin.visit": CIN_PLAN_VISITED}  # clock -> what starts it again
