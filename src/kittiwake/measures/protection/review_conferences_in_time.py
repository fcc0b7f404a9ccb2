"""Review conferences held in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = {"cp.rcpc_first": "The first one", "cp.rcpc_then": "Later ones"}

measure = in_time(
    *CLOCKS,
    key="review_conferences_in_time",
    title="Review conferences held in time",
    question="Does the conference look again when it must?",
    population="review conferences that fell due",
    condition="that had been held by that day",
    dated_as="Review due",
    split_by="clock",
    split_says=CLOCKS,
    case_kind="plans.plan",
    does_not_show="Whether anything moved: see the outcomes with progress. A plan that ended before the day"
    " counts as in time. The census counts children with every review in time, on one day of the year.",
    source="Working Together: the first within 3 months, then every 6 (statutory guidance, as"
    " several procedures quote it)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
