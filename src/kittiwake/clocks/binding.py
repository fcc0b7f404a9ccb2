"""Reads definitions/*.toml: which events start and stop which timescale of the catalogue."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kittiwake.clocks.catalogue import timescale
from kittiwake.clocks.definition import DEADLINES, CannotBeAClock, Clock

FOLDER = Path(__file__).parent / "definitions"
FIELDS = {"title", "owner", "starts_when", "stops_when"}


@lru_cache
def clocks() -> tuple[Clock, ...]:
    """Every clock, in the order of the files. Raises CannotBeAClock, and then nothing may start."""
    return read_clocks(FOLDER)


def clock(key: str) -> Clock:
    """Raises KeyError for a timescale that no event starts."""
    for found in clocks():
        if found.key == key:
            return found
    raise KeyError(key)


def read_clocks(folder: Path) -> tuple[Clock, ...]:
    """The clocks of one folder.

    Raises  CannotBeAClock for a key that is not in the catalogue or is bound twice, a field that
            is misspelt, missing or the catalogue's to say (a length), and for a row whose kind,
            unit or length is not a deadline that can be worked out.
    """
    read: dict[str, Clock] = {}
    for file in sorted(folder.glob("*.toml")):
        for key, block in tomllib.loads(file.read_text(encoding="utf-8")).items():
            where = f"{file.name}, [{key}]"
            if key in read:
                raise CannotBeAClock(f"{where}: it is bound twice.")
            read[key] = _bind(key, block, where=where)
    return tuple(read.values())


def _bind(key: str, block: Any, *, where: str) -> Clock:
    try:
        row = timescale(key)
    except KeyError as fault:
        raise CannotBeAClock(
            f'{where}: no such key in the catalogue of timescales. Quote keys: ["fd.decision"].'
        ) from fault
    _require_fields(block, where=where)
    if row.kind not in DEADLINES:
        raise CannotBeAClock(f"{where}: its kind is {row.kind!r}, which is not a deadline.")
    if row.amount is None:
        raise CannotBeAClock(f"{where}: its length is {row.length!r}, which is not a number.")
    if row.then_length:
        raise CannotBeAClock(f"{where}: it has a second length, which no clock can run to yet.")
    return Clock(
        key=key,
        title=block["title"],
        owner=block["owner"],
        starts_when=_event_names(block, "starts_when", where=where),
        stops_when=_event_names(block, "stops_when", where=where),
        timescale=row,
        length=row.amount,
        unit=row.unit,
    )


def _require_fields(block: Any, *, where: str) -> None:
    if not isinstance(block, Mapping):
        raise CannotBeAClock(f"{where}: write a heading in brackets, and fields below it.")
    unknown, missing = sorted(block.keys() - FIELDS), sorted(FIELDS - block.keys())
    if unknown:
        raise CannotBeAClock(f"{where}: {unknown} may not be here; lengths are the catalogue's.")
    if missing:
        raise CannotBeAClock(f"{where}: {missing} is missing.")
    for name in ("title", "owner"):
        if not isinstance(block[name], str) or not block[name].strip():
            raise CannotBeAClock(f"{where}: {name} must be words.")


def _event_names(block: Mapping[str, Any], field: str, *, where: str) -> tuple[str, ...]:
    named = block[field] if isinstance(block[field], list) else [block[field]]
    if not named or not all(isinstance(name, str) and "." in name for name in named):
        raise CannotBeAClock(f"{where}: {field} must name events, such as contact.received.")
    return tuple(named)
