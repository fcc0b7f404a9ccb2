"""Care and supervision proceedings that ended within 26 weeks."""

from datetime import date

from kittiwake.measures.measure import Measure

BANDS = {
    "UP_TO_26": "Up to 26 weeks",
    "UP_TO_32": "Over 26, up to 32 weeks",
    "UP_TO_52": "Over 32, up to 52 weeks",
    "LONGER": "Over 52 weeks",
}

measure = Measure(
    key="proceedings_within_26_weeks",
    title="Care proceedings that ended within 26 weeks",
    question="How long do children wait for the court to decide?",
    population="children for whom care or supervision proceedings ended",
    condition="for whom they ended within 26 weeks of issue",
    table="proceedings_children",
    counted=lambda child: child.limit_on.notnull(),
    met=lambda child: child.ended_on <= child.limit_on,
    dated_by="ended_on",
    dated_as="Ended",
    split_by="length_band",
    split_says=BANDS,
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="Why they took longer: the court may allow it for a child’s sake, and the reason stands on"
    " the record. How long those take that go on.",
    source="Children Act 1989, section 32 (indicators CT6 and CT7); Ofsted, Newcastle upon Tyne 2017,"
    " paragraphs 36 and 87 (27 weeks on average)",
    owner="Head of legal services",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
