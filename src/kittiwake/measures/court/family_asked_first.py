"""A family group conference offered before the letter."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="family_asked_first",
    title="Family group conference offered before the letter",
    question="Is the family asked first?",
    population="children whose pre-proceedings began",
    condition="whose family had been offered a family group conference by then",
    table="pre_proceedings_children",
    counted=lambda child: child.person_id.notnull(),
    met=lambda child: child.family_meeting != "NOT_OFFERED",
    dated_by="issued_on",
    dated_as="Letter of",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Whether it was offered in time, or in a way that the family could take up.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 26 (indicator CT4); local measure",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
