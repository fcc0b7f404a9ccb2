"""Which census years are read, what may stand in a file of each, and what its codes mean."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kittiwake.core.codes import Code, code_set

CODES = Path(__file__).with_name("codes.toml")
YEARS = Path(__file__).with_name("years.toml")


@dataclass(frozen=True, kw_only=True)
class Years:
    """The years that are read, and the layout of their files.

    layout       what may stand in each part.
    since, until  the years of the elements that came or went.
    """

    first: int
    latest: int
    since: dict[str, int]
    until: dict[str, int]
    layout: dict[str, list[str]]

    def has(self, year: int) -> bool:
        return self.first <= year <= self.latest

    def is_of(self, tag: str, year: int) -> bool:
        """True when a file of this year may have the element."""
        return self.since.get(tag, 0) <= year <= self.until.get(tag, 9999)


@cache
def years() -> Years:
    """The catalogue. A misspelt field stops the process."""
    return Years(**tomllib.loads(YEARS.read_text()))


def code_of(name: str, code: str, year: int) -> Code | None:
    """The code in the words of that year; of another year where that year has none; None if unknown."""
    same = [each for each in code_set(CODES, name) if each.code == code]
    return next((each for each in same if each.in_use(year)), same[0] if same else None)


def label(name: str, code: str, year: int) -> str:
    """The words for a code; an unknown code itself, so that nothing is hidden."""
    known = code_of(name, code, year)
    return known.label if known else code
