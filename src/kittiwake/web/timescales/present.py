"""Words about timescales."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html

from kittiwake import clocks
from kittiwake.clocks import Timescale
from kittiwake.core.dates import says_day
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from kittiwake.records.line.models import ExtraHoliday, TimescaleSetting

UNITS = {
    "working_days": "working days",
    "calendar_days": "days",
    "hours": "hours",
    "weeks": "weeks",
    "months": "months",
}
Cell = str  # text, or marked-up text for a link


def areas() -> list[str]:
    """The areas of the catalogue, in alphabetical order."""
    return sorted({row.area for row in clocks.timescales()}, key=str.casefold)


def is_chosen(row: Timescale, *, area: str = "", standing: str = "") -> bool:
    """Whether a row belongs to what the reader narrowed the catalogue to."""
    return area in ("", row.area) and (not standing or row.is_law == (standing == "law"))


def catalogue_rows(rows: Iterable[Timescale], settings: Mapping[str, "TimescaleSetting"]) -> list[list[Cell]]:
    """Name with a link, length in words, standing, source."""
    return [
        [
            format_html(
                '<a class="govuk-link" href="{}">{}</a>',
                reverse("timescales:timescale", kwargs={"timescale": row.key}),
                row.name,
            ),
            _length(row, settings.get(row.key)),
            row.standing,
            row.source,
        ]
        for row in rows
    ]


def facts(row: Timescale) -> list[Fact]:
    """Everything the catalogue holds of one row. What is unknown is said to be."""
    return [
        Fact(label="How long", value=row.says_length()),
        Fact(label="Counts from", value=row.starts),
        Fact(label="Until", value=row.stops),
        Fact(label="Again", value=row.repeats),
        Fact(label="Standing", value=row.standing),
        Fact(label="Scope", value=row.scope),
        Fact(label="Source", value=row.source),
        Fact(label="In force", value=_in_force(row)),
        Fact(label="How sure we are", value=row.certainty),
        Fact(label="Notes", value=row.notes),
        Fact(label="Key", value=row.key, source=_runs(row)),
    ]


def is_settable(row: Timescale) -> bool:
    """Whether the authority may give it a length of its own: it is not law, and a clock counts it."""
    return not row.is_law and row.key in {clock.key for clock in clocks.clocks()}


def why_not_settable(row: Timescale) -> str:
    if row.is_law:
        return "This is law: it cannot be set here. When the law changes, a new row of the catalogue says so."
    return "Nothing in the record starts and stops it yet, so a length of our own would count nothing."


def setting_rows(settings: Iterable["TimescaleSetting"]) -> list[list[Cell]]:
    return [
        [
            says_day(each.from_on),
            f"{each.length} {UNITS[each.unit]}",
            each.reason,
            f"{each.by}, {each.at:%-d %B %Y}",
        ]
        for each in settings
    ]


def holiday_rows(holidays: Iterable["ExtraHoliday"]) -> list[list[Cell]]:
    return [[says_day(each.on), each.name, f"{each.by}, {each.at:%-d %B %Y}"] for each in holidays]


def _length(row: Timescale, setting: "TimescaleSetting | None") -> str:
    if setting is None or row.is_law:
        return row.says_length()
    return f"{setting.length} {UNITS[setting.unit]} (set here; the catalogue says {row.says_length()})"


def _in_force(row: Timescale) -> str:
    known = [part for part in row.in_force_says.split(" to ") if part != "(not known)"]
    return row.in_force_says if known else "Not known: it is taken to apply always"


def _runs(row: Timescale) -> str:
    bound = {clock.key: clock for clock in clocks.clocks()}.get(row.key)
    if bound is None:
        return "No clock counts it yet."
    starts, stops = ", ".join(bound.starts_when), ", ".join(bound.stops_when)
    return f"The clock “{bound.title}” counts it: from {starts} to {stops}."
