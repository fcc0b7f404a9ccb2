"""Measures of what was done in time, all counted in the same way from the clocks that were told."""

from typing import TYPE_CHECKING, Any

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir


def in_time(*clocks: str, **said: Any) -> Measure:
    """Of the runs of these clocks that fell due, those that were stopped by their due date.

    A due date counts once its day is over, in the month in which it lies, so a month is whole when it ends.
    said  the rest of the definition (see Measure); `counted` where not every run of the clocks is meant.
    """

    def of_these_clocks(run: "ir.Table") -> Any:
        return run.clock.isin(clocks)

    counted_so: dict[str, Any] = {
        "table": "clock_runs",
        "counted": of_these_clocks,
        "met": lambda run: run.stopped_on <= run.due_on,
        "dated_by": "due_on",
        "waits_for_day_to_end": True,
        "case_id": "case_id",
        "better_when": "higher",
    }
    return Measure(**counted_so | said)


def in_care_in_time(*clocks: str, **said: Any) -> Measure:
    """As `in_time`, of clocks on a period of care that fell due before it ended; the cases are children."""

    def fell_due_in_care(run: "ir.Table") -> Any:
        return run.clock.isin(clocks) & (run.ceased_on.isnull() | (run.ceased_on > run.due_on))

    counted_so: dict[str, Any] = {
        "table": "care_clock_runs",
        "counted": fell_due_in_care,
        "case_kind": "subject.subject",
        "case_id": "person_id",
    }
    return in_time(**counted_so | {"better_when": "higher"} | said)
