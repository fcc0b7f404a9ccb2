"""The sections of each kind of assessment, read from sections.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kittiwake.records.assessment.choices import AssessmentKind, Scope

CATALOGUE = Path(__file__).with_name("sections.toml")


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section: its heading and question, whom it is about, and which kinds have it.

    own     the writer's own thinking: no source is asked of a sentence in it.
    wanted  whoever authorises is told when it is missing.
    lived   it says how the child lives.
    """

    key: str
    title: str
    about: Scope
    kinds: frozenset[str]
    asks: str
    own: bool = False
    wanted: bool = False
    lived: bool = False


@cache
def every_section() -> tuple[Section, ...]:
    """Every section there is, in order. A misspelt field or kind stops the process at start-up."""
    rows = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["section"]
    return tuple(_read(dict(row)) for row in rows)


def sections_for(kind: str) -> tuple[Section, ...]:
    """The sections of one kind of assessment: a day in the child's life first, what should happen last."""
    return tuple(section for section in every_section() if kind in section.kinds)


def section(key: str) -> Section:
    """Raises  KeyError for a section that sections.toml does not have."""
    for found in every_section():
        if found.key == key:
            return found
    raise KeyError(key)


def _read(row: dict) -> Section:
    kinds = frozenset(AssessmentKind(kind).value for kind in row.pop("for"))
    return Section(**row | {"about": Scope(row["about"]), "kinds": kinds})
