"""From one expression to an answer, on PostgreSQL beside the record or on DuckDB over an extract."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from kittiwake.measures.catalogue import find

Engine = Literal["postgres", "duckdb"]


def run(connection: Any, sql: str) -> Sequence[tuple]:
    """All rows that a statement gives, over a DB-API connection of either engine."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


@lru_cache(maxsize=256)
def months_sql(key: str, engine: Engine, *, as_at: date, since: date) -> str:
    """The statement for `Measure.by_month`; compiled once in a process for each day asked about."""
    import ibis

    from kittiwake.dataset.tables import table

    asked = find(key)
    return str(ibis.to_sql(asked.by_month(table(asked.table), as_at=as_at, since=since), dialect=engine))


@lru_cache(maxsize=256)
def cases_sql(key: str, engine: Engine, *, as_at: date, month: date) -> str:
    """The statement for the cases of one month: number of the work, day, and whether it met the condition."""
    import ibis

    from kittiwake.dataset.tables import table

    asked = find(key)
    cases = asked.cases(table(asked.table), as_at=as_at, since=month)
    listed = cases.filter(cases.month == month).order_by(asked.dated_by, asked.case_id)
    return str(
        ibis.to_sql(listed.select(case_id=asked.case_id, dated_on=asked.dated_by, met="met"), dialect=engine)
    )


@lru_cache(maxsize=64)
def parts_sql(key: str, engine: Engine, *, as_at: date, since: date) -> str:
    """The statement for a number split by its column: value, how many met it, how many there were."""
    import ibis

    from kittiwake.dataset.tables import table

    asked = find(key)
    cases = asked.cases(table(asked.table), as_at=as_at, since=since)
    parts = cases.group_by(asked.split_by).agg(met=cases.count(where=cases.met), counted=cases.count())
    return str(ibis.to_sql(parts, dialect=engine))
