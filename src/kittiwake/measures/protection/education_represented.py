"""Education represented."""

from datetime import date

from kittiwake import standards
from kittiwake.measures.measure import Measure

standard = standards.standard("education_represented")

measure = Measure(
    key="education_represented",
    title="Education represented",
    question="Is the school at the table when a school-age child is spoken of?",
    population="strategy discussions held about a child for whom education is looked for",
    condition="at which education took part, or sent word",
    table="standards_checked",
    counted=lambda check: check.standard == standard.key,
    met=lambda check: check.is_met,
    dated_by="checked_on",
    dated_as="Written down",
    case_kind="protection.strategydiscussion",
    case_id="case_id",
    better_when="higher",
    does_not_show="Which school it was, and whether it knows the child. The ages are a local setting.",
    source=standard.source,
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
