"""Django's conditions, held against rows in memory: comparisons, `Q`, `Exists`, `OuterRef`.

Only what the services ask. Anything else says what it is and stops the run: nothing is answered by guessing.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q
from django.db.models.expressions import NegatedExpression

from kittiwake.core.prepared import Asked as Argument
from kittiwake.simulation.bulk.memory import Memory, Row, Table

LOOKUPS: Mapping[str, Callable[[Any, Any], bool]] = {
    "exact": lambda held, asked: held == asked,
    "in": lambda held, asked: held is not None and held in asked,
    "isnull": lambda held, asked: (held is None) == asked,
    "gt": lambda held, asked: held is not None and held > asked,
    "gte": lambda held, asked: held is not None and held >= asked,
    "lt": lambda held, asked: held is not None and held < asked,
    "lte": lambda held, asked: held is not None and held <= asked,
    "iexact": lambda held, asked: held is not None and held.lower() == asked.lower(),
}
AS_IT_IS = frozenset({int, str, bool, date, datetime, UUID})
"""Types of what is mostly asked for, which stand in a column as they are."""


class NotInMemory(NotImplementedError):
    """A service asked something that the rows in memory cannot answer. The message says what."""


class Place(NamedTuple):
    """Where a column lies: the relations to follow from a row, and the column's name at their end."""

    hops: tuple[tuple[str, type[Model]], ...]
    column: str

    def of(self, row: Row, memory: Memory) -> Any:
        for column, model in self.hops:
            found = memory.table(model).rows.get(row.values[column])
            if found is None:
                return None
            row = found
        return row.values[self.column]


class Test(NamedTuple):
    """One comparison of a column. `is_plain` when what it asks for stands in a column as it is."""

    place: Place
    lookup: str
    asked: Any
    is_plain: bool

    def holds(self, row: Row, memory: Memory, outer: Row | None) -> bool:
        return LOOKUPS[self.lookup](self.place.of(row, memory), self.resolved(outer))

    @property
    def finds_rows(self) -> bool:
        """Whether rows can be found by it: it names values of a column of their own."""
        return self.lookup in ("exact", "in") and not self.place.hops

    def found_in(self, table: Table, outer: Row | None) -> Collection[Row]:
        """The rows that it finds."""
        asked = self.resolved(outer)
        column = self.place.column
        return table.where(column, asked) if self.lookup == "in" else table.having(column, asked)

    def kept_of(self, rows: Iterable[Row], outer: Row | None) -> list[Row]:
        """Those of which it holds, where it is of a row's own column."""
        column, asked = self.place.column, self.resolved(outer)
        if self.lookup == "exact":
            return [row for row in rows if row.values[column] == asked]
        if self.lookup == "isnull":
            return [row for row in rows if (row.values[column] is None) == asked]
        compares = LOOKUPS[self.lookup]
        return [row for row in rows if compares(row.values[column], asked)]

    def resolved(self, outer: Row | None) -> Any:
        """What is asked for, as it stands in a column."""
        asked = self.asked
        if self.is_plain:
            return asked
        return _outer_value(asked, outer) if isinstance(asked, OuterRef) else asked.keys_for(outer)


class All(NamedTuple):
    """Conditions that hold together, or one of which holds; turned round or not."""

    parts: tuple[Any, ...]
    any_of: bool = False
    is_negated: bool = False

    def holds(self, row: Row, memory: Memory, outer: Row | None) -> bool:
        for part in self.parts:
            if part.holds(row, memory, outer) == self.any_of:
                return self.any_of != self.is_negated
        return self.any_of == self.is_negated


ALWAYS, NEVER = All(()), All((), any_of=True)


class There(NamedTuple):
    """`Exists`, of a question that may look back at the row."""

    question: Any

    def holds(self, row: Row, _memory: Memory, _outer: Row | None) -> bool:
        return bool(self.question.asked.holds_for(row))


class Pointed(NamedTuple):
    """Whether some row points at this one, and more holds of it: a relation asked from its other end."""

    model: type[Model]
    column: str
    more: Any
    is_wanted: bool

    def holds(self, row: Row, memory: Memory, outer: Row | None) -> bool:
        pointing = memory.table(self.model).having(self.column, row.key)
        if self.more is None:
            return bool(pointing) == self.is_wanted
        return any(self.more.holds(each, memory, outer) for each in pointing) == self.is_wanted


class Followed(NamedTuple):
    """Whether something holds of the row that this one points to."""

    column: str
    model: type[Model]
    more: Any

    def holds(self, row: Row, memory: Memory, outer: Row | None) -> bool:
        found = memory.table(self.model).rows.get(row.values[self.column])
        return found is not None and self.more.holds(found, memory, outer)


class Not(NamedTuple):
    """What `exclude` was given: out with the rows of which all of it holds."""

    asked: tuple[Any, ...]


