"""Questions to agencies answered in time."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="agencies_answer_in_time",
    title="Questions to agencies answered in time",
    question="Do agencies answer while it still helps to decide?",
    population="questions put to agencies whose time to answer came, but for those withdrawn",
    condition="answered by then (a local setting in working hours)",
    table="agency_checks",
    counted=lambda asked: ~asked.is_withdrawn,
    met=lambda asked: asked.is_answered_in_time,
    dated_by="answer_by_on",
    dated_as="To be answered",
    waits_for_day_to_end=True,
    case_kind="front_door.contact",
    case_id="contact_id",
    better_when="higher",
    does_not_show="What the answer was worth, and which agency answered late: each agency sees its own time"
    " in its inbox. A contact counts once for every question about it.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraphs 13 and 16; local measure, local length of time",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
