"""Numbers and the lists behind them, from the same definition."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.core.shares import says_share
from kittiwake.measures import engines
from kittiwake.measures.engines import Engine
from kittiwake.measures.measure import Measure

FEW = 6


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many of how many. The share is worked out last, and there is none of nothing."""

    numerator: int
    denominator: int

    def __add__(self, other: "Count") -> "Count":
        return Count(
            numerator=self.numerator + other.numerator, denominator=self.denominator + other.denominator
        )

    @property
    def is_few(self) -> bool:
        """So few that one child moves the share a lot, and that a published number could point at one."""
        return 0 < self.denominator < FEW

    @property
    def says(self) -> str:
        """As "14 of 20 (70%)", or "nothing to count": never 0% of nothing."""
        return says_share(self.numerator, self.denominator)


@dataclass(frozen=True, kw_only=True)
class Month:
    """What one month came to. `month` is its first day."""

    month: date
    count: Count


@dataclass(frozen=True, kw_only=True)
class Case:
    """One row that was counted: the number of the work behind it, its day, whether it met the condition."""

    case_id: int
    dated_on: date
    is_met: bool


def by_month(measure: Measure, connection: Any, engine: Engine, *, as_at: date, months: int) -> list[Month]:
    """The latest months up to that of `as_at`, oldest first; one with nothing to count is there too."""
    first = as_at.replace(day=1)
    wanted = [add_months(first, n) for n in range(1 - months, 1)]
    sql = engines.months_sql(measure.key, engine, as_at=as_at, since=wanted[0])
    found = {month: Count(numerator=met, denominator=of) for month, met, of in engines.run(connection, sql)}
    nothing = Count(numerator=0, denominator=0)
    return [Month(month=month, count=found.get(month, nothing)) for month in wanted]


def parts_of(
    measure: Measure, connection: Any, engine: Engine, *, as_at: date, since: date
) -> dict[str | None, Count]:
    """The number from one day to another by the values of its split; for what stands, on the latter alone.

    Raises  ValueError for a measure that is not split.
    """
    if not measure.split_by:
        raise ValueError(f"{measure.key} is not split.")
    start = as_at if measure.is_of_a_day else since
    sql = engines.parts_sql(measure.key, engine, as_at=as_at, since=start)
    return {value: Count(numerator=met, denominator=of) for value, met, of in engines.run(connection, sql)}


def cases_in(measure: Measure, connection: Any, engine: Engine, *, as_at: date, month: date) -> list[Case]:
    """The cases that one month's number counts, by day: as many as its denominator."""
    sql = engines.cases_sql(measure.key, engine, as_at=as_at, month=month)
    return [
        Case(case_id=case_id, dated_on=dated_on, is_met=met)
        for case_id, dated_on, met in engines.run(connection, sql)
    ]
