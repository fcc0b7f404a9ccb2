"""The catalogue of kinds of event. Each area names its own in `events.py`; this module knows none of them."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

NAME = re.compile(r"[a-z_]+\.[a-z_]+")
_known: dict[str, "Kind"] = {}


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of thing that can stand on a child's line.

    name          "thing.past_tense", the name that clocks and the dataset use.
    says          the line's own words when an act gives none.
    significance  where it stands in the chronology until somebody decides otherwise.
    means         what has happened when this is on the line, for docs/generated/events.md.
    is_told_afterwards  others did it and told it later, or it looks back: it cannot be entered late.
    """

    name: str
    says: str
    means: str
    significance: Literal["HEADLINE", "FULL", "LEFT_OUT"] = "FULL"
    is_told_afterwards: bool = False


def define(
    name: str,
    says: str,
    means: str,
    significance: Literal["HEADLINE", "FULL", "LEFT_OUT"] = "FULL",
    *,
    is_told_afterwards: bool = False,
) -> Kind:
    """Add a kind to the catalogue. Raises ValueError for a name that is taken or not thing.past_tense."""
    if name in _known or not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is taken, or is not written as thing.past_tense.")
    kind = Kind(
        name=name,
        says=says,
        means=means,
        significance=significance,
        is_told_afterwards=is_told_afterwards,
    )
    _known[name] = kind
    return kind


def kinds() -> dict[str, Kind]:
    """Every kind that any area announces, by name: found by folder, never by a list."""
    _gather()
    return _in_order(len(_known))


@cache
def _in_order(_many: int) -> dict[str, Kind]:
    """Sorted once for as many as there are: kinds are added, and never changed or taken away."""
    return dict(sorted(_known.items()))


@cache
def _gather() -> None:
    """Import each area's events, once a process: every page with a chronology asks for the kinds."""
    import kittiwake.records as records

    for area in iter_modules(records.__path__, f"{records.__name__}."):
        try:
            import_module(f"{area.name}.events")
        except ModuleNotFoundError as missing:
            if missing.name != f"{area.name}.events":
                raise
