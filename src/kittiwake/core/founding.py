"""The migration operation that makes all tables of an area at once.

Django draws every model that touches a changed one again after each operation, and in a record everything
touches people and colleagues: a thousand operations drew two hundred models each. See docs/decisions/0031.
"""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.models import CreateModel


class FoundTables(Operation):
    """Make many tables as one operation: models are drawn once, when all of them are known.

    Each `CreateModel` names its constraints, indexes and triggers itself. They may point to one another in
    any order, as the database is told of foreign keys last.
    """

    reversible = True
    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[CreateModel]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: Any) -> None:
        if "apps" in vars(state):
            del state.apps  # drawn again, and once, when a table is made
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Make {len(self.operations)} tables"
