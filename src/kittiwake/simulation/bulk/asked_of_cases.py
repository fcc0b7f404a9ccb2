"""What assessments, plans and conferences ask beyond what the front door asks, of rows in memory."""

from typing import Any, ClassVar

from django.db.models import Max, Min

from kittiwake.simulation.bulk.conditions import NotInMemory, place
from kittiwake.simulation.bulk.memory import Memory


class AskedOfCases:
    """The newest of something, and the first of each kind."""

    model: Any
    memory: ClassVar[Memory]
    values_list: Any

    def aggregate(self, *what: Any, **named: Any) -> dict[str, Any]:
        """The highest or lowest value of a column. Raises NotInMemory for any other sum."""
        if what or not all(isinstance(each, Max | Min) for each in named.values()):
            raise NotInMemory(f"aggregate() of {self.model.__name__}")
        found = {}
        for name, each in named.items():
            column = each.get_source_expressions()[0].name
            values = [value for value in self.values_list(column, flat=True) if value is not None]
            found[name] = (max if isinstance(each, Max) else min)(values, default=None)
        return found

    def first_of_each(self, rows: list[Any], columns: tuple[str, ...]) -> list[Any]:
        """The first row with each combination of these columns, in the order there is."""
        places = [place(self.model, name)[0] for name in columns]
        found: dict[tuple[Any, ...], Any] = {}
        for row in rows:
            found.setdefault(tuple(at.of(row, self.memory) for at in places), row)
        return list(found.values())
