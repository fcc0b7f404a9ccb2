"""What people write, from words.toml and cases.toml, with the family's names put in."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.settling import Household

HERE = Path(__file__).parent
CATALOGUES = [HERE / "words.toml", HERE / "cases.toml", HERE / "in_care" / "words.toml"]


@cache
def words() -> dict[str, Any]:
    """The catalogues, as they are written."""
    read = [tomllib.loads(catalogue.read_text(encoding="utf-8")) for catalogue in CATALOGUES]
    return {heading: said for catalogue in read for heading, said in catalogue.items()}


def draw_worry(chance: Chance, household: Household) -> str:
    """What the contact is about. Only about an unborn child can it be a coming baby, and then it is."""
    if all(household.age_of(child) is None for child in household.children()):
        return "coming_baby"
    weights = {key: worry["weight"] for key, worry in words()["worries"].items() if key != "coming_baby"}
    return chance.by_weight(weights)


def account(chance: Chance, household: Household, *, worry: str, voice: str) -> str:
    """What was said, word for word, in the voice of whoever tells, with what else they saw."""
    found = words()["worries"][worry]
    worst = filled(chance, found.get(voice, found["other"]), household)
    details = chance.some(words()["details"]["texts"], chance.whole(1, 3))
    return " ".join((worst, *(filled(chance, [detail], household) for detail in details)))


def filled(chance: Chance, texts: Sequence[str], household: Household) -> str:
    """One of the texts, about this family."""
    return chance.pick(texts).format_map(_Names(chance, household))


class _Names(dict[str, str]):
    """What stands in a text's braces; each is looked up when a text has it."""

    def __init__(self, chance: Chance, household: Household) -> None:
        super().__init__()
        self._chance, self._household = chance, household

    def __missing__(self, name: str) -> str:
        return _NAMED[name](self._chance, self._household)


def _child(household: Household) -> str:
    """The first who is born, or else the first."""
    children = _children(household)
    return next((key for key in children if household.age_of(key) is not None), children[0])


def _children(household: Household) -> list[str]:
    """Those who are children; where all have grown up meanwhile, those who were."""
    return household.children() or list(household.family.children())


def _age(_chance: Chance, household: Household) -> str:
    years = household.age_of(_child(household))
    return "not born yet" if years is None else str(years) if years else "under one"


def _adult(_chance: Chance, household: Household) -> str:
    family = household.family
    adults = (key for key in family.adults() if not family.members[key].facts.is_unidentified)
    first = next(adults, None)
    return household.name_of(first) if first else "The carer"


VERBS = {"are": "is", "were": "was", "need": "needs", "carry": "carries", "sleep": "sleeps", "say": "says"}
"""Of several children, as a text has them in braces; and of one."""


def _verb(several: str, one: str) -> Callable[[Chance, Household], str]:
    return lambda _chance, household: several if len(_children(household)) > 1 else one


_NAMED: dict[str, Callable[[Chance, Household], str]] = {
    "child": lambda _chance, household: household.name_of(_child(household)),
    "children": lambda _chance, household: " and ".join(map(household.name_of, _children(household))),
    **{several: _verb(several, one) for several, one in VERBS.items()},
    "age": _age,
    "adult": _adult,
    "school": lambda _chance, household: household.school.agency.name,
    "street": lambda _chance, household: (
        household.family.homes["home"].lines.partition("\n")[0] or "the town"
    ),
    "time": lambda chance, _household: (
        f"{chance.whole(0, 23):02}:{chance.pick(['05', '10', '20', '35', '40', '50'])}"
    ),
}
