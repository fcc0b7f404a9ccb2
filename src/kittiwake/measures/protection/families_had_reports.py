"""Families had the reports in time."""

from datetime import date

from kittiwake import standards
from kittiwake.measures.measure import Measure

standard = standards.standard("family_had_reports")

measure = Measure(
    key="families_had_reports",
    title="Families had the reports in time",
    question="Can parents read what is said of them before the room does?",
    population="conferences that were held",
    condition="at which the family had had every report in the days that the local setting asks for",
    table="standards_checked",
    counted=lambda check: check.standard == standard.key,
    met=lambda check: check.is_met,
    dated_by="checked_on",
    dated_as="Written down",
    case_kind="protection.conference",
    case_id="case_id",
    better_when="higher",
    does_not_show="Whether anybody went through the reports with them. A conference without a report"
    " counts as not met.",
    source=standard.source,
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
