"""Every act about who is to work with a child."""

from kittiwake.records.workforce.services.allocating import (
    AllocatedMeanwhile,
    Allocating,
    CannotAllocate,
    NeedsAReason,
    NoHandOver,
    allocate,
    give,
)
from kittiwake.records.workforce.services.handing_over import (
    CannotHandOver,
    HandOverFacts,
    acknowledge_hand_over,
    write_hand_over,
)
from kittiwake.records.workforce.services.waiting import (
    BadWait,
    HasAWorker,
    NotWaiting,
    WaitFacts,
    ask_for_worker,
    begin_wait,
    change_wait,
    end_wait,
    end_waits_of,
)
from kittiwake.records.workforce.services.working import (
    BadPattern,
    PatternFacts,
    come_back,
    record_absence,
    record_pattern,
)

__all__ = [
    "AllocatedMeanwhile",
    "Allocating",
    "BadPattern",
    "BadWait",
    "CannotAllocate",
    "CannotHandOver",
    "HandOverFacts",
    "HasAWorker",
    "NeedsAReason",
    "NoHandOver",
    "NotWaiting",
    "PatternFacts",
    "WaitFacts",
    "acknowledge_hand_over",
    "allocate",
    "ask_for_worker",
    "begin_wait",
    "change_wait",
    "come_back",
    "end_wait",
    "end_waits_of",
    "give",
    "record_absence",
    "record_pattern",
    "write_hand_over",
]
