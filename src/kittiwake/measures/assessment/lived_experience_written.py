"""Assessments that say how the child lives."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="lived_experience_written",
    title="Assessments that say how the child lives",
    question="When we assess a child, do we write how a day goes for them, or what they say?",
    population="children whose assessment was authorised",
    condition="where a day in the child’s life, or the child’s own words, were written",
    table="assessed_children",
    counted=lambda child: child.is_authorised,
    met=lambda child: child.has_lived_experience,
    dated_by="authorised_on",
    dated_as="Authorised",
    case_kind="assessment.assessment",
    case_id="assessment_id",
    better_when="higher",
    does_not_show="Whether what was written was listened to. Read some of them.",
    source="Ofsted, Newcastle upon Tyne 2017, recommendation 2, paragraph 22",
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=2,
)
