"""What a measure is: a sentence with a denominator, and its definition over one published table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from kittiwake.core.dates import add_months

if TYPE_CHECKING:
    import ibis.expr.types as ir

BETTER_WHEN = ("higher", "lower", "neither")


class MalformedMeasure(Exception):
    """A measure that does not say what it must. Nothing starts with one."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One number that the service asks of itself. Everything without a default must be said.

    Most are of what happened in a month. One with `stands_until` is of what stood on a day: the last of each
    month, and today in this one. Its definitions may then use the column `day`.

    key             its file's name: what is true when it is good
    question        what somebody who answers for the service wants to know
    population      the denominator in words: "contacts whose decision fell due"
    condition       the numerator in words, after "of them, those": "decided by the day it was due"
    table           the published table it counts rows of
    counted, met    the same two, as expressions over that table
    dated_by        the column whose month a row belongs to; rows without it are left out
    dated_as        what happened on that date, in words: "Decision due"
    case_kind       the kind of work behind a row, for drilling: front_door.contact
    case_id         the column with that work's number
    recommendation  the number of the report's recommendation that it serves; None for none
    waits_for_day_to_end  the day itself is not counted until it is over: for dates by which, not on which
    stands_until    the column with the last day on which a row stands, from `dated_by` on; null while it does
    once_for        of what stands, the column of which each value counts once a day, met if any row meets it
    split_by        the column by whose values the number is shown apart as well
    split_says      those values in words, in the order in which to show them
    """

    key: str
    title: str
    question: str
    population: str
    condition: str
    table: str
    counted: Callable[[ir.Table], ir.BooleanValue]
    met: Callable[[ir.Table], ir.BooleanValue]
    dated_by: str
    dated_as: str
    case_kind: str
    case_id: str
    better_when: Literal["higher", "lower", "neither"]
    does_not_show: str
    source: str
    owner: str
    review_by: date
    recommendation: int | None
    waits_for_day_to_end: bool = False
    stands_until: str = ""
    once_for: str = ""
    split_by: str = ""
    split_says: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        said = [f.name for f in fields(self) if f.type == "str" and f.default is MISSING]
        unsaid = [name for name in said if not getattr(self, name).strip()]
        if unsaid:
            raise MalformedMeasure(f"The measure {self.key or '?'} says nothing of: {', '.join(unsaid)}.")
        if self.better_when not in BETTER_WHEN:
            raise MalformedMeasure(f"{self.key}: better_when is one of {', '.join(BETTER_WHEN)}.")

    @property
    def definition(self) -> str:
        """The numerator and the denominator in one sentence."""
        return f"Of {self.population}, those {self.condition}."

    @property
    def is_of_a_day(self) -> bool:
        """It counts what stood on a day, and not what happened in a month: its months have no sum."""
        return bool(self.stands_until)

    def cases(self, table: ir.Table, *, as_at: date, since: date | None = None) -> ir.Table:
        """The rows behind the number.

        Rows   one per row counted, dated on or before `as_at`, and from `since` if given.
        Adds   met (boolean, never null: unknown counts as not met),
               month (date, first of the month).
        Nulls  a row without its date is left out: it belongs to no month.
        For what stands, one row for each day counted from the month of `since` on, or of `as_at`.
        """
        if self.is_of_a_day:
            return self._standing(table, days_counted(since or as_at, as_at))
        day = table[self.dated_by]
        conditions = [self.counted(table), day < as_at if self.waits_for_day_to_end else day <= as_at]
        if since is not None:
            conditions.append(day >= since)
        return table.filter(*conditions).mutate(
            met=self._is_met(table),
            month=day.strftime("%Y-%m-01").cast("date"),  # truncating a date on PostgreSQL gives a moment
        )

    def by_month(self, table: ir.Table, *, as_at: date, since: date | None = None) -> ir.Table:
        """Columns month (date), numerator, denominator (int64). Divide last, on the page."""
        return (
            self.cases(table, as_at=as_at, since=since)
            .group_by("month")
            .agg(numerator=lambda case: case.count(where=case.met), denominator=lambda case: case.count())
            .order_by("month")
        )

    def _is_met(self, table: ir.Table) -> ir.BooleanValue:
        """Unknown counts as not met."""
        return self.met(table).fill_null(False)  # noqa: FBT003 -- the library's own signature

    def _standing(self, table: ir.Table, days: list[date]) -> ir.Table:
        """What stood on each of these days, with the column `day`."""
        import ibis

        first, until = self.dated_by, self.stands_until
        near = table.filter(table[first] <= days[-1], table[until].isnull() | (table[until] >= days[0]))
        daily = near.mutate(day=ibis.array([ibis.literal(day, type="date") for day in days]).unnest())
        stood = daily.filter(
            daily[first] <= daily.day,
            daily[until].isnull() | (daily[until] >= daily.day),
            self.counted(daily),
        )
        found = stood.mutate(met=self._is_met(stood), month=stood.day.strftime("%Y-%m-01").cast("date"))
        if not self.once_for:
            return found
        kept = {name: found[name].min() for name in {self.case_id, first, "month"} - {self.once_for}}
        split = {self.split_by: found[self.split_by].max()} if self.split_by else {}
        return found.group_by(["day", self.once_for]).agg(met=found.met.any(), **kept, **split)


def days_counted(since: date, until: date) -> list[date]:
    """The last day of each month from that of `since` on, and `until` itself in its own."""
    months = [since.replace(day=1)]
    while (following := add_months(months[-1], 1)) <= until:
        months.append(following)
    return [counted_on(month, until) for month in months]


def counted_on(month: date, until: date) -> date:
    """The day of a month, given by its first, on which what stands is counted."""
    return min(add_months(month, 1) - timedelta(days=1), until)
