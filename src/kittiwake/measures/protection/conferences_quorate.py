"""Conferences quorate."""

from datetime import date

from kittiwake import standards
from kittiwake.measures.measure import Measure

standard = standards.standard("conference_quorate")

measure = Measure(
    key="conferences_quorate",
    title="Conferences quorate",
    question="Are enough agencies in the room?",
    population="conferences that were held",
    condition="at which children’s social care and enough other agencies took part",
    table="standards_checked",
    counted=lambda check: check.standard == standard.key,
    met=lambda check: check.is_met,
    dated_by="checked_on",
    dated_as="Written down",
    case_kind="protection.conference",
    case_id="case_id",
    better_when="higher",
    does_not_show="Whether those who came knew the child.",
    source=standard.source,
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
