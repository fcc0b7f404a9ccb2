"""Every measure, found by its folder: measures/<area>/<what it says>.py."""

import importlib
import pkgutil
from functools import cache

from kittiwake.measures.measure import MalformedMeasure, Measure

__all__ = ["MalformedMeasure", "find", "measures", "read"]


@cache
def measures() -> dict[str, Measure]:
    """Every measure by its key, in the order of areas and files. Raises MalformedMeasure."""
    return {found.key: found for found in read(__package__)}


def find(key: str) -> Measure:
    """Raises  KeyError."""
    return measures()[key]


def read(package: str) -> list[Measure]:
    """The measures of the areas inside a package, by its name.

    Raises  MalformedMeasure for a file without one, with another file's key, or with something unsaid.
    """
    found = []
    for area in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if area.ispkg:
            folder = importlib.import_module(f"{package}.{area.name}")
            found += [
                _read_file(f"{folder.__name__}.{file.name}") for file in pkgutil.iter_modules(folder.__path__)
            ]
    keys = [each.key for each in found]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise MalformedMeasure(f"Two measures have the key {', '.join(sorted(twice))}.")
    return found


def _read_file(name: str) -> Measure:
    try:
        found = importlib.import_module(name).measure
    except (AttributeError, TypeError) as fault:
        raise MalformedMeasure(f"{name}: {fault}") from fault
    if found.key != name.rpartition(".")[2]:
        raise MalformedMeasure(f"{name} holds the measure {found.key}: file and key are one word.")
    return found
