"""Copying rows into the database: quickly, and with every constraint held against every row at the end.

Indexes and foreign keys of the tables that are filled are taken away and made anew in the same transaction:
PostgreSQL checks a whole table's references at once, and builds an index, in a fraction of the time that
row by row takes. Unique and exclusion constraints, checks and all other triggers stay. The triggers that keep
history stand still, because the rows that they would write are copied beside.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model
from pghistory.trigger import Event as HistoryTrigger

from kittiwake.simulation.bulk.copying import Copied

MEMORY_FOR_INDEXES = "256MB"


def first_numbers() -> dict[str, int]:
    """The next number of each table's own key, by the model's label: what the lanes go on from."""
    found = {}
    with connection.cursor() as cursor:
        for model in _with_own_number():
            meta: Any = model._meta
            cursor.execute(f'select coalesce(max("{meta.pk.column}"), 0) + 1 from "{meta.db_table}"')  # noqa: S608
            found[meta.label_lower] = cursor.fetchone()[0]
    return found


@dataclass
class Loading:
    """One loading: the tables filled so far, and what to put back onto them."""

    _put_back: dict[str, list[str]] = field(default_factory=dict)

    def copy(self, copied: Copied) -> None:
        if copied.table not in self._put_back:
            self._put_back[copied.table] = _bare(copied.table)
        columns = ", ".join(f'"{name}"' for name in copied.columns)
        with connection.cursor() as cursor:
            statement = f'copy "{copied.table}" ({columns}) from stdin'
            with connection.wrap_database_errors, cursor.cursor.copy(statement) as stream:
                stream.write(copied.text)

    def finish(self) -> Iterator[tuple[int, int]]:
        """Put everything back, table by table, telling how far it is; every row is checked by it."""
        statements = [each for table in self._put_back.values() for each in table]
        # Foreign keys last, so that the tables that they point to have their indexes again.
        statements.sort(key=lambda each: " FOREIGN KEY " in each)
        with connection.cursor() as cursor:
            cursor.execute(f"set local maintenance_work_mem = '{MEMORY_FOR_INDEXES}'")
            for done, statement in enumerate(statements, start=1):
                cursor.execute(statement)
                yield done, len(statements)
            for model in _with_own_number():
                _go_on_from_there(cursor, model)


@contextmanager
def loading() -> Iterator[Loading]:
    """Within an atomic block. What it takes away comes back when `finish` is gone through."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
    yield Loading()


def _bare(table: str) -> list[str]:
    """Take away a table's indexes, foreign keys and history triggers; gives back what makes them anew."""
    put_back = []
    with connection.cursor() as cursor:
        cursor.execute(
            "select conname, pg_get_constraintdef(oid) from pg_constraint"
            " where conrelid = %s::regclass and contype = 'f' order by conname",
            [table],
        )
        for name, definition in cursor.fetchall():
            cursor.execute(f'alter table "{table}" drop constraint "{name}"')
            put_back.append(f'alter table "{table}" add constraint "{name}" {definition}')
        cursor.execute(
            "select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c"
            " on c.oid = i.indexrelid where i.indrelid = %s::regclass and not i.indisunique"
            " and not i.indisexclusion order by c.relname",
            [table],
        )
        for name, definition in cursor.fetchall():
            cursor.execute(f'drop index "{name}"')
            put_back.append(definition)
        for name in _history_triggers(table):
            cursor.execute(f'alter table "{table}" disable trigger "{name}"')
            put_back.append(f'alter table "{table}" enable trigger "{name}"')
    return put_back


def _history_triggers(table: str) -> list[str]:
    found = []
    for model in apps.get_models():
        meta: Any = model._meta
        if meta.db_table == table:
            triggers = getattr(meta, "triggers", [])
            found += [_name_of(each, model) for each in triggers if isinstance(each, HistoryTrigger)]
    return found


def _name_of(trigger: Any, model: type[Model]) -> str:
    return str(trigger.get_pgid(model))


def _with_own_number() -> list[type[Model]]:
    models = [model for model in apps.get_models() if model.__module__.startswith("kittiwake.records.")]
    return [model for model in models if _is_numbered(model)]


def _is_numbered(model: type[Model]) -> bool:
    key = model._meta.pk
    return key is not None and key.remote_field is None and key.get_internal_type().endswith("AutoField")


def _go_on_from_there(cursor: Any, model: type[Model]) -> None:
    """The sequence of a table's numbers goes on behind those that were copied in."""
    meta: Any = model._meta
    table, column = f'"{meta.db_table}"', meta.pk.column
    cursor.execute(
        f'select setval(pg_get_serial_sequence(%s, %s), max("{column}")) from {table}'  # noqa: S608 -- our names
        f' having max("{column}") is not null',
        [table, column],
    )
