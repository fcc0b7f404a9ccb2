"""Events, clock runs, standards met, drafts: what every area shares."""

from kittiwake.records.line.models.clock_run import ClockAct, ClockRun, ExtraHoliday, TimescaleSetting
from kittiwake.records.line.models.draft import Draft
from kittiwake.records.line.models.event import Event, Headline
from kittiwake.records.line.models.standard_check import StandardCheck

__all__ = [
    "ClockAct",
    "ClockRun",
    "Draft",
    "Event",
    "ExtraHoliday",
    "Headline",
    "StandardCheck",
    "TimescaleSetting",
]
