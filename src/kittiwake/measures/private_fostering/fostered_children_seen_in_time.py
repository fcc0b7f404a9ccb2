"""Privately fostered children seen in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = {
    "pf.first_visit": "First visit, within seven working days",
    "pf.visit_y1": "First year, every six weeks",
    "pf.visit_y2": "Later, every twelve weeks",
}

measure = in_time(
    *CLOCKS,
    key="fostered_children_seen_in_time",
    title="Privately fostered children seen in time",
    question="Is every privately fostered child seen as often as the regulations say?",
    population="visits that fell due to privately fostered children",
    condition="where the child was seen by that day",
    dated_as="To be seen by",
    split_by="clock",
    split_says=CLOCKS,
    case_kind="private_fostering.arrangement",
    does_not_show="Whether the child was alone, or anybody listened. An arrangement that ended before the day"
    " counts as in time.",
    source="SI 2005/1533, regulations 4 and 8 (indicator LA36)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
