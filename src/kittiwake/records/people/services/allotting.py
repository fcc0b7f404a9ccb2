"""Taking one piece of work from one record to another: each area says how, for the rows it keeps.

An area's `allotting.py` has MOVES: by the row's label, a function that moves its facts and its entries on the
line; and GOES_WITH: by label, the work that a row is moved with. Work of which no area says how stays.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject


class CannotAllot(Exception):
    """This work cannot be taken to the other record. The message says what to do first; nothing has moved."""


Move = Callable[[int, Subject, Subject, str, Act], None]
"""The row's number, the record it stands on, whose it is, the reason, and the act. May raise CannotAllot."""


def can_be_allotted(work: str) -> bool:
    return work.partition(":")[0] in _moves()


def allot(work: str, *, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Take one piece of work, such as "notes.casenote:12", to whose it is. Raises CannotAllot."""
    label, _, number = work.partition(":")
    _moves()[label](int(number), wrong, right, reason, act)


def moved_with(work: str) -> str:
    """The work that this one is moved with: itself, unless its area says otherwise."""
    label, _, number = work.partition(":")
    leads_to = _goes_with().get(label)
    return leads_to(int(number)) if leads_to else work


@cache
def _moves() -> Mapping[str, Move]:
    return _gathered("MOVES")


@cache
def _goes_with() -> Mapping[str, Callable[[int], str]]:
    return _gathered("GOES_WITH")


def _gathered(name: str) -> dict:
    """What every area says, found by folder, never by a list."""
    import kittiwake.records as records

    found: dict = {}
    for area in iter_modules(records.__path__, f"{records.__name__}."):
        try:
            found |= getattr(import_module(f"{area.name}.allotting"), name)
        except ModuleNotFoundError as missing:
            if missing.name != f"{area.name}.allotting":
                raise
    return found
