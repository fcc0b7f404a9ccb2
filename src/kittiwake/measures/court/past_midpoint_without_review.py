"""Pre-proceedings past the mid-point without a review."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="past_midpoint_without_review",
    title="Pre-proceedings past the mid-point without a review",
    question="Who drifts in pre-proceedings?",
    population="children in pre-proceedings on the day",
    condition="whose review with the family was past its day",
    table="pre_proceedings_spells",
    counted=lambda spell: spell.person_id.notnull(),
    met=lambda spell: spell.is_past_midpoint,
    dated_by="from_on",
    dated_as="Since",
    stands_until="to_on",
    once_for="person_id",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="lower",
    does_not_show="Families for whom the first meeting has not been held: the interval begins with it.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 26 and 79 (indicator CT1); local measure, local"
    " interval",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
