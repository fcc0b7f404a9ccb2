"""Every timescale we know of, with its source and how sure we are of it."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from kittiwake.clocks.length import UNITS, says_length

FILE = Path(__file__).parent / "catalogue" / "timescales.csv"

# What each scope is called when it binds everybody. The sources' "NMS" are the national minimum
# standards. "regulation (derived)" is our own reading of a regulation, so it is not among them.
LAW = {
    "statute": "statute",
    "regulation": "regulation",
    "statutory guidance": "statutory guidance",
    "NMS": "national minimum standard",
}
SCOPES = {
    *LAW,
    "regulation (derived)",
    "national measure",
    "good practice",
    "local (configure)",
    "local: Newcastle (configure)",
    "local: Newcastle",
    "local: other",
}
REQUIRED = ("key", "area", "name", "kind", "scope", "source", "certainty")
# A month, or a period of a scorecard: something is known, but not the day.
_VAGUE_DATE = re.compile(r"\d{4}-\d{2}|period:.+")


class MalformedCatalogue(Exception):
    """A row that cannot be read. The message names the file, the row and the column."""


@dataclass(frozen=True, kw_only=True)
class Timescale:
    """One row of the catalogue, as researched. An empty column is not known.

    in_force_from, in_force_to  whole dates; None when unknown or known less exactly than a day.
    in_force_says               those two columns word for word, such as "2018-10 to (not known)".
    amount                      the length when it is a whole number; None for "as soon as
                                practicable" and the like.
    certainty                   "verified", or how much of the row was read in its source.
    """

    key: str
    area: str
    name: str
    starts: str
    stops: str
    length: str
    unit: str
    kind: str
    repeats: str
    then_length: str
    then_unit: str
    scope: str
    source: str
    in_force_from: date | None
    in_force_to: date | None
    in_force_says: str
    certainty: str
    notes: str

    @property
    def amount(self) -> int | None:
        return int(self.length) if self.length.isdecimal() else None

    @property
    def is_repeating(self) -> bool:
        return bool(self.repeats)

    @property
    def is_verified(self) -> bool:
        """True when the rule was read in its source, all of it.

        False for "partly: …", for "verified for one court area", and where the note after
        "verified:" says that something was not verified or not read again.
        """
        grade, _, remark = self.certainty.partition(":")
        return grade.strip() == "verified" and not re.search(r"\bnot (verified|re-read)", remark)

    @property
    def is_law(self) -> bool:
        """True when it may be presented as law: verified, and of a scope that binds."""
        return self.is_verified and self.scope in LAW

    @property
    def standing(self) -> str:
        """ "Law: regulation", or "Local setting" for whatever may not be presented as law."""
        return f"Law: {LAW[self.scope]}" if self.is_law else "Local setting"

    def in_force(self, day: date) -> bool:
        """Both ends count. A date that is not known does not bound it."""
        return (self.in_force_from or date.min) <= day <= (self.in_force_to or date.max)

    def says_length(self) -> str:
        """ "1 working day", "every 6 weeks", "as soon as practicable", "no length given"."""
        return says_length(self.length, self.unit)


@lru_cache
def timescales() -> tuple[Timescale, ...]:
    """Every row, in the file's order. Raises MalformedCatalogue, and then nothing may start."""
    return read_timescales(FILE)


@lru_cache
def _by_key() -> Mapping[str, Timescale]:
    return {timescale.key: timescale for timescale in timescales()}


def timescale(key: str) -> Timescale:
    """Raises KeyError for a key that is not in the catalogue."""
    return _by_key()[key]


def read_timescales(file: Path) -> tuple[Timescale, ...]:
    """The rows of one file.

    Raises  MalformedCatalogue with the row as a spreadsheet numbers it, and the column.
    """
    read: dict[str, Timescale] = {}
    for number, row in enumerate(_rows(file), start=2):
        where = f"{file.name}, row {number}"
        found = _read_row(row, where=where)
        if found.key in read:
            raise MalformedCatalogue(f"{where}, column key: {found.key!r} is there twice.")
        read[found.key] = found
    return tuple(read.values())


def _rows(file: Path) -> list[dict[Any, Any]]:
    columns = {field.name for field in fields(Timescale)} - {"in_force_says"}
    with file.open(encoding="utf-8", newline="") as opened:
        rows = csv.DictReader(opened, strict=True)
        try:
            if set(rows.fieldnames or ()) != columns:
                raise MalformedCatalogue(f"{file.name}, row 1: the columns are not {columns}.")
            return list(rows)
        except csv.Error as fault:
            raise MalformedCatalogue(f"{file.name}, line {rows.line_num}: {fault}.") from fault


def _read_row(row: Mapping[Any, Any], *, where: str) -> Timescale:
    cells = {column: (cell or "").strip() for column, cell in row.items() if column}
    if None in row or None in row.values():
        raise MalformedCatalogue(f"{where}: it has {len(row)} cells, more or fewer than columns.")
    for column in REQUIRED:
        if not cells[column]:
            raise MalformedCatalogue(f"{where}, column {column}: it is empty.")
    for column, known in (("scope", SCOPES), ("unit", UNITS), ("then_unit", UNITS)):
        if cells[column] not in known and (cells[column] or column == "scope"):
            raise MalformedCatalogue(f"{where}, column {column}: {cells[column]!r} is not known.")
    start, end = (_read_date(cells, column, where=where) for column in ("in_force_from", "in_force_to"))
    if start and end and end < start:
        raise MalformedCatalogue(f"{where}, column in_force_to: it is before in_force_from.")
    says = " to ".join(cells[column] or "(not known)" for column in ("in_force_from", "in_force_to"))
    rest = {name: cell for name, cell in cells.items() if not name.startswith("in_force")}
    return Timescale(**rest, in_force_from=start, in_force_to=end, in_force_says=says)


def _read_date(cells: Mapping[str, str], column: str, *, where: str) -> date | None:
    text = cells[column]
    if not text or _VAGUE_DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise MalformedCatalogue(f"{where}, column {column}: {text!r} is not a date.") from fault
