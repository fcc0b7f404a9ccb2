"""What managers and querysets write: into the rows in memory."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from kittiwake.simulation.bulk.conditions import NotInMemory, place, plain
from kittiwake.simulation.bulk.memory import Memory


class Written:
    """As much of what a QuerySet writes as services use."""

    model: Any
    memory: ClassVar[Memory]
    filter: Any
    exists: Any
    _change: Any

    def create(self, **columns: Any) -> Any:
        row = self.model(**columns)
        row.save(force_insert=True)
        return row

    def get_or_create(self, defaults: Mapping[str, Any] | None = None, **named: Any) -> tuple[Any, bool]:
        found = self.filter(**named).first()
        return (found, False) if found else (self.create(**named, **(defaults or {})), True)

    def bulk_create(self, rows: Iterable[Any], **_how: Any) -> list[Any]:
        written = list(rows)
        for row in written:
            self.memory.add(row)
        return written

    def update(self, **named: Any) -> int:
        columns = {place(self.model, name)[0].column: plain(value) for name, value in named.items()}
        return self._change(columns)

    def delete(self) -> tuple[int, dict[str, int]]:
        if self.exists():
            raise NotInMemory(f"delete() of {self.model.__name__}")
        return 0, {}

    def update_or_create(self, defaults: Mapping[str, Any] | None = None, **named: Any) -> tuple[Any, bool]:
        found = self.filter(**named).first()
        if found is None:
            return self.create(**named, **(defaults or {})), True
        for name, value in (defaults or {}).items():
            setattr(found, name, value)
        found.save()
        return found, False
