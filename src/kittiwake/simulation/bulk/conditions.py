"""Django's conditions, held against rows in memory: comparisons, `Q`, `Exists`, `OuterRef`.

Only what the services ask. Anything else says what it is and stops the run: nothing is answered by guessing.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Exists, Model, OuterRef, Q
from django.db.models.expressions import NegatedExpression

from kittiwake.core.prepared import Asked as Argument
from kittiwake.simulation.bulk.memory import Memory, Row

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
    """One comparison of a column."""

    place: Place
    lookup: str
    asked: Any

    def holds(self, row: Row, memory: Memory, outer: Row | None) -> bool:
        held = self.place.of(row, memory) if self.place.hops else row.values[self.place.column]
        return LOOKUPS[self.lookup](held, self.resolved(outer))

    @property
    def is_direct(self) -> bool:
        """Whether rows can be found by it: it names values of a column of their own."""
        return self.lookup in ("exact", "in") and not self.place.hops

    def values(self, outer: Row | None) -> Any:
        asked = self.resolved(outer)
        return asked if self.lookup == "in" else (asked,)

    def resolved(self, outer: Row | None) -> Any:
        """What is asked for, as it stands in a column."""
        asked = self.asked
        if isinstance(asked, OuterRef):
            return _outer_value(asked, outer)
        return asked.keys_for(outer) if hasattr(asked, "keys_for") else asked


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
        pointing = memory.table(self.model).where(self.column, [row.key])
        if self.more is None:
            return bool(pointing) == self.is_wanted
        return any(self.more.holds(each, memory, outer) for each in pointing) == self.is_wanted


class Not(NamedTuple):
    """What `exclude` was given: out with the rows of which all of it holds."""

    asked: tuple[Any, ...]


def condition(model: type[Model], asked: Any, memory: Memory) -> Any:
    """A condition of `filter`, as something that holds of a row or does not, as long as no row is written.

    Raises  NotInMemory.
    """
    if type(asked) is tuple:
        path, value = asked
        name, _, rest = path.partition("__")
        relation = _relations_here(model).get(name)
        return _pointed(relation, rest, value, memory) if relation else _test(model, path, value)
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


def _test(model: type[Model], path: str, asked: Any) -> Test:
    found, lookup = place(model, path)
    if isinstance(asked, Argument):
        lookup, asked = "in" if asked.many else lookup, asked.value
    if lookup == "in" and not hasattr(asked, "keys_for"):
        asked = frozenset(plain(each) for each in asked)
    if asked is None:
        lookup, asked = "isnull", True
    return Test(found, lookup, plain(asked))


def _pointed(relation: Any, rest: str, asked: Any, memory: Memory) -> Pointed:
    model, column = relation.related_model, relation.field.attname
    if rest in ("", "isnull") and (asked is None or isinstance(asked, bool)):
        return Pointed(model, column, None, is_wanted=not asked if rest else False)
    return Pointed(model, column, condition(model, (rest or "pk", asked), memory), is_wanted=True)


@lru_cache
def _relations_here(model: type[Model]) -> dict[str, Any]:
    """Relations of other models that point here, by the name that a condition gives them."""
    return {each.field.related_query_name(): each for each in model._meta.related_objects}


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
