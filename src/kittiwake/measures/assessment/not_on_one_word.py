"""Assessments that do not rest on the parents' word alone."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="not_on_one_word",
    title="Assessments not mostly the parents’ own account",
    question="When we assess a child, do we know it from more than what the parents say of themselves?",
    population="children whose assessment was authorised and had any statement with a source",
    condition="where no more than half of the words with a source were the parents’ own account",
    table="assessed_children",
    counted=lambda child: child.is_authorised & (child.all_words > 0),
    met=lambda child: child.parent_words * 2 <= child.all_words,
    dated_by="authorised_on",
    dated_as="Authorised",
    case_kind="assessment.assessment",
    case_id="assessment_id",
    better_when="higher",
    does_not_show="Whether what the parents said was true, or what others said was. Half is our own line, and"
    " no standard: what matters is whether somebody looked.",
    source="Ofsted, Newcastle upon Tyne 2017, recommendation 2, paragraphs 18 and 23; local measure",
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=2,
)
