"""Every measure, found by its folder: measures/<area>/<what it says>.py."""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

from kittiwake.measures.measure import MalformedMeasure, Measure

__all__ = ["Area", "MalformedMeasure", "areas", "find", "measures", "read"]


@dataclass(frozen=True, kw_only=True)
class Area:
    """The measures of one folder, in the order of their files; `asks` is what they answer together."""

    key: str
    asks: str
    measures: tuple[Measure, ...]


@cache
def measures() -> dict[str, Measure]:
    """Every measure by its key, in the order of areas and files. Raises MalformedMeasure."""
    return {found.key: found for found in read(__package__)}


@cache
def areas() -> dict[str, Area]:
    """Every area by its folder's name. Raises MalformedMeasure."""
    return {area.key: area for area in _read_areas(__package__)}


def find(key: str) -> Measure:
    """Raises  KeyError."""
    return measures()[key]


def read(package: str) -> list[Measure]:
    """The measures of the areas inside a package, by its name.

    Raises  MalformedMeasure for a file without one, with another file's key, or with something unsaid.
    """
    found = [measure for area in _read_areas(package) for measure in area.measures]
    keys = [each.key for each in found]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise MalformedMeasure(f"Two measures have the key {', '.join(sorted(twice))}.")
    return found


def _read_areas(package: str) -> list[Area]:
    found = []
    for area in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if area.ispkg:
            folder = importlib.import_module(f"{package}.{area.name}")
            files = pkgutil.iter_modules(folder.__path__)
            read_in_order = tuple(_read_file(f"{folder.__name__}.{file.name}") for file in files)
            found.append(Area(key=area.name, asks=(folder.__doc__ or "").strip(), measures=read_in_order))
    return found


def _read_file(name: str) -> Measure:
    try:
        found = importlib.import_module(name).measure
    except (AttributeError, TypeError) as fault:
        raise MalformedMeasure(f"{name}: {fault}") from fault
    if found.key != name.rpartition(".")[2]:
        raise MalformedMeasure(f"{name} holds the measure {found.key}: file and key are one word.")
    return found
