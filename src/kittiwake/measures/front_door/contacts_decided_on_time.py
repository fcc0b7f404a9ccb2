"""Contacts decided on time."""

from datetime import date

from kittiwake import clocks
from kittiwake.measures.by_the_clock import in_time

clock = clocks.clock("fd.decision")

measure = in_time(
    clock.key,
    key="contacts_decided_on_time",
    title=f"Contacts decided within {clock.says_length()}",
    question="When someone worries about a child, do we decide promptly what to do?",
    population="contacts whose decision fell due",
    condition="decided by the end of the day on which it was due",
    dated_as="Decision due",
    case_kind="front_door.contact",
    does_not_show="Whether the decision was right. Prompt decisions can be weakly screened: read it beside"
    " “History read before the proposal”.",
    source=clock.timescale.source,
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
