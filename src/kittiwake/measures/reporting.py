"""One measure as it stands on a day: for a page, a command and, later, a board's pack."""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any

from kittiwake.measures import counting
from kittiwake.measures.catalogue import areas, find, measures
from kittiwake.measures.counting import Count, Month
from kittiwake.measures.engines import Engine
from kittiwake.measures.measure import Measure

YEAR = 12  # months


@dataclass(frozen=True, kw_only=True)
class Report:
    """A measure with its months up to a day, oldest first. The latest month may not be over."""

    measure: Measure
    as_at: date
    months: list[Month]

    @property
    def this_month(self) -> Count:
        return self.months[-1].count

    @property
    def latest_year(self) -> Count:
        """The latest twelve months, this one among them; of what happened, for what stands has no sum."""
        return reduce(add, (month.count for month in self.months[-YEAR:]))

    @property
    def is_due_for_review(self) -> bool:
        return self.measure.review_by < self.as_at


def report(
    connection: Any,
    engine: Engine,
    *,
    as_at: date,
    key: str | None = None,
    area: str | None = None,
    months: int = YEAR,
) -> list[Report]:
    """Every measure, or the one named, or those of one area, as they stood at the end of a day.

    connection  DB-API: to the record for "postgres", to an extract (dataset.extract.opened) for "duckdb".
    Raises      KeyError for a key or an area that there is not.
    """
    wanted = [find(key)] if key else areas()[area].measures if area else measures().values()
    return [
        Report(
            measure=each,
            as_at=as_at,
            months=counting.by_month(each, connection, engine, as_at=as_at, months=months),
        )
        for each in wanted
    ]
