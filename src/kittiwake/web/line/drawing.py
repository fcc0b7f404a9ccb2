"""The lanes of a life, drawn: where each bar stands in a picture that the server makes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from kittiwake.web import __file__ as web
from kittiwake.web.components.lane_shapes import Bar, Lane

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

WIDTH, ROW, TITLE, AXIS, THINNEST = 1000, 18, 24, 26, 4
MOST_ROWS = 6  # of one lane: what overlaps more than that is drawn in the lowest, and stands in the table
FEWEST_YEARS = 2
MOST_TICKS = 12


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One bar in the picture. `is_open` ones fade: they go on, or nobody knows until when."""

    x: int
    y: int
    width: int
    says: str
    is_open: bool
    is_mark: bool


@dataclass(frozen=True, kw_only=True)
class DrawnLane:
    """One lane in the picture: its title above its bars."""

    title: str
    absence: str
    y: int
    bars: tuple[Drawn, ...]


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The whole picture, in units of a thousand across."""

    width: int
    height: int
    lanes: tuple[DrawnLane, ...]
    ticks: tuple[tuple[int, str], ...]
    first_year: int
    last_year: int


def lanes_for(viewer: "User", subject: "Subject") -> list[Lane]:
    """Every lane that some area offers, in their order."""
    found = [lane for module in _modules() for lane in module.lanes(viewer, subject)]
    return sorted(found, key=lambda lane: (lane.order, lane.title))


def picture(lanes: Iterable[Lane], *, today: date) -> Picture:
    """Where every bar stands, from the year of the earliest day to the end of this year or the latest day."""
    shown = list(lanes)
    days = [day for lane in shown for bar in lane.bars for day in (bar.from_on, bar.to_on) if day]
    last = max([*days, today]).year
    first = min(min([*days, today]).year, last - FEWEST_YEARS + 1)
    scale = _Scale(date(first, 1, 1), date(last, 12, 31), today)
    drawn, y = [], AXIS
    for lane in shown:
        bars = tuple(_drawn(lane.bars, scale, y=y + TITLE))
        drawn.append(DrawnLane(title=lane.title, absence="" if bars else lane.absence, y=y + 16, bars=bars))
        y = max([y + TITLE, *(bar.y for bar in bars)]) + ROW + 6
    step = -(-(last - first + 1) // MOST_TICKS)
    ticks = tuple((scale.at(date(year, 1, 1)), str(year)) for year in range(first, last + 1, step))
    return Picture(
        width=WIDTH, height=y, lanes=tuple(drawn), ticks=ticks, first_year=first, last_year=last
    )  # fmt: skip


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date
    today: date

    def at(self, day: date) -> int:
        return round(WIDTH * (day - self.first) / (self.last - self.first))

    def span(self, bar: Bar) -> tuple[int, int]:
        """Left and right. A bar without an end goes on until today, or begins later."""
        begin = bar.from_on or self.first
        end = bar.to_on or max(begin, self.today)
        left = min(self.at(begin), WIDTH - THINNEST)
        return left, max(self.at(min(end + timedelta(days=1), self.last)), left + THINNEST)


def _drawn(bars: Iterable[Bar], scale: _Scale, *, y: int) -> Iterator[Drawn]:
    """The bars from left to right, each in the first row with room for it."""
    ends: list[int] = []
    for bar in sorted(bars, key=lambda each: (each.from_on or date.min, each.to_on or date.max)):
        left, right = scale.span(bar)
        row = next((number for number, end in enumerate(ends) if end <= left), len(ends))
        row = min(row, MOST_ROWS - 1)
        ends[row : row + 1] = [right + 1]
        yield Drawn(
            x=left,
            y=y + row * ROW,
            width=right - left,
            says=f"{bar.dates}: {bar.says}",
            is_open=bar.to_on is None,
            is_mark=bar.from_on is not None and bar.from_on == bar.to_on,
        )


@cache
def _modules() -> tuple[ModuleType, ...]:
    areas = sorted(path.parent.name for path in Path(web).parent.glob("*/lanes.py"))
    return tuple(import_module(f"kittiwake.web.{area}.lanes") for area in areas)
