"""What stands in for Django's querysets while a family is told: questions to the rows in memory."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, ClassVar

from django.db.models import Model, OuterRef

from kittiwake.records.subject.whole import EachRecord
from kittiwake.simulation.bulk.asked_of_cases import AskedOfCases
from kittiwake.simulation.bulk.conditions import (
    ALWAYS,
    Not,
    NotInMemory,
    Test,
    condition,
    place,
    plain,
)
from kittiwake.simulation.bulk.memory import Memory, Row, Table
from kittiwake.simulation.bulk.rows_made import as_object
from kittiwake.simulation.bulk.written import Written


class Asked(AskedOfCases, Written):
    """As much of a QuerySet as services use. Each row that it gives is a fresh object, as from a database.

    A table without rows answers every question with nothing, also those that nobody else here understands.
    """

    memory: ClassVar[Memory]

    asked: tuple[Any, ...] = ()
    order: tuple[str, ...] | None = None
    columns: tuple[Any, ...] = ()
    each_record: Mapping[str, EachRecord] = {}
    first_of: tuple[str, ...] = ()
    is_flat = is_distinct = is_nothing = False
    between = slice(None)
    _given: list[Any] | None = None
    _compiled: tuple[int, Test | None, list[Test], list[Any]] | None = None

    model: Any

    def __init__(self, model: type[Model], query: Any = None, using: Any = None, hints: Any = None) -> None:
        self.model = model

    # Questions, each a new one

    def all(self) -> "Asked":
        return self._asking()

    def _same(self, *_what: Any, **_how: Any) -> "Asked":
        """What changes only how much a database would fetch or lock at once."""
        return self

    select_related = prefetch_related = select_for_update = only = defer = using = _same

    def filter(self, *asked: Any, **named: Any) -> "Asked":
        return self._asking(asked=(*self.asked, *asked, *named.items()))

    def exclude(self, *asked: Any, **named: Any) -> "Asked":
        return self._asking(asked=(*self.asked, Not((*asked, *named.items()))))

    def none(self) -> "Asked":
        return self._asking(is_nothing=True)

    def order_by(self, *names: str) -> "Asked":
        return self._asking(order=names)

    def reverse(self) -> "Asked":
        turned = (name[1:] if name.startswith("-") else f"-{name}" for name in self._ordering())
        return self._asking(order=tuple(turned))

    def distinct(self, *columns: str) -> "Asked":
        return self._asking(is_distinct=True, first_of=columns)

    def values_list(self, *columns: Any, flat: bool = False) -> "Asked":
        return self._asking(columns=columns, is_flat=flat)

    def values(self, *columns: str) -> "Asked":
        """One column of a question within another; nothing else asks for it."""
        return self._asking(columns=columns, is_flat=True)

    def annotate(self, *_what: Any, **named: Any) -> "Asked":
        """Every record of each row's person; nothing else is worked out beside a row."""
        if named and all(isinstance(each, EachRecord) for each in named.values()):
            return self._asking(each_record={**self.each_record, **named})
        return self._only_without_rows(f"annotate({', '.join(named)})")

    def union(self, *others: "Asked", all: bool = False) -> "Asked":  # noqa: A002 -- Django's own name
        for other in others:
            other._only_without_rows("union()")
        return self._only_without_rows("union()")

    # Answers

    def __iter__(self) -> Iterator[Any]:
        return iter(self._answer())

    def __len__(self) -> int:
        return len(self._answer())

    def __bool__(self) -> bool:
        return bool(self._answer())

    def __getitem__(self, which: int | slice) -> Any:
        if isinstance(which, slice) and self._given is None:
            return self._asking(between=which)
        return self._answer()[which]

    def iterator(self, **_how: Any) -> Iterator[Any]:
        return iter(self)

    def exists(self) -> bool:
        return bool(self._rows(None))

    def count(self) -> int:
        return len(self._answer())

    def contains(self, one: Model) -> bool:
        return self.filter(pk=one.pk).exists()

    def first(self) -> Any:
        ordered = self if self._ordering() else self.order_by("pk")
        return next(iter(ordered._answer()), None)

    def last(self) -> Any:
        ordered = self if self._ordering() else self.order_by("pk")
        return next(reversed(ordered._answer()), None)

    def get(self, *asked: Any, **named: Any) -> Any:
        if not self.asked and not asked and len(named) == 1 and "pk" in named:
            row = self._table.rows.get(plain(named["pk"]))
            if row is not None:
                return as_object(self.model, row)
        found = (self.filter(*asked, **named) if asked or named else self)._answer()
        if not found:
            raise self.model.DoesNotExist(f"{self.model.__name__} is not there.")
        if len(found) > 1:
            raise self.model.MultipleObjectsReturned(f"{self.model.__name__} is there {len(found)} times.")
        return found[0]

    def in_bulk(self, keys: Iterable[Any]) -> dict[Any, Any]:
        return {row.pk: row for row in self.filter(pk__in=keys)}

    def _add_hints(self, **_hints: Any) -> None:
        """What related managers tell a router of databases."""

    # Questions within questions

    @property
    def query(self) -> "Question":
        """What `Exists` takes."""
        return Question(self)

    def keys_for(self, outer: Row | None) -> set[Any]:
        """As a value in a condition: its one column, or its rows' keys."""
        rows = self._rows(outer)
        if not self.columns or not rows:
            return {row.key for row in rows}
        if self.columns[0] in self.each_record:
            return self._every_record(rows, self.each_record[self.columns[0]])
        column = place(self.model, self.columns[0])[0]
        return {column.of(row, self.memory) for row in rows}

    def _every_record(self, rows: list[Row], of: EachRecord) -> set[Any]:
        whole, one = (place(self.model, each.name)[0] for each in of.get_source_expressions())
        found = {one.of(row, self.memory) for row in rows}
        return found.union(*(whole.of(row, self.memory) or () for row in rows))

    def may_hold(self) -> bool:
        """False when no row can be the answer, whichever row the question looks back at."""
        named = (each for each in self.asked if type(each) is tuple and isinstance(each[1], OuterRef))
        back = [place(self.model, path)[0] for path, _ in named]
        table = self._table
        return bool(table.rows) and all(at.hops or table.has_any(at.column) for at in back)

    def holds_for(self, outer: Row) -> bool:
        return bool(self._rows(outer))

    # How it is done

    @property
    def _table(self) -> Table:
        return self.memory.table(self.model)

    def _asking(self, **changes: Any) -> "Asked":
        asked = Asked.__new__(Asked)
        asked.__dict__ = {**self.__dict__, **changes, "_given": None, "_compiled": None}
        return asked

    def _only_without_rows(self, what: str) -> "Asked":
        if self.is_nothing or not self._table.rows:
            return self.none()
        raise NotInMemory(f"{what} of {self.model.__name__}")

    def _rows(self, outer: Row | None) -> list[Row]:
        table = self.memory.table(self.model)
        if self.is_nothing or not table.rows:
            return []
        if self._compiled is None or self._compiled[0] != self.memory.changes:
            self._compiled = (self.memory.changes, *self._compile())
        _, near, own, others = self._compiled
        rows: Iterable[Row] = table.rows.values() if near is None else near.found_in(table, outer)
        for test in own:
            rows = test.kept_of(rows, outer)
        for test in others:
            rows = [row for row in rows if test.holds(row, self.memory, outer)]
        return rows if type(rows) is list else list(rows)

    def _compile(self) -> tuple[Test | None, list[Test], list[Any]]:
        """The comparison by which rows are found, those of a row's own columns, and the other conditions."""
        own: list[Test] = []
        others = []
        for each in self.asked:
            test = condition(self.model, each, self.memory)
            if isinstance(test, Test) and not test.place.hops:
                own.append(test)
            elif test is not ALWAYS:
                others.append(test)
        finding = [test for test in own if test.finds_rows]
        near = min(finding, key=self._far) if len(finding) > 1 else finding[0] if finding else None
        return near, [test for test in own if test is not near], others

    def _far(self, test: Test) -> int:
        """Rows are found by their key, else by whom they point to, else by another column."""
        column = test.place.column
        return 0 if column == self._table.key else 1 if column in self._table.pointing else 2

    def _answer(self) -> list[Any]:
        if self._given is None:
            rows = self._rows(None)
            self._sort(rows)
            if self.first_of:
                rows = self.first_of_each(rows, self.first_of)
            self._given = self._shown(rows[self.between])
        return self._given

    def _ordering(self) -> tuple[str, ...]:
        return tuple(self.model._meta.ordering) if self.order is None else self.order

    def _sort(self, rows: list[Row]) -> None:
        """By every name of the order; those that go the same way in one go."""
        if len(rows) < 2:
            return
        names = self._ordering()
        same_way = [(is_down, list(of)) for is_down, of in groupby(names, lambda name: name.startswith("-"))]
        for is_down, together in reversed(same_way):
            places = [place(self.model, name.removeprefix("-"))[0] for name in together]
            columns = [[at.of(row, self.memory) for row in rows] for at in places]
            if any(None in column for column in columns):
                columns = [_unknown_last(column) for column in columns]
            keys = dict(zip(map(id, rows), zip(*columns, strict=True), strict=True))
            rows.sort(key=lambda row: keys[id(row)], reverse=is_down)

    def _shown(self, rows: list[Row]) -> list[Any]:
        if not self.columns:
            return [as_object(self.model, row) for row in rows]
        places = [place(self.model, name)[0] for name in self.columns] if rows else []
        told = [tuple(at.of(row, self.memory) for at in places) for row in rows]
        shown = [values[0] for values in told] if self.is_flat else told
        return list(dict.fromkeys(shown)) if self.is_distinct else shown

    def _change(self, columns: dict[str, Any]) -> int:
        rows = self._rows(None)
        for row in rows:
            self.memory.change(self._table, row, columns)
        return len(rows)


def _unknown_last(column: list[Any]) -> list[tuple[bool, Any]]:
    return [(value is None, 0 if value is None else value) for value in column]


class Question:
    """A queryset's inside, as far as `Exists` looks into it: it makes a copy, and marks that as its own."""

    def __init__(self, asked: Asked) -> None:
        self.asked, self.subquery = asked, False

    def clone(self) -> "Question":
        return self

    exists = clone
