"""Taking one piece of work from one record to another: each area says how, for the rows it keeps.

An area's `allotting.py` has, by the label of a model ("plans.plan"):
    MOVES      how a piece of work goes: a function that moves its facts, and may move its entries;
    GOES_WITH  the work that a piece is moved with, found from its number;
    CARRIED    facts that name somebody and go with a work: that work's label;
    STAYS      facts that name somebody and stay with the record they were written on: why;
    TELLS_OF   rows whose entries turn the clocks of other work, and tell of the work they go with themselves;
and SETTLES, functions that are called once everything has moved, to mend or refuse what no longer fits.
Work of which no area says how stays. A test asks that every fact that names somebody has its rule.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject


class CannotAllot(Exception):
    """This work cannot be taken to the other record. The message says what to do first; nothing has moved."""


Move = Callable[[int, Subject, Subject, str, Act], None]
"""The row's number, the person on whom it stands, whose it is, the reason, the act. May raise CannotAllot."""
Settle = Callable[[Subject, Subject, str, Act], None]
"""As a Move, for the two people as wholes."""


def can_be_allotted(work: str) -> bool:
    return work.partition(":")[0] in _moves()


def allot(work: str, *, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Take one piece of work, such as "notes.casenote:12", to whose it is. Raises CannotAllot."""
    label, _, number = work.partition(":")
    _moves()[label](int(number), wrong, right, reason, act)


def settle(*, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """After everything has moved: mend what points from one to the other. Raises CannotAllot."""
    for area in _areas():
        for settles in getattr(area, "SETTLES", ()):
            settles(wrong, right, reason, act)


def moved_with(work: str) -> str:
    """The work that this one is moved with: itself, unless its area says otherwise."""
    passed: set[str] = set()
    while work not in passed:
        passed.add(work)
        label, _, number = work.partition(":")
        leads_to = _goes_with().get(label)
        work = leads_to(int(number)) if leads_to else work
    return work


def work_told_of(case: str, source: str) -> str:
    """The work that an entry tells of: that of its case, or of its source where an area says so."""
    return moved_with(source if source.partition(":")[0] in _tells_of() else case)


def rules_of_facts() -> dict[str, list[str]]:
    """Each label that any area names, with the rules it is named under."""
    found: dict[str, list[str]] = {}
    for rule in ("MOVES", "CARRIED", "STAYS"):
        for label in _gathered(rule):
            found.setdefault(label, []).append(rule)
    return found


def carriers() -> Mapping[str, str]:
    """Facts that go with a work, each with that work's label."""
    return _gathered("CARRIED")


@cache
def _moves() -> Mapping[str, Move]:
    return _gathered("MOVES")


@cache
def _goes_with() -> Mapping[str, Callable[[int], str]]:
    return _gathered("GOES_WITH")


@cache
def _tells_of() -> frozenset[str]:
    return frozenset(label for area in _areas() for label in getattr(area, "TELLS_OF", ()))


def _gathered(name: str) -> dict[str, Any]:
    """What every area says."""
    found: dict[str, Any] = {}
    for area in _areas():
        found |= getattr(area, name, {})
    return found


def _areas() -> Iterator[Any]:
    """Every area that says something, found by folder, never by a list."""
    import kittiwake.records as records

    for area in iter_modules(records.__path__, f"{records.__name__}."):
        try:
            yield import_module(f"{area.name}.allotting")
        except ModuleNotFoundError as missing:
            if missing.name != f"{area.name}.allotting":
                raise
