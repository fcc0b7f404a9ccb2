"""The parts of a body, in words and on the drawing, read from body.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kittiwake.records.visits.choices import Face, Side

CATALOGUE = Path(__file__).with_name("body.toml")
WIDE, HIGH = 200, 430


@dataclass(frozen=True, kw_only=True)
class Spot:
    """One place that a mark can be on: an ellipse of the drawing of one face.

    side  empty for a part in the middle.
    """

    face: Face
    part: str
    side: str
    title: str
    x: int
    y: int
    across: int
    down: int

    @property
    def key(self) -> str:
        """ "FRONT upper_arm LEFT"."""
        return f"{self.face} {self.part} {self.side}".strip()

    @property
    def words(self) -> str:
        """ "upper arm, left, front"."""
        side = Side(self.side).label.lower() if self.side else ""
        return ", ".join(filter(None, (self.title.lower(), side, self.face.label.lower())))


@cache
def spots() -> dict[str, Spot]:
    """Every spot by its key, the front before the back, from the head down."""
    rows = _read()["part"]
    found = [spot for face in Face for row in rows if face.lower() in row for spot in _spots(row, face)]
    return {spot.key: spot for spot in found}


@cache
def outline() -> tuple[str, ...]:
    """The paths that draw a body, the same from both faces."""
    return tuple(_read()["outline"])


def spot_of(*, face: str, part: str, side: str) -> Spot:
    """Raises KeyError for a place that there is not."""
    return spots()[f"{face} {part} {side}".strip()]


def _read() -> dict[str, list]:
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def _spots(row: dict, face: Face) -> list[Spot]:
    """The child's left is on the right of a picture from the front, and on the left of one from the back."""
    x, y, across, down = row[face.lower()]
    on_the_right = Side.LEFT if face == Face.FRONT else Side.RIGHT
    places = (
        [(side, x if side == on_the_right else WIDE - x) for side in Side] if row.get("sided") else [("", x)]
    )
    same = {"face": face, "part": row["key"], "title": row["title"], "y": y, "across": across, "down": down}
    return [Spot(side=str(side), x=at, **same) for side, at in places]
