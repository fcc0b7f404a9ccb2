"""Code sets kept as TOML beside the area that uses them: codes, labels, years in use."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Code:
    """One code of one set. Years are census years, ending 31 March; None means no limit is known."""

    code: str
    label: str
    group: str = ""
    first_census_year: int | None = None
    last_census_year: int | None = None

    def in_use(self, census_year: int) -> bool:
        return (self.first_census_year or 0) <= census_year <= (self.last_census_year or 9999)


@cache
def code_set(path: Path, name: str) -> tuple[Code, ...]:
    """The codes of one set in their own order. A misspelt field stops the process."""
    return tuple(Code(**row) for row in tomllib.loads(path.read_text())[name]["codes"])


def choices(path: Path, name: str) -> list[tuple[str, str]]:
    """Code and label, for a form."""
    return [(code.code, code.label) for code in code_set(path, name)]


def label(path: Path, name: str, code: str) -> str:
    """The words for a code; the code itself when the set has none, so that nothing is hidden."""
    return next((each.label for each in code_set(path, name) if each.code == code), code)
