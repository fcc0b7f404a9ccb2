"""The number in care, month by month, and the range of a year ahead: where the lines of a picture go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day

if TYPE_CHECKING:
    from kittiwake.records.matching.selectors import Demand

WIDE, HIGH, LEFT, FOOT, TOP = 720, 260, 44, 28, 10
AHEAD = 12  # months


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A number on the left, and how far down it stands."""

    says: str
    y: float


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """Points as an SVG polyline takes them. `fan` is the range, from today to the year ahead."""

    wide: int
    high: int
    left: int
    foot: float
    line: str
    fan: str
    middle: str
    today_x: float
    marks: tuple[Mark, ...]
    first: str
    last: str


def drawn(found: "Demand") -> Drawn | None:
    """None where there is nothing to draw."""
    if found.ahead is None:
        return None
    most = max(1, found.ahead.high, *(count for _end, count in found.past))
    across = (WIDE - LEFT - 8) / (len(found.past) - 1 + AHEAD)
    down = (HIGH - FOOT - TOP) / most

    def at(month: int, count: int) -> str:
        return f"{LEFT + month * across:.1f},{HIGH - FOOT - count * down:.1f}"

    now, count = len(found.past) - 1, found.past[-1][1]
    then = now + AHEAD
    today = at(now, count)
    return Drawn(
        wide=WIDE, high=HIGH, left=LEFT, foot=HIGH - FOOT,
        line=" ".join(at(month, each) for month, (_end, each) in enumerate(found.past)),
        fan=f"{today} {at(then, found.ahead.high)} {at(then, found.ahead.low)}",
        middle=f"{today} {at(then, found.ahead.middle)}",
        today_x=round(LEFT + now * across, 1),
        marks=tuple(Mark(says=str(each), y=HIGH - FOOT - each * down) for each in (0, most // 2, most)),
        first=says_day(found.past[0][0]), last=says_day(found.past[-1][0]),
    )  # fmt: skip
