"""Themes of return interviews used in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

measure = in_time(
    "mi.to_plan",
    key="themes_used_in_time",
    title="What children told at return interviews, used in time",
    question="Does what a child tells us after being missing change a plan or a risk assessment?",
    population="themes of return interviews that were to be used by then",
    condition="used, or set aside with a reason, by the day that was told",
    dated_as="To be used by",
    case_kind="missing.theme",
    does_not_show="Whether it changed anything for the child; one set aside with a reason counts as well.",
    source="Ofsted, Newcastle upon Tyne 2017, recommendation 5 and paragraphs 30 and 41; the limit is a local"
    " setting",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=5,
)
