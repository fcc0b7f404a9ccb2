"""Row history by database triggers: what a row was, kept whichever way it was changed."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.db import models

ModelClass = TypeVar("ModelClass", bound=type[models.Model])
Row = TypeVar("Row", bound=models.Model)


def tracked(model: ModelClass) -> ModelClass:
    """Keep every earlier state of the model's rows in `<Model>History`, by trigger.

    A bulk update or a hand-written query is kept too: the trigger does not know who called.
    The related name is `history`; each state carries the moment and the act's context.
    """
    return _tracked(model, without=[])


def tracked_without(*fields: str) -> Callable[[ModelClass], ModelClass]:
    """As `tracked`, but these fields leave no earlier state behind: a password's hash, say."""
    return lambda model: _tracked(model, without=list(fields))


def _tracked(model: ModelClass, *, without: list[str]) -> ModelClass:
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}History",
        exclude=without,
        obj_field=pghistory.ObjForeignKey(related_name="history", related_query_name="history"),
    )(model)


def written_once(name: str, *, but: Sequence[str] = ()) -> list[pgtrigger.Protect]:
    """Triggers by which the database refuses to change or delete a row, whoever asks.

    name  the table's words, such as "event": it stands in the refusal.
    but   the one thing that may be put right: whom the row names, when two joined records are separated.
    """
    changed = pgtrigger.AnyChange(exclude=list(but)) if but else None
    return [
        pgtrigger.Protect(name=f"{name}_is_never_changed", operation=pgtrigger.Update, condition=changed),
        pgtrigger.Protect(name=f"{name}_is_never_deleted", operation=pgtrigger.Delete),
    ]


def earlier_versions(row: Row) -> list[Row]:
    """What stood in the place of this row before, the newest first. For models with `supersedes`."""
    found, version = list[Row](), row
    while (before := _at(version, "supersedes")) is not None:
        found.append(before)
        version = before
    return found


def versions_of(row: Row) -> list[Row]:
    """The row, what it superseded and what superseded it, the newest first."""
    later, version = list[Row](), row
    while (after := _at(version, "superseded_by")) is not None:
        later.append(after)
        version = after
    return [*reversed(later), row, *earlier_versions(row)]


def _at(row: Row, which: str) -> Any:
    return getattr(row, which, None)
