"""Privately fostered children on a day."""

from datetime import date

from kittiwake.measures.measure import Measure

TOLD_BY = {
    "PARENT": "A parent",
    "CARER": "The carer",
    "CHILD": "The child",
    "SCHOOL": "A school",
    "HEALTH": "Somebody in health",
    "OTHER_AGENCY": "Another agency",
    "WORKER": "One of our own workers",
    "OTHER": "Somebody else",
}

measure = Measure(
    key="private_fosterings",
    title="Privately fostered children, and those whose arrangement is judged suitable",
    question="How many privately fostered children do we know of, and is it known to be good for them?",
    population="arrangements that stood on the day",
    condition="judged suitable, with or without requirements",
    table="private_fosterings",
    counted=lambda fostering: fostering.person_id.notnull(),
    met=lambda fostering: fostering.judged.isin(["SUITABLE", "REQUIREMENTS"]),
    dated_by="from_on",
    dated_as="Privately fostered since",
    stands_until="to_on",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="neither",
    does_not_show="Children whom nobody told us of: the report found numbers low despite awareness raising."
    " The judgement is the newest one, also for days before it.",
    source="SI 2005/1533 (indicator LA36); Ofsted, Newcastle upon Tyne 2017, paragraph 31",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
    split_by="told_by",
    split_says=TOLD_BY,
)
