"""Outcomes that moved."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="outcomes_with_progress",
    title="Outcomes that moved",
    question="Is life getting better for children with a plan?",
    population="outcomes that the latest review of a plan that stood on the day had rated",
    condition="on which it found progress",
    table="outcomes_rated",
    counted=lambda rated: rated.plan_id.notnull(),
    met=lambda rated: rated.is_progress,
    dated_by="held_on",
    dated_as="Reviewed",
    stands_until="latest_until",
    case_kind="plans.plan",
    case_id="plan_id",
    better_when="higher",
    does_not_show="Whether the child would say so. A plan without a review is not here, and one with many"
    " outcomes counts as often as it has.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 21 and 25; local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
