"""Who was in care at the end of each month, by age and kind of home; and how many will be. Numbers only."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from kittiwake.core.dates import add_months, age
from kittiwake.records.care.models import Placement
from kittiwake.records.matching.forecasting import Month, Range, forecast, forecast_of_all
from kittiwake.records.people.models import Person
from kittiwake.records.subject.whole import first_key

MONTHS_READ, MONTHS_AHEAD = 36, 12
BANDS = ((0, 0, "Under 1"), (1, 4, "1 to 4"), (5, 9, "5 to 9"), (10, 15, "10 to 15"), (16, 17, "16 and 17"))
KINDS = (
    ("U", "Foster care"), ("K", "Homes"), ("H", "Supported accommodation"), ("P", "With parents or alone"),
    ("A", "Placed for adoption"), ("R", "Residential care, school or health"), ("S", "Residential school"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Demand:
    """What was, month by month, and what a year brings, by (age band, kind of home, whose)."""

    past: tuple[tuple[date, int], ...]
    ahead: Range | None
    parts: tuple[tuple[tuple[str, str, str], int, Range], ...]
    tested: tuple[Range, int] | None


def demand(on: date) -> Demand:
    """Two queries. No forecast from fewer than two months; no test of it from less than two years."""
    ends = [add_months(on, -back) for back in range(MONTHS_READ, -1, -1)]
    months = _months(ends)
    lived = [month for month in months if month]
    counts = tuple((end, len(month)) for end, month in zip(ends, months, strict=True))
    if len(lived) < 2:
        return Demand(past=counts, ahead=None, parts=(), tested=None)
    now = list(lived[-1].values())
    parts = forecast(lived, months=MONTHS_AHEAD)
    return Demand(
        past=counts,
        ahead=forecast_of_all(lived, months=MONTHS_AHEAD),
        parts=tuple((state, now.count(state), each) for state, each in sorted(parts.items(), key=str)),  # type: ignore[misc]
        tested=_tested(lived),
    )


def _tested(lived: list[Month]) -> tuple[Range, int] | None:
    """What would have been said a year ago of today, and what came."""
    if len(lived) <= 2 * MONTHS_AHEAD:
        return None
    return forecast_of_all(lived[:-MONTHS_AHEAD], months=MONTHS_AHEAD), len(lived[-1])


def _months(ends: list[date]) -> list[Month]:
    until = Q(to_on=None) | Q(to_on__gt=ends[0])
    rows = list(
        Placement.objects.filter(until, from_on__lte=ends[-1], withdrawn_at=None)
        .exclude(type__startswith="T")
        .select_related("subject")
        .only("from_on", "to_on", "type", "provider", "subject__whole")
        .order_by("from_on", "pk")
    )
    keys = {first_key(row.subject) for row in rows}
    born = dict(Person.objects.filter(subject__in=keys).values_list("subject", "born_on"))
    return _lived(rows, born, ends)


def _lived(rows: Iterable[Placement], born: dict[int, date | None], ends: list[date]) -> list[Month]:
    """Where each child was at each of these month ends. A later row counts before an earlier one."""
    found: list[dict[int, tuple[str, str, str]]] = [{} for _ in ends]
    for row in rows:
        key, kind, whose = first_key(row.subject), _kind(row.type), _whose(row.provider)
        first = bisect_left(ends, row.from_on)
        last = bisect_left(ends, row.to_on) if row.to_on else len(ends)
        for at in range(first, last):
            found[at][key] = (_band(born.get(key), ends[at]), kind, whose)
    return list(found)


def _band(born_on: date | None, end: date) -> str:
    years = age(born_on, end) if born_on and born_on <= end + timedelta(days=1) else 0
    return next((label for least, most, label in BANDS if least <= years <= most), BANDS[-1][2])


def _kind(code: str) -> str:
    return next((label for letter, label in KINDS if code.startswith(letter)), "Elsewhere")


def _whose(provider: str) -> str:
    return {"PR1": "This authority", "PR0": "Parents"}.get(provider, "Others")
