"""How an authority behaves, as data: presets/*.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "presets"


class NoSuchPreset(ValueError):
    """No preset has this name. The message names those there are."""


@dataclass(frozen=True, kw_only=True)
class Preset:
    """One authority's years, at scale 1.

    contacts                contacts a year
    screening_workers       and managers and social workers: how many there are
    contacts_of_a_family    how many contacts one family has in three years, by weight
    weeks_between_contacts  on average, for a family with several
    families                shapes of families, by weight
    in_a_family             how often something is so of a family or a child
    sources                 who tells the authority something, by weight
    outcomes                what is proposed for a child whose case is not open, by weight
    worries                 factors of those weights by what the contact is about
    uneven                  factors by who tells us: thresholds that are not the same for everybody
    answered_lower_before   factors soon after an answer below a referral
    practice                how often the weak practice of the report happens
    """

    contacts: int
    screening_workers: int
    managers: int
    social_workers: int
    contacts_of_a_family: Mapping[str, float]
    weeks_between_contacts: float
    families: Mapping[str, float]
    in_a_family: Mapping[str, float]
    sources: Mapping[str, float]
    outcomes: Mapping[str, float]
    worries: Mapping[str, Mapping[str, float]]
    uneven: Mapping[str, Mapping[str, float]]
    answered_lower_before: Mapping[str, float]
    practice: Mapping[str, float]


@cache
def preset(name: str) -> Preset:
    """Raises  NoSuchPreset; TypeError for a field that is misspelt or missing."""
    path = FOLDER / f"{name}.toml"
    if not path.is_file():
        there = ", ".join(sorted(found.stem for found in FOLDER.glob("*.toml")))
        raise NoSuchPreset(f"There is no preset called {name!r}. There is: {there}.")
    return Preset(**tomllib.loads(path.read_text(encoding="utf-8")))
