"""The migration operation that puts a view into the database, and the one that lifts it out of the way."""

from typing import Any

from django.db.migrations.operations.base import Operation

from kittiwake.dataset.headers import views


class PlaceView(Operation):
    """Make one view from its file, when the file is the one that this migration was written for.

    The fingerprint keeps the statement itself out of the migration. An older migration whose view has
    changed since does nothing: a later one places what the file says now, on tables that then exist.
    """

    reversible = True

    def __init__(self, name: str, fingerprint: str) -> None:
        self.name = name
        self.fingerprint = fingerprint

    def state_forwards(self, app_label: str, state: Any) -> None:
        """A view is no model: there is no state to change."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        view = views().get(self.name)
        if view is None or view.fingerprint != self.fingerprint:
            return
        schema_editor.execute("create schema if not exists dataset")
        _lift(self.name, schema_editor)
        schema_editor.execute(view.sql)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        _lift(self.name, schema_editor)

    def describe(self) -> str:
        return f"Place the view dataset.{self.name}"


class LiftView(Operation):
    """Take one view away, so that a column it reads can change its type.

    Put it into a migration of its own that must `run_before` the change, and place the view again after it.
    """

    reversible = True

    def __init__(self, name: str) -> None:
        self.name = name

    def state_forwards(self, app_label: str, state: Any) -> None:
        """A view is no model: there is no state to change."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        _lift(self.name, schema_editor)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """The migration that placed it first is undone after this one, and lifts it anyway."""

    def describe(self) -> str:
        return f"Lift the view dataset.{self.name}"


def _lift(name: str, schema_editor: Any) -> None:
    schema_editor.execute(f"drop view if exists dataset.{schema_editor.quote_name(name)}")
