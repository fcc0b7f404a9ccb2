"""Questions made ready once: a queryset written as usual, compiled the first time, asked many times.

    @prepared
    def waits_of(contacts: list[int]) -> QuerySet[Wait]:
        return Wait.objects.filter(contact=one_of(contacts), ended_at=None).order_by("at")

    waits_of([4, 7])                                            a list of rows
    waits, people = together(waits_of.of([4]), people_of.of(4)) two lists, in one round trip

Django builds and compiles a query anew each time it is asked, and the server plans it anew; on a page of
thirty small questions that is most of the page's time. Here each is done once. On a page that reads
(`core/asking.py`) the same question with the same values is asked once, and `ahead` asks many in one round
trip before they are wanted. See docs/decisions/0020.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, partial
from inspect import signature
from types import SimpleNamespace
from typing import Any, Generic, ParamSpec, TypeVar, cast

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model, QuerySet, Value
from psycopg import Cursor

from kittiwake.core.asking import is_kept, keeps, kept

KEPT_AT_MOST = 500  # statements that the server keeps for one connection; which are kept: config/settings.py

Given = ParamSpec("Given")
Row = TypeVar("Row")
_elsewhere: ContextVar["Callable[[Asking[Any]], Iterable[Any]] | None"] = ContextVar(
    "answered_by", default=None
)


class Asked(Value):
    """The place of one argument in a compiled question; or the argument itself, in one that is not compiled.

    name  the argument's; empty for the argument itself.
    many  a list, of which any one will do.
    """

    def __init__(self, value: Any, *, name: str = "", many: bool = False) -> None:
        super().__init__(value)
        self.name, self.many = name, many

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return ("ANY(%s)" if self.many else "%s"), [self if self.name else _plain(self.value)]


def one_of(argument: Any) -> Any:
    """In the body of a prepared question: any of the rows that a list argument names."""
    name = argument.name if isinstance(argument, Asked) else ""
    return Asked(argument, name=name, many=True)


class Prepared(Generic[Given, Row]):
    """A function that makes a queryset, made ready to be asked. Its arguments may be values or lists.

    The function's body runs once, with places instead of values: what it does must not depend on them.
    """

    def __init__(self, ask: Callable[Given, QuerySet[Any, Row]]) -> None:
        self._ask = ask
        self._names = tuple(signature(ask).parameters)
        self.__doc__ = ask.__doc__
        self.__name__ = getattr(ask, "__name__", "")

    def __call__(self, *args: Given.args, **kwargs: Given.kwargs) -> list[Row]:
        """Ask it now, unless this page has been told already. The list is for reading: change none of it."""
        asking = self.of(*args, **kwargs)
        return kept(asking.key, lambda: together(asking)[0])

    def plain(self, values: dict[str, Any]) -> QuerySet[Any, Row]:
        """The queryset with these values, built anew: for whoever answers from rows in memory."""
        ask: Any = self._ask  # `of` has held the names to the signature
        return cast("QuerySet[Any, Row]", ask(**values))

    def of(self, *args: Given.args, **kwargs: Given.kwargs) -> "Asking[Row]":
        """The question with its values, to be asked `together` with others."""
        values = dict(zip(self._names, args, strict=False)) | kwargs
        if values.keys() != {*self._names}:
            raise TypeError(f"{self.__name__} is asked with {', '.join(self._names) or 'nothing'}.")
        return Asking(self, values)

    @cached_property
    def _queryset(self) -> Any:
        ask: Any = self._ask
        return ask(**{name: Asked(name, name=name) for name in self._names})

    @cached_property
    def _compiled(self) -> tuple[Any, str, tuple[Any, ...]]:
        compiler = self._queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        converters = compiler.get_converters(
            [selected for selected, *_ in compiler.select[: compiler.col_count]]
        )
        compiler.get_converters = lambda _expressions: converters  # found anew for each answer otherwise
        return compiler, sql, tuple(parameters)

    def written(self, values: dict[str, Any]) -> tuple[str, list[Any]]:
        """The SQL, and its parameters with the values in their places."""
        _, sql, parameters = self._compiled
        return sql, [_sent(values[each.name]) if isinstance(each, Asked) else each for each in parameters]

    def read(self, rows: list[Any]) -> list[Row]:
        """What the database answered, as the queryset would have given it."""
        if not rows:
            return []
        answered = copy(self._compiled[0])
        answered.execute_sql = lambda *args, **kwargs: [rows]
        query = copy(self._queryset.query)
        query.get_compiler = lambda *args, **kwargs: answered
        standing = SimpleNamespace(
            db=DEFAULT_DB_ALIAS,
            query=query,
            model=self._queryset.model,
            _fields=self._queryset._fields,
            _known_related_objects={},
        )
        return list(self._queryset._iterable_class(standing))  # noqa: SLF001 - the reader itself


@dataclass(frozen=True)
class Asking(Generic[Row]):
    """One question with its values, not asked yet."""

    question: Prepared[..., Row]
    values: dict[str, Any]

    @property
    def key(self) -> tuple[Any, ...]:
        return (
            self.question,
            *(tuple(each) if isinstance(each, list) else each for each in self.values.values()),
        )


def prepared(ask: Callable[Given, QuerySet[Any, Row]]) -> Prepared[Given, Row]:
    """Make a function that returns a queryset ready to be asked often."""
    return Prepared(ask)


def together(*askings: Asking[Any]) -> list[list[Any]]:
    """Ask several questions in one round trip: the rows of each, in the order given."""
    elsewhere = _elsewhere.get()
    if elsewhere is not None:
        return [list(elsewhere(asking)) for asking in askings]
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    cursors = _cursors(len(askings))
    is_logged = connection.queries_logged
    with connection.wrap_database_errors, _one_trip(len(askings)):
        for asking, cursor in zip(askings, cursors, strict=True):
            sql, values = asking.question.written(asking.values)
            cursor.execute(sql, values)
            if is_logged:  # the server has the values apart, so Django cannot tell
                connection.queries_log[-1]["sql"] = _composed(sql, values)
    return [asking.question.read(cursor.fetchall()) for asking, cursor in zip(askings, cursors, strict=True)]


def _composed(sql: str, values: list[Any]) -> str:
    operations: Any = connection.ops
    return operations.compose_sql(sql, values)


def _cursors(number: int) -> list[Any]:
    """Cursors for statements that the server keeps: Django's own send every value as part of the text.

    They are Django's all the same: they count and log what they are asked, and translate its errors.
    """
    standing = connection.connection
    standing.prepared_max = KEPT_AT_MOST
    wrapped: Any = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    return [wrapped(Cursor(standing)) for _ in range(number)]


def _one_trip(questions: int) -> AbstractContextManager[Any]:
    return connection.connection.pipeline() if questions > 1 else nullcontext()


@contextmanager
def answered_by(elsewhere: Callable[[Asking[Any]], Iterable[Any]]) -> Iterator[None]:
    """Until the block ends, questions are answered by this, such as the simulation's rows in memory.

    `asking.question.plain(asking.values)` is the queryset; in it `one_of` is an Asked that is `many`.
    """
    before = _elsewhere.set(elsewhere)
    try:
        yield
    finally:
        _elsewhere.reset(before)


def ahead(*askings: Asking[Any]) -> None:
    """On a page that reads: ask these in one round trip, for whoever will want them. Else, do nothing."""
    unknown = [asking for asking in askings if not is_kept(asking.key)] if keeps() else []
    if unknown:
        for asking, rows in zip(unknown, together(*unknown), strict=True):
            kept(asking.key, partial(_given, rows))


def answered(*askings: Asking[Any]) -> list[list[Any]]:
    """As `together`; on a page that reads, what it has been told already is not asked again."""
    if not keeps():
        return together(*askings)
    ahead(*askings)
    return [asking.question(**asking.values) for asking in askings]


def _given(rows: list[Row]) -> list[Row]:
    return rows


def already_read(row: Model, relation: str, rows: list[Any]) -> None:
    """Let `row.relation.all()` give these rows, which were asked for beside the row itself.

    Does nothing where questions are answered from memory: rows there have their relations at hand.
    """
    if _elsewhere.get() is not None:
        return
    answered = getattr(row, relation).get_queryset()
    answered._result_cache = rows  # noqa: SLF001 - as Django's own prefetching does
    row.__dict__.setdefault("_prefetched_objects_cache", {})[relation] = answered


def shared_out(rows: list[Any], relation: str, found: Iterable[Any]) -> None:
    """Let each row's `row.relation.all()` give those of `found` that point at it, in their order."""
    if not rows or _elsewhere.get() is not None:
        return
    points_by = getattr(rows[0], relation).field.attname
    own: dict[Any, list[Any]] = {}
    for each in found:
        own.setdefault(getattr(each, points_by), []).append(each)
    for row in rows:
        already_read(row, relation, own.get(row.pk, []))


def _sent(value: Any) -> Any:
    """As the driver takes it. Whole numbers go as the text of an array: it need not look for their type."""
    if isinstance(value, list | tuple) and all(type(each) is int for each in value):
        return f"{{{','.join(map(str, value))}}}"
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return [_plain(each) for each in value]
    return value
