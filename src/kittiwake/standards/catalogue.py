"""Reads catalogue/*.toml: the conditions that make a decision a sound one."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

FOLDER = Path(__file__).parent / "catalogue"

Decision = Literal[
    "contact.proposal",
    "contact.decision",
    "assessment.authorisation",
    "plan.agreement",
    "strategy.held",
    "strategy.school_age",
    "enquiry.outcome",
    "conference.held",
]
Exceptional = Literal["none", "reason and manager"]


class MalformedStandard(Exception):
    """A block that cannot be read. The message names the file, the heading and the field."""


@dataclass(frozen=True, kw_only=True)
class Standard:
    """One named condition on one kind of decision, for as long as it is in force.

    asks       what to do to meet it, said to the worker; shown when it stops them.
    hard_stop  without it the decision cannot be made. Only where the report or the law needs it.
    exception  "reason and manager": it may go unmet for a reason that a manager agrees to.
    is_law     True only when the law itself sets it.
    """

    key: str
    title: str
    decision: Decision
    asks: str
    why: str
    hard_stop: bool
    exception: Exceptional
    source: str
    is_law: bool
    owner: str
    review_by: date
    recommendation: int | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None

    def in_force(self, day: date) -> bool:
        """Both ends count. A date that is not given does not bound it."""
        return (self.in_force_from or date.min) <= day <= (self.in_force_to or date.max)

    def overlaps(self, other: "Standard") -> bool:
        """True when both are in force for the same decision on some day."""
        starts = max(self.in_force_from or date.min, other.in_force_from or date.min)
        ends = min(self.in_force_to or date.max, other.in_force_to or date.max)
        return (self.key, self.decision) == (other.key, other.decision) and starts <= ends


def standards(decision: str, on: date) -> tuple[Standard, ...]:
    """Those in force for one kind of decision on a day, in the order they are written.

    Raises  ValueError for a decision that no standard knows.
    """
    if decision not in get_args(Decision):
        raise ValueError(f"No standards know the decision {decision!r}.")
    return tuple(s for s in every_standard() if s.decision == decision and s.in_force(on))


def standard(key: str) -> Standard:
    """The latest version of one standard; its first decision, where it belongs to two.

    Raises  KeyError for a key that is not in the catalogue.
    """
    versions = [found for found in every_standard() if found.key == key]
    if not versions:
        raise KeyError(key)
    return max(versions, key=lambda version: version.in_force_from or date.min)


@lru_cache
def every_standard() -> tuple[Standard, ...]:
    """Every version of every standard. Raises MalformedStandard, and then nothing may start."""
    return read_standards(FOLDER)


def read_standards(folder: Path) -> tuple[Standard, ...]:
    """The standards of one folder.

    Raises  MalformedStandard for a field that is misspelt, missing or of the wrong kind, for a
            hard stop with an exception, and for two versions in force on one day.
    """
    read: list[Standard] = []
    for file in sorted(folder.glob("*.toml")):
        for key, blocks in tomllib.loads(file.read_text(encoding="utf-8")).items():
            where = f"{file.name}, [[{key}]]"
            if not isinstance(blocks, list):
                raise MalformedStandard(f"{where}: write two brackets around the heading.")
            for block in blocks:
                found = _read(key, block, where=where)
                if any(found.overlaps(other) for other in read):
                    raise MalformedStandard(f"{where}: two versions are in force on one day.")
                read.append(found)
    return tuple(read)


def _read(key: str, block: Mapping[str, Any], *, where: str) -> Standard:
    known = {field.name: field for field in fields(Standard) if field.name != "key"}
    required = {name for name, field in known.items() if field.default is MISSING}
    if unknown := sorted(block.keys() - known.keys()):
        raise MalformedStandard(f"{where}: {unknown} is not a field of a standard.")
    if missing := sorted(required - block.keys()):
        raise MalformedStandard(f"{where}: {missing} is missing.")
    for name, value in block.items():
        if not _fits(name, value):
            raise MalformedStandard(f"{where}: {name} cannot be {value!r}.")
    if block["hard_stop"] and block["exception"] != "none":
        raise MalformedStandard(f"{where}: a hard stop has no exception.")
    return Standard(key=key, **block)


def _fits(name: str, value: object) -> bool:
    match name:
        case "hard_stop" | "is_law":
            return isinstance(value, bool)
        case "review_by" | "in_force_from" | "in_force_to":
            return isinstance(value, date) and not isinstance(value, datetime)
        case "recommendation":
            return isinstance(value, int) and not isinstance(value, bool)
        case "decision":
            return value in get_args(Decision)
        case "exception":
            return value in get_args(Exceptional)
    return isinstance(value, str) and bool(value.strip())
