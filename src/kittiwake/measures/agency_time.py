"""How long one agency takes to answer: shown to that agency alone, and never beside another's."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.measures.engines import Engine, run

YEAR = 12  # months


@dataclass(frozen=True, kw_only=True)
class AgencyTime:
    """One agency's answers to the questions of the latest twelve months.

    asked, answered, in_time  numbers of questions, without those withdrawn.
    median_minutes  working minutes to the first answer, half of them quicker and half slower; None for none.
    """

    asked: int
    answered: int
    in_time: int
    median_minutes: int | None


def agency_time(connection: Any, engine: Engine, *, agency_id: int, as_at: date) -> AgencyTime:
    """One agency's own time, over the questions put to it in the twelve months up to a day."""
    sql = agency_time_sql(agency_id, engine, as_at=as_at)
    ((asked, answered, in_time, median),) = run(connection, sql)
    return AgencyTime(
        asked=asked,
        answered=answered,
        in_time=in_time,
        median_minutes=None if median is None else round(median),
    )


@lru_cache(maxsize=256)
def agency_time_sql(agency_id: int, engine: Engine, *, as_at: date) -> str:
    """The statement; compiled once in a process for each agency and day."""
    import ibis

    from kittiwake.dataset.tables import table

    asked = table("agency_checks")
    own = asked.filter(
        asked.agency_id == agency_id,
        ~asked.is_withdrawn,
        asked.asked_on > add_months(as_at, -YEAR),
        asked.asked_on <= as_at,
    )
    found = own.aggregate(
        asked=own.count(),
        answered=own.count(where=own.is_answered),
        in_time=own.count(where=own.is_answered_in_time),
        median=own.took_minutes.cast("float64").median(),
    )
    return str(ibis.to_sql(found, dialect=engine))
