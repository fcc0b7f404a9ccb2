"""Contacts decided on time."""

from datetime import date

from kittiwake import clocks
from kittiwake.measures.measure import Measure

clock = clocks.clock("fd.decision")

measure = Measure(
    key="contacts_decided_on_time",
    title=f"Contacts decided within {clock.says_length()}",
    question="When someone worries about a child, do we decide promptly what to do?",
    population="contacts whose decision fell due",
    condition="decided by the end of the day on which it was due",
    table="clock_runs",
    counted=lambda run: run.clock == clock.key,
    met=lambda run: run.stopped_on <= run.due_on,
    dated_by="due_on",  # so a month is complete the day it ends
    dated_as="Decision due",
    waits_for_day_to_end=True,
    case_kind="front_door.contact",
    case_id="case_id",
    better_when="higher",
    does_not_show="Whether the decision was right. Prompt decisions can be weakly screened: read it beside"
    " “History read before the proposal”.",
    source=clock.timescale.source,
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)
