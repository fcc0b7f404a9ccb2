"""The child’s own words written."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="childs_words_recorded",
    title="The child’s own words written",
    question="When we see a child, do we write what they say?",
    population="times that a visit saw a child",
    condition="where what the child said was written in their words",
    table="visits",
    counted=lambda part: part.is_seen,
    met=lambda part: part.has_own_words,
    dated_by="visited_on",
    dated_as="Visited",
    case_kind="visits.visitpart",
    case_id="visit_part_id",
    better_when="higher",
    does_not_show="Whether the child can speak yet: for a baby there are none to write, and a day in their"
    " life stands instead.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 22 (children’s lived experience); local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
