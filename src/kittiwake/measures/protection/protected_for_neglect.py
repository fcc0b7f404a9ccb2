"""Children on a plan, by category."""

from datetime import date

from kittiwake.measures.measure import Measure

CATEGORIES = {
    "NEG": "Neglect",
    "EMO": "Emotional abuse",
    "PHY": "Physical abuse",
    "SAB": "Sexual abuse",
    "MUL": "Multiple",
}
"""The census's codes, CategoryOfAbuse, in words."""

measure = Measure(
    key="protected_for_neglect",
    title="Children on a plan, by category",
    question="Why do children need to be protected?",
    population="children on a child protection plan on the day",
    condition="whose category that day was neglect",
    table="protected_spells",
    counted=lambda spell: spell.plan_id.notnull(),
    met=lambda spell: spell.category == "NEG",
    dated_by="from_on",
    dated_as="On a plan since",
    stands_until="to_on",
    once_for="person_id",
    split_by="category",
    split_says=CATEGORIES,
    case_kind="subject.subject",
    case_id="person_id",
    better_when="neither",
    does_not_show="What else the child lives with: a plan has one category at a time, and another may"
    " matter as much. A plan that began without a conference may have none.",
    source="DfE characteristics of children in need (indicators CP6 and CP12); Ofsted, Newcastle"
    " upon Tyne 2017, paragraph 21 (neglect)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
