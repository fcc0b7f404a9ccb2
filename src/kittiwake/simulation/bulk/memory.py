"""The rows of the record while a family's years are told, and every state they had."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from operator import itemgetter
from typing import Any

from django.db.models import Model

INSERTED, UPDATED = "insert", "update"


class Row:
    """One row: its columns by their attribute's name, and the rows it was written with, by their field's.

    read_as  its object, once somebody has read it, where rows of its table are never changed.
    """

    __slots__ = ("key", "read_as", "related", "values")

    def __init__(self, key: Any, values: dict[str, Any], related: dict[str, Model]) -> None:
        self.key, self.values, self.related = key, values, related
        self.read_as: Model | None = None


class Table:
    """The rows of one model, found by their key or by the value of a column."""

    def __init__(self, model: type[Model]) -> None:
        meta = model._meta
        assert meta.pk is not None, "every row has a key"  # noqa: S101 -- for the type alone
        self.model, self.label = model, meta.label_lower
        self.key = meta.pk.attname
        self.has_own_key = meta.pk.remote_field is None
        self.columns = [field.attname for field in meta.concrete_fields]
        self.read = reading(self.columns)
        self.relations = {field.name: field.attname for field in meta.concrete_fields if field.remote_field}
        self.pointing = frozenset(self.relations.values())
        self.is_tracked = hasattr(model, "pgh_event_model")
        self.rows: dict[Any, Row] = {}
        self.earlier: list[tuple[str, dict[str, Any]]] = []
        self.changes = 0
        self._found: dict[str, dict[Any, dict[Any, Row]]] = {}

    def put(self, row: Row) -> None:
        self.rows[row.key] = row
        self.changes += 1
        for column, found in self._found.items():
            found.setdefault(row.values[column], {})[row.key] = row
        self._keep_state(INSERTED, row)

    def change(self, row: Row, values: dict[str, Any]) -> None:
        """Write these columns. What does not differ leaves no earlier state, as the triggers have it."""
        changed = {name: value for name, value in values.items() if row.values[name] != value}
        if not changed:
            return
        self.changes += 1
        for column, found in self._found.items():
            if column in changed:
                del found[row.values[column]][row.key]
                found.setdefault(changed[column], {})[row.key] = row
        row.values, row.read_as = row.values | changed, None
        for name, attribute in self.relations.items():
            if attribute in changed:
                row.related.pop(name, None)
        self._keep_state(UPDATED, row)

    def having(self, column: str, value: Any) -> Collection[Row]:
        """The rows with this value in a column, as they are now."""
        if column == self.key:
            row = self.rows.get(value)
            return () if row is None else (row,)
        found = (self._found.get(column) or self._by_value(column)).get(value)
        return found.values() if found else ()

    def where(self, column: str, values: Iterable[Any]) -> list[Row]:
        """The rows with one of these values in a column."""
        return [row for value in values for row in self.having(column, value)]

    def has_any(self, column: str) -> bool:
        """Whether any row has a value in this column."""
        return any(rows for value, rows in self._by_value(column).items() if value is not None)

    def _by_value(self, column: str) -> dict[Any, dict[Any, Row]]:
        if column not in self._found:
            by_value: dict[Any, dict[Any, Row]] = {}
            for key, row in self.rows.items():
                by_value.setdefault(row.values[column], {})[key] = row
            self._found[column] = by_value
        return self._found[column]

    def forget(self, keys: Iterable[Any]) -> None:
        for key in keys:
            del self.rows[key]
        self.earlier, self._found = [], {}
        self.changes += 1

    def _keep_state(self, label: str, row: Row) -> None:
        if self.is_tracked:
            self.earlier.append((label, row.values))


def reading(columns: list[str]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """What reads these columns of a row, in their order."""
    return itemgetter(*columns) if len(columns) > 1 else lambda values: (values[columns[0]],)


class Memory:
    """All the rows there are: those that stood in the database before, and those of the family being told.

    Several tell families at once, each with a share of the numbers: the first of three takes 1, 4, 7…
    """

    def __init__(self, before: Iterable[Model], numbers: dict[str, int], *, share: int, shares: int) -> None:
        self._tables: dict[type[Model], Table] = {}
        self._new: dict[Table, list[Any]] = {}
        self._next = {label: first + share for label, first in numbers.items()}
        self._shares = shares
        self._looked_at: set[Table] | None = None
        self.changes = 0
        for row in before:
            self._put(self.table(type(row)), row)

    def table(self, model: type[Model]) -> Table:
        table = self._tables.get(model)
        if table is None:
            table = self._tables[model] = Table(model)
        if self._looked_at is not None:
            self._looked_at.add(table)
        return table

    @contextmanager
    def looking(self) -> Iterator[set[Table]]:
        """The tables at which somebody looks until the block ends; what is nested counts for both."""
        before, looked_at = self._looked_at, set[Table]()
        self._looked_at = looked_at
        try:
            yield looked_at
        finally:
            self._looked_at = before if before is None else before | looked_at

    def look_at(self, tables: Iterable[Table]) -> None:
        """Count these among what is looked at now: an answer that is given again was made of them."""
        if self._looked_at is not None:
            self._looked_at.update(tables)

    def add(self, row: Model) -> None:
        """A new row, with the number that the database would give it."""
        table, values = self.table(type(row)), row.__dict__
        for name, related in row._state.fields_cache.items():
            if related is not None and (attribute := table.relations.get(name)) and values[attribute] is None:
                values[attribute] = related.pk
        if table.has_own_key and values[table.key] is None:
            values[table.key] = self.next_number(table)
        self._new.setdefault(table, []).append(values[table.key])
        self.changes += 1
        self._put(table, row)

    def keep(self, row: Model, *, only: Iterable[str] | None = None) -> None:
        """Write a row as it now is: over the one with its number, or as a new one.

        only  the fields to write, where the others are to stay as they are.
        """
        table = self.table(type(row))
        there = table.rows.get(row.pk)
        if there is None:
            self.add(row)
            return
        columns = table.columns if only is None else [table.relations.get(name, name) for name in only]
        self.change(table, there, {column: row.__dict__[column] for column in columns})

    def change(self, table: Table, row: Row, values: dict[str, Any]) -> None:
        """Write these columns of a row that is there."""
        self.changes += 1
        table.change(row, values)

    def next_number(self, table: Table) -> int:
        number = self._next[table.label]
        self._next[table.label] = number + self._shares
        return number

    def drained(self) -> Iterator[tuple[Table, list[dict[str, Any]], list[tuple[str, dict[str, Any]]]]]:
        """Each table's new rows as they now stand, with every state they had; then they are forgotten."""
        for table, keys in self._new.items():
            yield table, [table.rows[key].values for key in keys], table.earlier
            table.forget(keys)
        self._new = {}

    def _put(self, table: Table, row: Model) -> None:
        state, values = row._state, row.__dict__
        points = table.relations
        related = {
            name: other for name, other in state.fields_cache.items() if other is not None and name in points
        }
        columns = values.copy()
        del columns["_state"]
        if len(columns) != len(table.columns):  # it holds what a service worked out of it, too
            columns = dict(zip(table.columns, table.read(values), strict=True))
        table.put(Row(values[table.key], columns, related))
        state.adding, state.db = False, "default"
