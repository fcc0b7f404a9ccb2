"""Core groups met in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = {"cp.core_group_first": "The first one", "cp.core_group_then": "Later ones"}

measure = in_time(
    *CLOCKS,
    key="core_groups_in_time",
    title="Core groups met in time",
    question="Do those who carry the plan out meet?",
    population="core groups that fell due",
    condition="that had met by that day",
    dated_as="Core group due",
    split_by="clock",
    split_says=CLOCKS,
    case_kind="plans.plan",
    does_not_show="Who came, and what they did. A plan that ended before the day counts as in time.",
    source="Working Together, as Newcastle’s procedures quote it, for the first; later ones by a"
    " local length of time (indicator CP15)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
