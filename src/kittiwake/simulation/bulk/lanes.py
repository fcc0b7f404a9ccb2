"""Families told side by side: each lane in a process of its own, and all their rows into one transaction."""

import gc
import os
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn

from django.apps import apps
from django.db import connection
from django.db.models import Model

from kittiwake.simulation.bulk.conditions import NotInMemory
from kittiwake.simulation.bulk.copying import Copied, Pile
from kittiwake.simulation.bulk.loading import first_numbers
from kittiwake.simulation.bulk.memory import Memory
from kittiwake.simulation.bulk.standing_in import Prepared, from_memory

LANES = 2
"""How many tell families at once. Part of what a seed makes: each lane takes every second number."""
ROWS_AT_ONCE = 20_000
FAMILIES_AT_ONCE = 25
WORTH_A_PROCESS = 300  # families

Tell = Callable[[int], dict[str, int]]
"""Tells one family by its place among all, and gives back what was made."""


class LaneFailed(RuntimeError):
    """A family could not be told. The message is what went wrong in its process."""


@dataclass(frozen=True)
class Told:
    """What a lane says as it goes: how many families are told, what was made, rows to be copied."""

    families: int
    made: dict[str, int] = field(default_factory=dict)
    copied: Copied | None = None


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One share of the families: told one by one, in memory."""

    tell: Tell
    families: range
    share: int
    before: list[Model]
    numbers: dict[str, int]
    written_at: datetime

    def run(self) -> Iterator[Told]:
        memory = Memory(self.before, self.numbers, share=self.share, shares=LANES)
        pile, prepared = Pile(memory=memory, written_at=self.written_at), Prepared(memory)
        for start in range(0, len(self.families), FAMILIES_AT_ONCE):
            made = Counter[str]()
            families = self.families[start : start + FAMILIES_AT_ONCE]
            with from_memory(memory, prepared), connection.execute_wrapper(_refuse):
                for family in families:
                    made.update(self.tell(family))
                    prepared.forget()
                    waiting = pile.take()
            yield Told(len(families), dict(made))
            if waiting >= ROWS_AT_ONCE:
                yield from (Told(0, copied=copied) for copied in pile.copied())
        yield from (Told(0, copied=copied) for copied in pile.copied())


def tell_all(
    tell: Tell, families: int, *, written_at: datetime, before: list[Model] | None = None
) -> Iterator[Told]:
    """Tell every family; gives what each lane says, as it comes.

    before  the rows that every family may know, where others have been told already.
    Within an atomic block of which nobody else knows yet. Raises LaneFailed.
    """
    before, numbers = everything() if before is None else before, first_numbers()
    lanes = [
        Lane(
            tell=tell, families=range(share, families, LANES), share=share, before=before, numbers=numbers,
            written_at=written_at,
        )
        for share in range(LANES)
    ]  # fmt: skip
    if families >= WORTH_A_PROCESS and "fork" in get_all_start_methods() and (os.cpu_count() or 1) > 1:
        yield from _side_by_side(lanes)
    else:
        for lane in lanes:
            yield from lane.run()


def _side_by_side(lanes: Iterable[Lane]) -> Iterator[Told]:
    forking = get_context("fork")
    running: dict[Any, Any] = {}
    with _ended(running):
        for lane in lanes:
            ours, theirs = forking.Pipe(duplex=False)
            running[ours] = forking.Process(target=_say_all, args=(lane, theirs), daemon=True)
            running[ours].start()
            theirs.close()
        speaking = list(running)
        while speaking:
            ready: list[Any] = wait(speaking)
            for pipe in ready:
                try:
                    said = pipe.recv()
                except EOFError:
                    speaking.remove(pipe)
                    continue
                if isinstance(said, str):
                    raise LaneFailed(said)
                yield said
        for process in running.values():
            process.join()
            if process.exitcode:
                raise LaneFailed(f"A lane ended with {process.exitcode} and said nothing.")


@contextmanager
def _ended(running: dict[Any, Any]) -> Iterator[None]:
    """No process outlives the block, however it ends."""
    try:
        yield
    finally:
        for process in running.values():
            if process.is_alive():
                process.terminate()
            process.join()


def _say_all(lane: Lane, pipe: Connection) -> None:
    gc.disable()  # a family leaves nothing behind that points back at itself
    try:
        for told in lane.run():
            pipe.send(told)
    except Exception:  # noqa: BLE001 -- whatever it is, it is said to the one who waits, and raised there
        pipe.send(traceback.format_exc())
    finally:
        pipe.close()


def everything() -> list[Model]:
    """Every row that stands already: colleagues, teams, agencies and settings, before there are families."""
    models = [model for model in apps.get_models() if model.__module__.startswith("kittiwake.records.")]
    now = [model for model in models if model._meta.managed and not hasattr(model, "pgh_obj")]
    return [row for model in now for row in model._base_manager.all()]


def _refuse(_execute: Any, sql: str, *_rest: Any) -> NoReturn:
    raise NotInMemory(f"the database itself: {sql[:200]}")
