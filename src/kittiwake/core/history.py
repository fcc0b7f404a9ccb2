"""Row history by database triggers: what a row was, kept whichever way it was changed."""

from collections.abc import Callable
from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models

ModelClass = TypeVar("ModelClass", bound=type[models.Model])


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


def written_once(name: str) -> list[pgtrigger.Protect]:
    """Triggers by which the database refuses to change or delete a row, whoever asks.

    name  the table's words, such as "event": it stands in the refusal.
    """
    return [
        pgtrigger.Protect(name=f"{name}_is_never_changed", operation=pgtrigger.Update),
        pgtrigger.Protect(name=f"{name}_is_never_deleted", operation=pgtrigger.Delete),
    ]
