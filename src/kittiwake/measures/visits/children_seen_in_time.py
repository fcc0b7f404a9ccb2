"""Children seen in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = {"cp.visit": "Child protection plan", "cin.visit": "Child in need plan"}

measure = in_time(
    *CLOCKS,
    key="children_seen_in_time",
    title="Children seen in time",
    question="Is every child on a plan seen as often as we say?",
    population="visits that fell due to children on a plan, by the authority’s own intervals",
    condition="where the child was seen by that day",
    dated_as="To be seen by",
    split_by="clock",
    split_says=CLOCKS,
    case_kind="plans.plan",
    does_not_show="Whether anybody listened. A plan that ended before the day counts as in time. A visit"
    " written down after a later one does not count.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 22 (children seen); local measure, local intervals",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
