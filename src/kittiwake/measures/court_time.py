"""How long proceedings and pre-proceedings take: the average and the middle, in weeks."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from kittiwake.core.dates import add_months
from kittiwake.measures.engines import Engine, run

YEAR, WEEK = 12, 7  # months, days
Of = Literal["proceedings_children", "pre_proceedings_children"]


@dataclass(frozen=True, kw_only=True)
class CourtTime:
    """Over the children for whom they ended in the latest twelve months.

    ended         their number.
    mean_weeks    the average, to one decimal; None where they ended for nobody.
    median_weeks  half of them took no longer.
    """

    ended: int
    mean_weeks: float | None
    median_weeks: float | None


def court_time(connection: Any, engine: Engine, *, of: Of, as_at: date) -> CourtTime:
    """Care and supervision proceedings, or pre-proceedings, that ended in the twelve months up to a day."""
    ((ended, mean, median),) = run(connection, court_time_sql(of, engine, as_at=as_at))
    return CourtTime(ended=ended, mean_weeks=_weeks(mean), median_weeks=_weeks(median))


@lru_cache(maxsize=64)
def court_time_sql(of: Of, engine: Engine, *, as_at: date) -> str:
    """The statement; compiled once in a process for each day."""
    import ibis

    from kittiwake.dataset.tables import table

    rows = table(of)
    ended = rows.filter(rows.ended_on > add_months(as_at, -YEAR), rows.ended_on <= as_at)
    if of == "proceedings_children":
        ended = ended.filter(ended.limit_on.notnull())
    days = ended.days.cast("float64")
    found = ended.aggregate(ended=ended.count(), mean=days.mean(), median=days.median())
    return str(ibis.to_sql(found, dialect=engine))


def _weeks(days: float | None) -> float | None:
    return None if days is None else round(float(days) / WEEK, 1)
