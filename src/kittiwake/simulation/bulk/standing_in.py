"""While a family is told, whatever is asked of models is answered from memory, in this process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db.models import Manager
from django.db.models.fields.related_descriptors import ReverseManyToOneDescriptor
from django.db.models.manager import ManagerDescriptor
from django.db.transaction import Atomic

from kittiwake.core.prepared import answered_by
from kittiwake.records.access.selectors import own
from kittiwake.records.people.selectors import ties
from kittiwake.simulation.bulk.asking import Asked
from kittiwake.simulation.bulk.memory import Memory, Table
from kittiwake.simulation.bulk.rows_made import rows_made_quickly

WORKED_OUT = ((ties, "relationships_and_ties"), (own, "_ask"))
"""Functions that services call often, with the same arguments, and whose answer follows from rows alone."""


@contextmanager
def from_memory(memory: Memory, prepared: "Prepared | None" = None) -> Iterator[None]:
    """Until the block ends, managers, relations and prepared questions ask this memory.

    prepared  who has answered prepared questions from this memory before.
    """
    Asked.memory = memory
    answers = prepared or Prepared(memory)
    with (
        _instead(Manager, "_queryset_class", Asked),
        _instead(ManagerDescriptor, "__get__", _rows_of_model),
        _instead(ReverseManyToOneDescriptor, "__get__", _rows_pointing_here),
        _instead(Atomic, "__enter__", _nothing_to_go_back_to),
        _instead(Atomic, "__exit__", _nothing_to_go_back_to),
        answered_by(answers.answer),
        answers.working_out(),
        rows_made_quickly(memory),
    ):
        yield


@contextmanager
def _instead(holder: Any, name: str, ours: Any) -> Iterator[None]:
    before = getattr(holder, name)
    setattr(holder, name, ours)
    try:
        yield
    finally:
        setattr(holder, name, before)


def _nothing_to_go_back_to(_atomic: Atomic, *_refusal: Any) -> None:
    """Whatever is refused ends everything, so no part of it is undone by itself."""


def _rows_of_model(_manager: ManagerDescriptor, _row: Any, model: Any = None) -> Asked:
    """What `Contact.objects` gives."""
    return Asked(model)


def _rows_pointing_here(relation: ReverseManyToOneDescriptor, row: Any, _model: Any = None) -> Any:
    """What `contact.decisions` gives."""
    if row is None:
        return relation
    asked = Asked(relation.rel.related_model)
    asked.asked = ((relation.field.name, row),)
    return asked


class Prepared:
    """Answers prepared questions (`core/prepared.py`), as the querysets that they were made from.

    An answer is given again for as long as nothing it was made of has changed; and where all tables at which
    a question looked had no rows, it is nothing for as long as they have none.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._given: dict[Any, tuple[list[tuple[Table, int]], Any]] = {}
        self._found_empty: dict[Any, set[Table]] = {}

    def forget(self) -> None:
        """What was answered of a family that is told now."""
        self._given.clear()

    def answer(self, asking: Any) -> list[Any]:
        empty = self._found_empty.get(asking.question)
        if empty and not any(table.rows for table in empty):
            self._memory.look_at(empty)
            return []
        rows, tables = self._given_again(asking.key, lambda: list(asking.question.plain(asking.values)))
        if not any(table.rows for table, _ in tables):
            self._found_empty[asking.question] = {table for table, _ in tables}
        answered: list[Any] = rows
        return answered

    @contextmanager
    def working_out(self) -> Iterator[None]:
        """Until the block ends, what is worked out from nothing but rows is given again likewise."""
        with ExitStack() as stack:
            for holder, name in WORKED_OUT:
                stack.enter_context(_instead(holder, name, self._worked_out(getattr(holder, name))))
            yield

    def _worked_out(self, ask: Callable[..., Any]) -> Callable[..., Any]:
        def given_again(*said: Any, **named: Any) -> Any:
            key = (ask, *(tuple(each) if isinstance(each, list) else each for each in said), *named.values())
            return self._given_again(key, lambda: ask(*said, **named))[0]

        return given_again

    def _given_again(self, key: Any, ask: Callable[[], Any]) -> tuple[Any, list[tuple[Table, int]]]:
        """What was answered before, or is now; and the tables looked at, with how often they changed."""
        told = self._given.get(key)
        if told:
            for table, changes in told[0]:
                if table.changes != changes:
                    break
            else:
                self._memory.look_at(table for table, _ in told[0])
                return told[1], told[0]
        with self._memory.looking() as looked_at:
            answered = ask()
        tables = [(table, table.changes) for table in looked_at]
        self._given[key] = tables, answered
        return answered, tables
