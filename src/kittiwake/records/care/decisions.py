"""The everyday decisions that a delegation speaks of: data, in decisions.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("decisions.toml")


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One question of everyday life; `area` is what the regulations call its field."""

    key: str
    area: str
    title: str


@cache
def decisions() -> tuple[Decision, ...]:
    """In their order. A misspelt field stops the process."""
    return tuple(Decision(**row) for row in tomllib.loads(FILE.read_text())["decisions"])


def title_of(key: str) -> str:
    """The words; the key itself for a question that is asked no longer, so that nothing is hidden."""
    return next((each.title for each in decisions() if each.key == key), key)
