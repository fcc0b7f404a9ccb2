"""Full hours in alternative provision."""

from datetime import date

from kittiwake.measures.measure import Measure

FULL_WEEK = 25 * 60
"""Units  minutes. A local setting: timescale ed.25h, after the report, paragraph 49."""

measure = Measure(
    key="full_hours_in_alternative_provision",
    title="Full hours in alternative provision",
    question="Are children in care taught all week where they do not go to a school?",
    population="places in alternative provision of children looked after on the day",
    condition="of 25 hours a week or more",
    table="places_of_learning",
    counted=lambda place: place.place == "ALTERNATIVE",
    met=lambda place: place.minutes_a_week >= FULL_WEEK,
    dated_by="from_on",
    dated_as="In care and there since",
    stands_until="to_on",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Hours at a school beside it, or what is taught. Nobody’s hours are law.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 49 (indicator ED7)",
    owner="Virtual school head",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
