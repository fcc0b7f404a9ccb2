"""How an authority behaves, as data: presets/*.toml."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

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
    chairs                  who chair conferences, and reviewing officers: how many there are
    after_assessment        what an assessment comes to, by weight
    days_of_help            how long a plan lasts on average beyond its shortest: in_need, on_a_plan
    told_of_once            of all contacts, the share of families whose case is made for the counts below
    helped_at_both          of those counted at a date, the share counted at both: in_need, on_a_plan
    counted                 how many children are helped on a day: in need; of them on a plan, looked after
    care                    how many come into care and leave it in a year, and why
    care_lives              where children in care live on the latest counted day
    care_outside            how many of those live outside the area
    care_leaves             why the others left, by weight: the return's codes
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
    chairs: int
    reviewing_officers: int
    after_assessment: Mapping[str, float]
    days_of_help: Mapping[str, float]
    told_of_once: float
    helped_at_both: Mapping[str, float]
    counted: Sequence[Mapping[str, Any]]
    care: Mapping[str, float]
    care_lives: Mapping[str, int]
    care_outside: Mapping[str, int]
    care_leaves: Mapping[str, float]


@cache
def preset(name: str) -> Preset:
    """Raises  NoSuchPreset; TypeError for a field that is misspelt or missing."""
    path = FOLDER / f"{name}.toml"
    if not path.is_file():
        there = ", ".join(sorted(found.stem for found in FOLDER.glob("*.toml")))
        raise NoSuchPreset(f"There is no preset called {name!r}. There is: {there}.")
    return Preset(**tomllib.loads(path.read_text(encoding="utf-8")))
