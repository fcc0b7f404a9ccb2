"""Assessments in use that are out of date."""

from datetime import date

from kittiwake.measures.measure import Measure
from kittiwake.records.drift.reasons import reasons

DAYS = reasons()["out_of_date"].at

measure = Measure(
    key="assessments_out_of_date",
    title="Assessments in use that are out of date",
    question="For how many children do we lean on an assessment that no longer holds?",
    population="children with a plan on the day",
    condition="whose newest assessment had been found out of date",
    table="assessments_in_use",
    counted=lambda use: use.person_id.notnull(),
    met=lambda use: use.is_out_of_date,
    dated_by="from_on",
    dated_as="With a plan since",
    stands_until="to_on",
    once_for="person_id",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="lower",
    does_not_show="Children who were never assessed here. The reading speaks once an assessment has been out"
    f" of date for {DAYS} days, a local setting, and counts from the first night on which it read.",
    source="Ofsted, Newcastle upon Tyne 2017, recommendation 2, paragraphs 23 and 43 (indicator"
    " AS7); local measure, local setting",
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=2,
)
