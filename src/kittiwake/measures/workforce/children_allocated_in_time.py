"""Children allocated in time."""

from datetime import date

from kittiwake.measures.by_the_clock import in_time

CLOCKS = ("wf.allocate_urgent", "wf.allocate_high", "wf.allocate_ordinary")

measure = in_time(
    *CLOCKS,
    key="children_allocated_in_time",
    title="Children allocated in time",
    question="When a child needs a worker, do they have one soon?",
    population="waits for a worker that fell due, each priority by its own local setting",
    condition="that had ended by the day on which a worker was to be allocated",
    dated_as="Allocation due",
    case_kind="workforce.allocationwait",
    does_not_show="Whether the worker had room, or has seen the child since. A priority that was changed"
    " counts as a wait of its own. Read it beside how long children waited.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 84 (cases that drifted); local measure,"
    " local lengths of time",
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
