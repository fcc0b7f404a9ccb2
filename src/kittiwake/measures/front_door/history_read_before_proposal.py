"""History read before the proposal."""

from datetime import date

from kittiwake import standards
from kittiwake.measures.measure import Measure

standard = standards.standard("history_read")

measure = Measure(
    key="history_read_before_proposal",
    title="History read before the proposal",
    question="Do we know the family’s history before we decide about the child?",
    population="contacts on which a manager made a first decision",
    condition="whose proposer had read the history of everybody in the household, up to its newest entry",
    table="standards_checked",
    # A corrected decision is not held against this standard again, so each contact counts once.
    counted=lambda check: (check.standard == standard.key) & (check.decided_kind == "front_door.decision"),
    met=lambda check: check.is_met,
    dated_by="checked_on",
    dated_as="Decided",
    case_kind="front_door.contact",
    case_id="case_id",
    better_when="higher",
    does_not_show="Whether what was read was understood and weighed. The standard is a hard stop, so a share"
    " below all of them means decisions that came from outside this record, or a stop that does not hold.",
    source=standard.source,
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