def condition(model: type[Model], asked: Any, memory: Memory) -> Any:
    """A condition of `filter`, as something that holds of a row or does not, as long as no row is written.

    Raises  NotInMemory.
    """
    if type(asked) is tuple:
        path, value = asked
        if there := _there_and_back(model, path):
            column, pointed, rest = there
            return Followed(column, pointed, condition(pointed, (rest, value), memory))
        relation, rest, found = _meant(model, path)
        return _pointed(relation, rest, value, memory) if found is None else _test(found, value)
    if isinstance(asked, Not):
        return All(tuple(condition(model, each, memory) for each in asked.asked), is_negated=True)
    if isinstance(asked, Exists):
        question: Any = asked.query
        return There(question) if question.asked.may_hold() else NEVER
    if isinstance(asked, NegatedExpression):
        inner = condition(model, asked.expression, memory)
        return ALWAYS if inner is NEVER else All((inner,), is_negated=True)
    if isinstance(asked, Q) and asked.connector in (Q.AND, Q.OR):
        return _joined(asked, tuple(condition(model, child, memory) for child in asked.children))
    raise NotInMemory(f"the condition {asked!r}")


def _joined(asked: Q, parts: tuple[Any, ...]) -> Any:
    any_of = asked.connector == Q.OR and bool(parts)
    kept = tuple(part for part in parts if part is not NEVER) if any_of else parts
    if len(kept) == 1 and not asked.negated:
        return kept[0]
    return All(kept, any_of=any_of, is_negated=asked.negated)


@lru_cache(maxsize=4096)
def place(model: type[Model], path: str) -> tuple[Place, str]:
    """Where `contact__agency` or `at__lte` lies, and how it compares. Raises NotInMemory."""
    *names, last = path.split("__")
    lookup = last if last in LOOKUPS and names else "exact"
    names = names if lookup != "exact" or last == "exact" else [*names, last]
    hops: list[tuple[str, type[Model]]] = []
    holder, field = model, None
    for name in names:
        if field is not None and field.remote_field is None:
            raise NotInMemory(f"{path!r} of {model.__name__}")
        if field is not None and name in ("pk", field.target_field.name):
            continue  # the key of what it points to is the column itself
        if field is not None:
            hops.append((field.attname, field.related_model))
            holder = field.related_model
        field = _field(holder, name)
    if field is None:
        raise NotInMemory(f"{path!r} of {model.__name__}")
    return Place(tuple(hops), field.attname), lookup


def plain(value: Any) -> Any:
    """A row as the number that a column holds of it."""
    return value.pk if isinstance(value, Model) else value


def _test(at: tuple[Place, str], asked: Any) -> Test:
    found, lookup = at
    if type(asked) in AS_IT_IS:
        return Test(found, lookup, asked, is_plain=True)
    if isinstance(asked, Argument):
        lookup, asked = "in" if asked.many else lookup, asked.value
    if asked is None:
        lookup, asked = "isnull", True
    is_plain = not (isinstance(asked, OuterRef) or hasattr(asked, "keys_for"))
    if lookup == "in" and is_plain:
        asked = frozenset(plain(each) for each in asked)
    return Test(found, lookup, plain(asked), is_plain)


def _pointed(relation: Any, rest: str, asked: Any, memory: Memory) -> Pointed:
    model, column = relation.related_model, relation.field.attname
    if rest in ("", "isnull") and (asked is None or isinstance(asked, bool)):
        return Pointed(model, column, None, is_wanted=not asked if rest else False)
    return Pointed(model, column, condition(model, (rest or "pk", asked), memory), is_wanted=True)


@lru_cache(maxsize=4096)
def _meant(model: type[Model], path: str) -> tuple[Any, str, tuple[Place, str] | None]:
    """The relation that points here, where a path starts with one, and the path's rest; else its place."""
    name, _, rest = path.partition("__")
    relations = {each.field.related_query_name(): each for each in model._meta.related_objects}
    relation = relations.get(name)
    return relation, rest, None if relation else place(model, path)


@lru_cache(maxsize=4096)
def _there_and_back(model: type[Model], path: str) -> tuple[str, type[Model], str] | None:
    """Of a path to another row, and from there to one that points at that: the first step, and the rest."""
    name, _, rest = path.partition("__")
    forward = {field.name: field for field in model._meta.concrete_fields if field.remote_field}
    pointed: Any = forward[name].related_model if rest and name in forward else None
    back = {each.field.related_query_name() for each in pointed._meta.related_objects} if pointed else ()
    return (forward[name].attname, pointed, rest) if rest.partition("__")[0] in back else None


def _outer_value(asked: Any, outer: Row | None) -> Any:
    name = asked.name
    if outer is None:
        raise NotInMemory(f"OuterRef({name!r}) where nothing is outside")
    return outer.key if name == "pk" else outer.values[f"{name}_id" if f"{name}_id" in outer.values else name]


def _field(model: type[Model], name: str) -> Any:
    meta = model._meta
    for field in meta.concrete_fields:
        if name in (field.name, field.attname) or (name == "pk" and field is meta.pk):
            return field
    raise NotInMemory(f"{model.__name__} by {name!r}, which is no column of it")
