"""What people write, from words.toml, with the family's names put in."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.settling import Household

CATALOGUE = Path(__file__).with_name("words.toml")


@cache
def words() -> dict[str, Any]:
    """The catalogue, as it is written."""
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def draw_worry(chance: Chance, household: Household) -> str:
    """What the contact is about. Only about an unborn child can it be a coming baby, and then it is."""
    if all(household.age_of(child) is None for child in household.family.children()):
        return "coming_baby"
    weights = {key: worry["weight"] for key, worry in words()["worries"].items() if key != "coming_baby"}
    return chance.by_weight(weights)


def account(chance: Chance, household: Household, *, worry: str, voice: str) -> str:
    """What was said, word for word, in the voice of police, a school or anybody else."""
    found = words()["worries"][worry]
    return filled(chance, found.get(voice, found["other"]), household)


def filled(chance: Chance, texts: Sequence[str], household: Household) -> str:
    """One of the texts, about this family."""
    return chance.pick(texts).format_map(_names(chance, household))


def _names(chance: Chance, household: Household) -> dict[str, str]:
    family = household.family
    children = family.children()
    child = next((key for key in children if household.age_of(key) is not None), children[0])
    adults = [key for key in family.adults() if not family.members[key].facts.is_unidentified]
    years = household.age_of(child)
    street = family.homes["home"].lines.partition("\n")[0] or "the town"
    return {
        "child": household.name_of(child),
        "children": " and ".join(household.name_of(key) for key in children),
        "age": "not born yet" if years is None else "under one" if not years else str(years),
        "adult": household.name_of(adults[0]) if adults else "The carer",
        "school": household.school.agency.name,
        "street": street,
        "time": f"{chance.whole(0, 23):02}:{chance.pick(['05', '10', '20', '35', '40', '50'])}",
    }
