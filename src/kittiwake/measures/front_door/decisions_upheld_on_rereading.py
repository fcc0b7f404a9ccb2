"""Decisions upheld on rereading."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="decisions_upheld_on_rereading",
    title="Decisions that a second reader would have made at the same level",
    question="Do we apply thresholds alike, whoever decides?",
    population="decisions read again by somebody who did not know them",
    condition="for which the reader came to the same level of need",
    table="rereadings",
    counted=lambda row: row.rereading_id.notnull(),
    met=lambda row: row.agrees,
    dated_by="read_on",
    dated_as="Read again",
    case_kind="front_door.contact",
    case_id="contact_id",
    better_when="higher",
    does_not_show="Who was right. Contacts that were chosen because they came again, or because the same"
    " facts were answered differently, are among them, so it is no estimate of all decisions. It is never"
    " made for a worker.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 16 and 97; local measure",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
