"""Child in need reviews held in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = {"cin.review_first": "The first one", "cin.review_then": "Later ones"}

measure = in_time(
    *CLOCKS,
    key="need_reviews_in_time",
    title="Child in need reviews held in time",
    question="Does anybody look whether a child in need plan works?",
    population="child in need reviews that fell due, by the authority’s own intervals",
    condition="that had been held by that day",
    dated_as="Review due",
    split_by="clock",
    split_says=CLOCKS,
    case_kind="plans.plan",
    does_not_show="Whether a reviewing officer read it, or anything moved. A plan that ended before the day"
    " counts as in time.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 21 and 84; local measure, local intervals",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
