"""Rows as the text that PostgreSQL's COPY reads."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import itemgetter
from types import NoneType
from typing import Any
from uuid import UUID

from django.db.models import Model

from kittiwake.simulation.bulk.memory import Memory, Table

_ESCAPED = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True)
class Copied:
    """Some rows of one table, ready to be copied in."""

    table: str
    columns: tuple[str, ...]
    text: bytes


@dataclass(kw_only=True)
class Pile:
    """Rows that wait to be copied, by table. History stands beside its rows, as triggers would write it."""

    memory: Memory
    written_at: datetime
    _lines: dict[tuple[str, tuple[str, ...]], list[str]] = field(default_factory=dict)
    _size: int = 0

    def take(self) -> int:
        """Take over the new rows of the memory, which forgets them. Gives back how many wait now."""
        for table, rows, earlier in self.memory.drained():
            self._add(table.model, table.columns, rows)
            if earlier:
                self._add_earlier(table, earlier)
        return self._size

    def copied(self) -> Iterator[Copied]:
        """All that waits, table by table; nothing waits afterwards."""
        for (table, columns), lines in self._lines.items():
            yield Copied(table, columns, "".join(lines).encode())
        self._lines, self._size = {}, 0

    def _add_earlier(self, table: Table, earlier: list[tuple[str, dict[str, Any]]]) -> None:
        model: Any = table.model.pgh_event_model  # type: ignore[attr-defined]  # django-pghistory adds it
        histories = self.memory.table(model)
        columns = histories.columns
        own = {"pgh_created_at": self.written_at, "pgh_context_id": None}
        rows = (
            own
            | values
            | {
                "pgh_id": self.memory.next_number(histories),
                "pgh_label": label,
                "pgh_obj_id": values[table.key],
            }
            for label, values in earlier
        )
        self._add(model, columns, rows)

    def _add(self, model: type[Model], columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> None:
        meta: Any = model._meta
        names = list(columns)
        stored = tuple(each.column for each in meta.concrete_fields if each.attname in set(names))
        lines = self._lines.setdefault((meta.db_table, stored), [])
        before = len(lines)
        values, writer = itemgetter(*names), _WRITERS.get
        for row in rows:
            lines.append("\t".join([writer(type(value), _other)(value) for value in values(row)]) + "\n")
        self._size += len(lines) - before


def _string(value: str) -> str:
    return value if value.isprintable() and "\\" not in value else value.translate(_ESCAPED)


def _array(value: list[Any]) -> str:
    """A list of words or numbers, each in quotation marks."""
    quoted = (str(each).replace("\\", "\\\\").replace('"', '\\"') for each in value)
    return _string("{" + ",".join(f'"{each}"' for each in quoted) + "}")


def _other(value: Any) -> str:
    """Raises  TypeError for a type that no column has had yet."""
    if isinstance(value, str):  # one of a field's choices
        return _string(str(value))
    raise TypeError(f"No column of the record has held a {type(value).__name__} yet: {value!r}")


_WRITERS: dict[type, Callable[[Any], str]] = {
    NoneType: lambda _nothing: "\\N",
    str: _string,
    int: str,
    bool: lambda value: "t" if value else "f",
    datetime: datetime.isoformat,
    date: date.isoformat,
    UUID: str,
    list: _array,
    tuple: _array,
}
