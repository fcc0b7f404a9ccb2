"""Rows as the text that PostgreSQL's COPY reads."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import NoneType
from typing import Any
from uuid import UUID

from django.db.models import Model

from kittiwake.simulation.bulk.memory import Memory, Table, reading

_ESCAPED = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
HISTORY = ("pgh_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pgh_context_id")
Values = dict[str, Any]


@dataclass(frozen=True)
class Copied:
    """Some rows of one table, ready to be copied in."""

    table: str
    columns: tuple[str, ...]
    text: bytes


@dataclass
class Heap:
    """What waits of one table: its rows, and the states they had, each with what made it."""

    rows: list[Values] = field(default_factory=list)
    earlier: list[tuple[str, Values]] = field(default_factory=list)


@dataclass(kw_only=True)
class Pile:
    """Rows that wait to be copied, by table. History stands beside its rows, as triggers would write it."""

    memory: Memory
    written_at: datetime
    _waiting: dict[Table, Heap] = field(default_factory=dict)
    _size: int = 0

    def take(self) -> int:
        """Take over the new rows of the memory, which forgets them. Gives back how many wait now."""
        for table, rows, earlier in self.memory.drained():
            heap = self._waiting.setdefault(table, Heap())
            heap.rows += rows
            heap.earlier += earlier
            self._size += len(rows) + len(earlier)
        return self._size

    def copied(self) -> Iterator[Copied]:
        """All that waits, table by table; nothing waits afterwards."""
        for table, heap in self._waiting.items():
            texts = _texts(table.read, heap.rows)
            yield _copied(table.model, _stored(table, table.columns), texts)
            if heap.earlier:
                yield self._earlier(table, heap, texts)
        self._waiting, self._size = {}, 0

    def _earlier(self, table: Table, heap: Heap, texts: list[str]) -> Copied:
        """The history of a table's rows. The last state of each is its row, which is written already."""
        model: Any = table.model.pgh_event_model  # type: ignore[attr-defined]  # django-pghistory adds it
        history = self.memory.table(model)
        kept = [column for column in table.columns if column in history.columns]
        is_whole = kept == table.columns
        written = {id(row): text for row, text in zip(heap.rows, texts, strict=True)} if is_whole else {}
        states = [state for _, state in heap.earlier if id(state) not in written]
        told = _texts(table.read if is_whole else reading(kept), states)
        written |= {id(state): text for state, text in zip(states, told, strict=True)}
        at = self.written_at.isoformat()
        lines = [
            f"{self.memory.next_number(history)}\t{at}\t{label}\t{state[table.key]}\t\\N\t{written[id(state)]}"
            for label, state in heap.earlier
        ]
        return _copied(model, [*HISTORY, *_stored(table, kept)], lines)


def _stored(table: Table, columns: list[str]) -> list[str]:
    """What these columns are called in the database."""
    called = {each.attname: str(each.column) for each in table.model._meta.concrete_fields}
    return [called[column] for column in columns]


def _copied(model: type[Model], columns: Sequence[str], lines: list[str]) -> Copied:
    text = "\n".join(lines)
    return Copied(model._meta.db_table, tuple(columns), f"{text}\n".encode())


def _texts(read: Callable[[Values], tuple[Any, ...]], rows: list[Values]) -> list[str]:
    """A line for each row, without its end: column by column, which is quicker than row by row."""
    if not rows:
        return []
    columns = zip(*map(read, rows), strict=True)
    return list(map("\t".join, zip(*map(_column, columns), strict=True)))


def _column(values: tuple[Any, ...]) -> list[str]:
    """One column's values, by the writer of each one's type."""
    writer = _WRITERS.get
    kinds = set(map(type, values))
    if len(kinds) == 1:
        return list(map(writer(kinds.pop(), _other), values))
    return [writer(type(value), _other)(value) for value in values]


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
    Decimal: str,
    bool: lambda value: "t" if value else "f",
    datetime: datetime.isoformat,
    date: date.isoformat,
    UUID: str,
    list: _array,
    tuple: _array,
}
