"""What the monitor reads, from reasons.toml, and how an area says what it found."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One thing that may stand still.

    at, unit  the number from which it is a sign, a local setting, and of what.
    """

    key: str
    title: str
    at: int
    unit: str


@dataclass(frozen=True, kw_only=True)
class Found:
    """One reading of one child, in words that a family could be shown.

    subject_id  the record it was read from, by primary key.
    what        which of several it is, such as the outcome's thread; empty where a child can have but one.
    since       the day from which it has stood so.
    rests_on    the primary key of whose record it was read from as well, such as a brother's.
    """

    subject_id: int
    says: str
    since: date
    what: str = ""
    rests_on: int | None = None


Reading = Callable[[date, Reason], Iterable[Found]]
"""Reads every child at once, in a number of queries that does not grow with them. Raw: no viewer.

An area that holds such facts writes `records/<area>/drifting.py` with

    READINGS = {"no_progress": without_progress}   # by the reason's key
"""


@cache
def reasons() -> Mapping[str, Reason]:
    """Every reason, in the order of the catalogue."""
    read = tomllib.loads(Path(__file__).with_name("reasons.toml").read_text(encoding="utf-8"))
    return {key: Reason(key=key, **told) for key, told in read.items()}
