"""Making a row's object, and keeping it, in a quarter of the time: families make three million."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import NOT_PROVIDED, Model
from django.db.models.base import ModelState
from pgtrigger import Protect, Update

from kittiwake.simulation.bulk.memory import Memory, Row

_as_django_does = Model.__init__


class Plan(NamedTuple):
    """How an object is made of a model's columns by these names.

    plain       what it holds where nothing is said; worked_out: what is then worked out anew.
    relations   of those named: its name, its column, the key of what it points to, and the way back if it
                is one to one.
    """

    plain: dict[str, Any]
    worked_out: tuple[tuple[str, Callable[[], Any]], ...]
    relations: tuple[tuple[str, str, str, Any], ...]


@contextmanager
def rows_made_quickly(memory: Memory) -> Iterator[None]:
    """Until the block ends, rows are made and kept without the steps that Django takes for a database.

    They come out the same; what else Django would be asked for, it is asked for.
    """
    as_django_saves = Model.save

    def save(
        self: Model, *, force_insert: bool = False, update_fields: Iterable[str] | None = None, **_how: Any
    ) -> None:
        if force_insert:
            memory.add(self)
        else:
            memory.keep(self, only=update_fields)

    Model.__init__ = _quickly  # type: ignore[method-assign]  # given back below
    Model.save = save  # type: ignore[assignment,method-assign]  # likewise
    from_database = Model.__dict__["from_db"]
    Model.from_db = classmethod(_from_columns)  # type: ignore[assignment]  # likewise
    models = apps.get_models()
    for model in models:
        model.pk = _key_of(model)  # likewise
    try:
        yield
    finally:
        Model.__init__ = _as_django_does  # type: ignore[method-assign]
        Model.save = as_django_saves  # type: ignore[method-assign]
        Model.from_db = from_database  # type: ignore[method-assign]
        for model in models:
            del model.pk  # what is inherited counts again


@cache
def _key_of(model: type[Model]) -> Any:
    """A row's key, found without asking the model each time what its key is called."""
    meta: Any = model._meta
    return property(attrgetter(meta.pk.attname), Model._set_pk_val)  # type: ignore[attr-defined]  # Django's own


def as_object(model: type[Model], row: Row) -> Model:
    """An object of a row in memory, with the rows that it points to where they are known.

    A fresh one, as from a database; but of what is written once, everybody reads the same one.
    """
    if row.read_as is not None:
        return row.read_as
    found = model.__new__(model)
    held = found.__dict__
    held.update(row.values)
    state = held["_state"] = ModelState()
    state.adding, state.db = False, "default"
    state.fields_cache = row.related.copy()
    if _is_written_once(model):
        row.read_as = found
    return found


@cache
def _is_written_once(model: type[Model]) -> bool:
    """Whether a trigger refuses every change of its rows."""
    triggers: list[Any] = getattr(model._meta, "triggers", [])
    return any(isinstance(each, Protect) and each.operation == Update for each in triggers)


def _from_columns(
    model: type[Model], _db: Any, columns: Iterable[str], values: Iterable[Any]
) -> Model:  # in the place of Model.from_db
    """A row of which only these columns are known; any other is read when it is asked for."""
    found = model.__new__(model)
    state = ModelState()
    state.adding, state.db = False, "default"
    found.__dict__ = {"_state": state, **dict(zip(columns, values, strict=True))}
    return found


def _quickly(self: Model, *values: Any, **named: Any) -> None:
    plan = None if values else _plan(type(self), tuple(named))
    if plan is None:
        _as_django_does(self, *values, **named)
        return
    held = self.__dict__
    state = held["_state"] = ModelState()
    held.update(plan.plain)
    held.update(named)
    for name, column, key, way_back in plan.relations:
        value = held.pop(name)
        held[column] = None if value is None else value.__dict__[key]
        state.fields_cache[name] = value
        if way_back is not None and value is not None:
            way_back.set_cached_value(value, self)
    for name, work_out in plan.worked_out:
        held[name] = work_out()


@cache
def _plan(model: type[Model], names: tuple[str, ...]) -> Plan | None:
    """None where something else than a column is named: that is for Django to understand."""
    fields = model._meta.concrete_fields
    related: dict[str, Any] = {field.name: field for field in fields if field.remote_field}
    if not {*names} <= {*related, *(field.attname for field in fields)}:
        return None
    said = {related[name].attname if name in related else name for name in names}
    is_worked_out = {
        field.attname: field.default is not NOT_PROVIDED and callable(field.default) for field in fields
    }
    return Plan(
        plain={field.attname: field.get_default() for field in fields if not is_worked_out[field.attname]},
        worked_out=tuple(
            (field.attname, field.default)
            for field in fields
            if is_worked_out[field.attname] and field.attname not in said
        ),
        relations=tuple(
            (
                name,
                field.attname,
                field.target_field.attname,
                field.remote_field if field.one_to_one else None,
            )
            for name, field in related.items()
            if name in names
        ),
    )
