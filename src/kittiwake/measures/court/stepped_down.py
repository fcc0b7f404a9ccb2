"""Pre-proceedings that ended because the change was made."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="stepped_down",
    title="Pre-proceedings that ended because the change was made",
    question="Does the letter before proceedings keep families together?",
    population="children whose pre-proceedings ended",
    condition="for whom they were stepped down",
    table="pre_proceedings_children",
    counted=lambda child: child.ending.notnull(),
    met=lambda child: child.ending == "STEPDOWN",
    dated_by="ended_on",
    dated_as="Ended",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="neither",
    does_not_show="Whether the change lasted, or whether proceedings were right for those for whom they were"
    " issued.",
    source="Standard safeguarding dataset, outcome of pre-proceedings (indicator CT3)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
