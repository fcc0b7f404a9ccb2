"""Initial conferences within 15 working days."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="conferences_within_fifteen_days",
    title="Initial conferences within 15 working days",
    question="Once we knew enough to enquire, how soon did everybody sit down together?",
    population="children about whom an initial conference was held after an enquiry",
    condition="whose conference was within 15 working days of the strategy discussion that began it",
    table="initial_conferences",
    counted=lambda child: child.due_on.notnull(),
    met=lambda child: child.held_on <= child.due_on,
    dated_by="held_on",
    dated_as="Conference held",
    case_kind="protection.conference",
    case_id="conference_id",
    better_when="higher",
    does_not_show="Children whose conference is late and was never held: see the enquiries whose time to a"
    " conference fell due. A conference after a move from another authority is not here.",
    source="Working Together; CIN census guide 2023-24, 4.12.2 (indicator CP3)",
    owner="Head of safeguarding",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
