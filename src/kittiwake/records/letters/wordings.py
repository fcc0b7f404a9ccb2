"""The words that letters begin from: dated, versioned, read from wordings.toml."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kittiwake.records.letters.choices import LetterKind

CATALOGUE = Path(__file__).with_name("wordings.toml")


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The words of one kind of letter from a day on, with {blanks} that the record fills."""

    kind: str
    version: int
    from_on: date
    heading: str
    text: str

    @property
    def key(self) -> str:
        """ "CONSENT 1": what a letter keeps of where its words came from."""
        return f"{self.kind} {self.version}"

    def filled(self, **blanks: str) -> str:
        """Raises  KeyError for a blank that nobody fills. What fills one is never read for blanks."""
        return self.text.strip().format_map(blanks)


def wording_on(kind: str, day: date) -> Wording:
    """The words in force that day. Raises LookupError when there are none yet."""
    standing = [each for each in wordings() if each.kind == kind and each.from_on <= day]
    if not standing:
        raise LookupError(f"No wording of {kind} is in force on {day}.")
    return max(standing, key=lambda each: (each.from_on, each.version))


def outcome_words(outcome: str, *, to: str) -> str:
    """What an outcome is called, to a "professional", to a "private" person, or to the "family"."""
    if to == "private":
        return str(_catalogue()["private"]["said"])
    return str(_catalogue()["outcome"][outcome][to])


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording there ever was. A misspelt field or kind stops the process."""
    found = tuple(Wording(**row) for row in _catalogue()["wording"])
    for each in found:
        LetterKind(each.kind)
    return found


@cache
def _catalogue() -> dict[str, Any]:
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
