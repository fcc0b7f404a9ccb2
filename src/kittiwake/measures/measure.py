"""What a measure is: a sentence with a denominator, and its definition over one published table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import ibis.expr.types as ir

BETTER_WHEN = ("higher", "lower", "neither")


class MalformedMeasure(Exception):
    """A measure that does not say what it must. Nothing starts with one."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One number that the service asks of itself. Everything but the last two fields must be said.

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

    def __post_init__(self) -> None:
        unsaid = [f.name for f in fields(self) if f.type == "str" and not getattr(self, f.name).strip()]
        if unsaid:
            raise MalformedMeasure(f"The measure {self.key or '?'} says nothing of: {', '.join(unsaid)}.")
        if self.better_when not in BETTER_WHEN:
            raise MalformedMeasure(f"{self.key}: better_when is one of {', '.join(BETTER_WHEN)}.")

    @property
    def definition(self) -> str:
        """The numerator and the denominator in one sentence."""
        return f"Of {self.population}, those {self.condition}."

    def cases(self, table: ir.Table, *, as_at: date, since: date | None = None) -> ir.Table:
        """The rows behind the number.

        Rows   one per row counted, dated on or before `as_at`, and from `since` if given.
        Adds   met (boolean, never null: unknown counts as not met),
               month (date, first of the month).
        Nulls  a row without its date is left out: it belongs to no month.
        """
        day = table[self.dated_by]
        conditions = [self.counted(table), day < as_at if self.waits_for_day_to_end else day <= as_at]
        if since is not None:
            conditions.append(day >= since)
        return table.filter(*conditions).mutate(
            met=self.met(table).fill_null(False),  # noqa: FBT003 -- the library's own signature
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
