"""What makes an assessment out of date, read from triggers.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

CATALOGUE = Path(__file__).with_name("triggers.toml")
Reads = Literal["line", "household", "age"]


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """One row of the table: see the head of triggers.toml for its fields."""

    key: str
    title: str
    reads: Reads
    asks: str
    kinds: tuple[str, ...] = ()
    arrived: tuple[str, ...] = ()
    who: str = ""
    timescale: str = ""


@cache
def triggers() -> tuple[Trigger, ...]:
    """Every trigger, in order. A misspelt field or reader stops the process."""
    rows = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["trigger"]
    found = tuple(
        Trigger(**row | {"kinds": tuple(row.get("kinds", ())), "arrived": tuple(row.get("arrived", ()))})
        for row in rows
    )
    for each in found:
        if each.reads not in get_args(Reads) or bool(each.kinds) != (each.reads == "line"):
            raise ValueError(
                f"{each.key} in triggers.toml: reads is one of {get_args(Reads)}; kinds go with a line."
            )
    return found


def watched_kinds() -> frozenset[str]:
    """The kinds of event that some trigger waits for."""
    return frozenset(kind for each in triggers() for kind in each.kinds)


def trigger_for(kind: str, *, arrived: str = "") -> Trigger | None:
    """The first trigger that fits an event of this kind."""
    for each in triggers():
        if kind in each.kinds and (not each.arrived or arrived in each.arrived):
            return each
    return None


def reading(reads: Reads) -> list[Trigger]:
    return [each for each in triggers() if each.reads == reads]
