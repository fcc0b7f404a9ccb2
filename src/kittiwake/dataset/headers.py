"""The views as they are written: their SQL, and the header that documents every column."""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "views"
TYPES = ("bigint", "boolean", "date", "text")

_GRAIN = re.compile(r"-- (?P<name>[a-z_]+): (?P<grain>.+)")
_COLUMN = re.compile(rf"--\s+(?P<name>[a-z_]+)\s{{2,}}(?P<type>{'|'.join(TYPES)})(?:\s{{2,}}(?P<means>.+))?")


class UndocumentedView(Exception):
    """A view whose header cannot be read. The message says which line."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its type in PostgreSQL, and what it means, which says so if it can be null."""

    name: str
    type: str
    means: str

    @property
    def may_be_null(self) -> bool:
        return "null" in self.means


@dataclass(frozen=True, kw_only=True)
class View:
    """One view: what one row of it is, its columns in order, and the statement that makes it."""

    area: str
    name: str
    grain: str
    columns: tuple[Column, ...]
    sql: str

    @property
    def fingerprint(self) -> str:
        """Changes with every change of the statement, and with no change of the header alone."""
        return sha256(" ".join(self.sql.split()).encode()).hexdigest()[:16]


@cache
def views() -> dict[str, View]:
    """Every view, by its name. Raises UndocumentedView."""
    return {path.stem: read(path) for path in sorted(FOLDER.glob("*/*.sql"))}


def read(path: Path) -> View:
    """One view's file. Raises UndocumentedView for a header that is not whole."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line for line in lines if line.startswith("--")]
    first = _GRAIN.fullmatch(header[0]) if header else None
    if first is None or first["name"] != path.stem:
        raise UndocumentedView(f"{path.name} must begin with “-- {path.stem}: one row …”.")
    return View(
        area=path.parent.name,
        name=path.stem,
        grain=first["grain"],
        columns=tuple(_column(line, path) for line in header[1:] if line != "--"),
        sql="\n".join(line for line in lines if not line.startswith("--")).strip(),
    )


def _column(line: str, path: Path) -> Column:
    found = _COLUMN.fullmatch(line.rstrip())
    if found is None:
        raise UndocumentedView(f"{path.name}: “{line}” is not “-- column  type  what it means”.")
    return Column(name=found["name"], type=found["type"], means=found["means"] or "")
