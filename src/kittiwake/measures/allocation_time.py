"""How long children waited for a worker: the median, and how many waited for how long."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.measures.engines import Engine, run

YEAR = 12  # months
SPANS = (
    (0, "The same working day"),
    (1, "1 working day"),
    (2, "2 working days"),
    (5, "3 to 5 working days"),
    (10, "6 to 10 working days"),
    (None, "More than 10 working days"),
)
"""The most working days of each span, and its words."""


@dataclass(frozen=True, kw_only=True)
class WaitedFor:
    """How many children waited for so long."""

    says: str
    children: int


@dataclass(frozen=True, kw_only=True)
class AllocationTime:
    """Children who were given to a worker in the latest twelve months, and those who wait now.

    median_days  working days from asking to the allocation, half of them less and half more; None for none.
    """

    allocated: int
    waiting: int
    median_days: int | None
    spans: tuple[WaitedFor, ...]


def allocation_time(connection: Any, engine: Engine, *, as_at: date) -> AllocationTime:
    """The waits that ended with an allocation in the twelve months up to a day, and those that go on then."""
    (found,) = run(connection, allocation_time_sql(engine, as_at=as_at))
    allocated, waiting, median, *counts = found
    return AllocationTime(
        allocated=allocated,
        waiting=waiting,
        median_days=None if median is None else round(median),
        spans=tuple(
            WaitedFor(says=says, children=number) for (_most, says), number in zip(SPANS, counts, strict=True)
        ),
    )


@lru_cache(maxsize=64)
def allocation_time_sql(engine: Engine, *, as_at: date) -> str:
    """The statement; compiled once in a process for each day."""
    import ibis

    from kittiwake.dataset.tables import table

    waits = table("waits_for_worker")
    ended = waits.is_allocated & (waits.ended_on > add_months(as_at, -YEAR)) & (waits.ended_on <= as_at)
    days = waits.waited_working_days
    goes_on = (waits.asked_on <= as_at) & (waits.ended_on.isnull() | (waits.ended_on > as_at))
    counts = {}
    least = -1
    for number, (most, _says) in enumerate(SPANS):
        within = (days > least) if most is None else (days > least) & (days <= most)
        counts[f"span_{number}"] = waits.count(where=ended & within)
        least = least if most is None else most
    found = waits.aggregate(
        allocated=waits.count(where=ended),
        waiting=waits.count(where=goes_on),
        median=days.cast("float64").median(where=ended),
        **counts,
    )
    return str(ibis.to_sql(found, dialect=engine))
