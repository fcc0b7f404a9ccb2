"""Children seen alone."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="children_seen_alone",
    title="Children seen alone",
    question="When we see a child, do we see them alone?",
    population="times that a visit saw a child",
    condition="where the child was seen alone",
    table="visits",
    counted=lambda part: part.is_seen,
    met=lambda part: part.is_seen_alone,
    dated_by="visited_on",
    dated_as="Visited",
    case_kind="visits.visitpart",
    case_id="visit_part_id",
    better_when="higher",
    does_not_show="Whether the child was old enough, or wanted to. The reason stands in the visit.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 22 (children seen alone); local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
