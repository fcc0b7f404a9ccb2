"""What the workforce announces."""

from kittiwake.records.line.kinds import Kind, define
from kittiwake.records.workforce.choices import Priority

ASKED_URGENT = define(
    "allocation.asked_urgent",
    "A worker was asked for: urgent",
    "The child waits for a worker, and may not be safe until one has seen them. The clock of urgent waits "
    "starts; one of another priority stops.",
    "HEADLINE",
)
ASKED_HIGH = define(
    "allocation.asked_high",
    "A worker was asked for: high priority",
    "The child waits for a worker, and harm is likely within days. The clock of this priority starts; one of "
    "another priority stops.",
)
ASKED_ORDINARY = define(
    "allocation.asked_ordinary",
    "A worker was asked for",
    "The child waits for a worker. The clock of ordinary waits starts; one of another priority stops.",
)
WAIT_CHANGED = define(
    "allocation.wait_changed",
    "The wait for a worker was looked at",
    "The team, the reason or the risk of waiting was written down anew; the priority stays.",
    "LEFT_OUT",
)
WAIT_ENDED = define(
    "allocation.withdrawn",
    "The child no longer waits for a worker",
    "Nobody needs to be allocated any more, for the reason given. The clock stops.",
)
ALLOCATED = define(
    "allocation.made",
    "A worker was allocated",
    "A manager gave the child to a worker, with the reason. The clock of the wait stops.",
    "HEADLINE",
)
HAND_OVER_WRITTEN = define(
    "handover.written",
    "A hand-over note was written",
    "What the next worker must know stands ready: what is going on, what is due, what the child knows.",
    "LEFT_OUT",
)
HANDED_OVER = define(
    "allocation.handed_over",
    "The child was handed over to another worker",
    "A manager gave the child from one worker to another, with the reason and a hand-over note.",
    "HEADLINE",
)
HAND_OVER_READ = define(
    "handover.read",
    "The hand-over note was read",
    "The next worker says that they have read what was handed over.",
    "LEFT_OUT",
)

ASKED: dict[str, Kind] = {
    Priority.URGENT: ASKED_URGENT,
    Priority.HIGH: ASKED_HIGH,
    Priority.ORDINARY: ASKED_ORDINARY,
}
