"""How often a decision read again came out at the same level, by threshold, team and agency."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.measures import Count, Engine, Month, find, report
from kittiwake.measures.counting import FEW
from kittiwake.measures.engines import run
from kittiwake.records.front_door import continuum

KEY = "decisions_upheld_on_rereading"
MONTHS = 12
SOURCES = {
    "1": "Family, friends and neighbours",
    "2": "Schools and education",
    "3": "Health",
    "4": "Housing",
    "5": "Council services",
    "6": "Police",
    "7": "Courts, probation and other legal agencies",
    "8": "Voluntary and other organisations",
}
NOT_KNOWN = "Anonymous or not known"
NO_TEAM = "Team not recorded"


@dataclass(frozen=True, kw_only=True)
class Group:
    """One threshold, team or agency, or several that were too few to show apart."""

    title: str
    count: Count


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """The latest twelve months up to a day, by month, and by three groupings that sum to the whole."""

    as_at: date
    since: date
    months: list[Month]
    by_threshold: list[Group]
    by_team: list[Group]
    by_agency: list[Group]

    @property
    def whole(self) -> Count:
        return _sum([month.count for month in self.months])


def agreement(connection: Any, engine: Engine, *, as_at: date) -> Agreement:
    """The measure's own rows, grouped: each grouping sums to the measure's number for the same months."""
    since = add_months(as_at.replace(day=1), 1 - MONTHS)
    (whole,) = report(connection, engine, as_at=as_at, key=KEY, months=MONTHS)

    def grouped(column: str, title: Callable[[str | None], str]) -> list[Group]:
        sql = _sql(column, engine, as_at=as_at, since=since)
        found: dict[str, Count] = {}
        for value, met, of in run(connection, sql):
            count = Count(numerator=met, denominator=of)
            found[title(value)] = found[title(value)] + count if title(value) in found else count
        return fold_few([Group(title=name, count=count) for name, count in sorted(found.items())])

    return Agreement(
        as_at=as_at,
        since=since,
        months=whole.months,
        by_threshold=grouped("decided_level", lambda level: continuum.newest().title_of(level or "")),
        by_team=grouped("team", lambda team: team or NO_TEAM),
        by_agency=grouped("source_code", source_group),
    )


def source_group(code: str | None) -> str:
    """The kind of agency behind a census code: "2A" and "2B" are schools and education."""
    return NOT_KNOWN if code in (None, "9", "10") else SOURCES.get(str(code)[:1], NOT_KNOWN)


def fold_few(groups: Sequence[Group]) -> list[Group]:
    """Groups of fewer than six are put together, with the next smallest if one alone could be worked out.

    What is still fewer than six then is the whole table: its page says so and shows no share.
    """
    by_size = sorted(groups, key=lambda group: (group.count.denominator, group.title))
    few = [group for group in by_size if group.count.denominator < FEW]
    if not few:
        return list(groups)
    rest = by_size[len(few) :]
    while rest and (len(few) < 2 or _sum([group.count for group in few]).denominator < FEW):
        few.append(rest.pop(0))
    if len(few) == 1:
        return few
    together = Group(
        title=f"{', '.join(sorted(group.title for group in few))} (together: too few apart)",
        count=_sum([group.count for group in few]),
    )
    return [*(group for group in groups if group in rest), together]


def _sum(counts: Sequence[Count]) -> Count:
    whole = Count(numerator=0, denominator=0)
    for count in counts:
        whole += count
    return whole


@lru_cache(maxsize=64)
def _sql(column: str, engine: Engine, *, as_at: date, since: date) -> str:
    import ibis  # loaded when a measure is first counted, as in measures/engines.py

    from kittiwake.dataset.tables import table

    asked = find(KEY)
    cases = asked.cases(table(asked.table), as_at=as_at, since=since)
    grouped = cases.group_by(column).agg(numerator=cases.count(where=cases.met), denominator=cases.count())
    return str(ibis.to_sql(grouped.order_by(column), dialect=engine))
