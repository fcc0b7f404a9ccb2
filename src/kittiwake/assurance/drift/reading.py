"""One reading of everybody: each area reads what it holds (`records/<area>/drifting.py`), found by folder."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

from kittiwake.records import __file__ as records
from kittiwake.records.drift.reasons import Found, Reading, reasons


@cache
def readings() -> Mapping[str, Reading]:
    """Who reads each reason. Raises KeyError for a reason that nobody reads, or that is in no catalogue."""
    found: dict[str, Reading] = {}
    for path in sorted(Path(records).parent.glob("*/drifting.py")):
        module = import_module(f"kittiwake.records.{path.parent.name}.drifting")
        found |= module.READINGS
    return {key: found[key] for key in {**reasons(), **found} if reasons()[key]}


def standing_still_on(day: date) -> dict[str, list[Found]]:
    """Everything that stands still on a day, by reason. The queries do not grow with the record."""
    return {key: list(read(day, reasons()[key])) for key, read in readings().items()}
