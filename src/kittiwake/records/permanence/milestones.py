"""The steps of each lane: data, in milestones.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kittiwake.records.permanence.choices import Lane

FILE = Path(__file__).with_name("milestones.toml")
TITLES = {Lane.FAMILY.value: "Special guardianship, or with family or friends"}


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of a lane.

    days  how many may pass before it is reached, from the step before: a local setting.
    told  the event that tells it, where a clock hears it; else the general one.
    fact  it follows from something else on the record (a match, a decision), and nobody enters it.
    """

    key: str
    title: str
    days: int
    told: str = ""
    fact: bool = False


@cache
def steps() -> Mapping[str, tuple[Step, ...]]:
    """By lane, in their order. A misspelt field or lane stops the process."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {Lane(lane).value: tuple(Step(**row) for row in rows) for lane, rows in read.items()}


def step_of(lane: str, key: str) -> Step | None:
    return next((each for each in steps().get(lane, ()) if each.key == key), None)


def title_of(lane: str) -> str:
    """A lane's name on the board."""
    return TITLES.get(lane, str(Lane(lane).label))
