"""Who waits for a worker, what was handed over, and how much each worker works."""

from kittiwake.records.workforce.models.hand_over import HandOver
from kittiwake.records.workforce.models.wait import AllocationWait
from kittiwake.records.workforce.models.working import Absence, WorkingPattern

__all__ = ["Absence", "AllocationWait", "HandOver", "WorkingPattern"]
