"""Names drawn at random, given and family apart. Nobody who has one of them is real."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kittiwake.records.people.choices import Sex
from kittiwake.simulation.chance import Chance

CATALOGUE = Path(__file__).with_name("names.toml")


@dataclass(frozen=True, kw_only=True)
class Heritage:
    """Where a family's names and language come from."""

    weight: float
    ethnicity: str
    language: str
    female: Sequence[str]
    male: Sequence[str]
    adult_female: Sequence[str]
    adult_male: Sequence[str]
    family: Sequence[str]

    def given(self, chance: Chance, sex: str, *, is_adult: bool = False) -> str:
        women, men = (self.adult_female, self.adult_male) if is_adult else (self.female, self.male)
        return chance.pick(women if sex == Sex.FEMALE else men)


@cache
def heritages() -> dict[str, Heritage]:
    """Raises  TypeError for a field that is misspelt or missing."""
    read = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {key: Heritage(**fields) for key, fields in read.items()}


def any_heritage(chance: Chance) -> Heritage:
    every = heritages()
    return every[chance.by_weight({key: heritage.weight for key, heritage in every.items()})]


def full_name(chance: Chance) -> str:
    """An adult's, for colleagues and professionals."""
    heritage = any_heritage(chance)
    sex = chance.pick([Sex.FEMALE, Sex.FEMALE, Sex.MALE])
    return f"{heritage.given(chance, sex, is_adult=True)} {chance.pick(heritage.family)}"


def every_name() -> frozenset[str]:
    """Every given and family name that can be drawn."""
    words = (
        (*one.female, *one.male, *one.adult_female, *one.adult_male, *one.family)
        for one in heritages().values()
    )
    return frozenset(word for group in words for word in group)
