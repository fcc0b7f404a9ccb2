"""Drawing a family: its shape, its homes, and what is unusual about it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from stdnum.gb import nhs

from kittiwake.records.people.choices import BirthPrecision, NameKind, RelationshipKind, ResidenceKind
from kittiwake.records.people.services import AddressFacts
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.agencies import places
from kittiwake.simulation.population.family import Family
from kittiwake.simulation.population.names import any_heritage
from kittiwake.simulation.population.shapes import SHAPES
from kittiwake.simulation.preset import Preset

HOME, ELSEWHERE, STAYS = range(3)
DWELLINGS_EACH, HOUSES, FORMS = 3, 400, 3  # a house, a second one in its yard, and a flat
DWELLINGS = HOUSES * len(places()["streets"]) * FORMS
MIXING = 40_507
"""Shares no factor with the number of dwellings, so each is come to once before any is come to again."""
DISABILITIES = ["LD", "AUT", "BEH", "COMM", "MOB", "HEAR", "VIS"]


def draw_family(chance: Chance, *, preset: Preset, number: int, on: date) -> Family:
    """A family as it is on the day on which the authority first hears of it.

    number  its place among all families: no two have the same homes, as strangers under one roof would
            share a history.
    """
    heritage = any_heritage(chance)
    family = Family(heritage=heritage, on=on, surname=chance.pick(heritage.family))
    family.homes["home"] = _home(chance, preset.in_a_family, number)
    family.homes["elsewhere"] = AddressFacts(**_dwelling(number, ELSEWHERE))
    SHAPES[chance.by_weight(preset.families)](family, chance)
    for unusual in (_twins, _names, _births, _language, _disability, _number):
        unusual(family, chance, preset.in_a_family)
    if chance.happens(preset.in_a_family["stays_elsewhere"]):
        key = chance.pick(family.children())
        family.also_stays[key] = AddressFacts(kind=ResidenceKind.STAYS, **_dwelling(number, STAYS))
    return family


def dwelling(number: int) -> AddressFacts:
    """The home of the family with this number."""
    return AddressFacts(**_dwelling(number, HOME))


def spare_nhs_number(chance: Chance) -> str:
    """A number whose check digit holds, of the range that no person is given: it starts with 999."""
    while True:
        start = f"999{chance.whole(0, 999_999):06}"
        for digit in range(10):
            if nhs.is_valid(f"{start}{digit}"):
                return f"{start}{digit}"


def _dwelling(number: int, which: int) -> dict[str, Any]:
    """One of a family's dwellings, which is no other family's: places are gone through in a mixed order."""
    streets, postcodes = places()["streets"], places()["postcodes"]
    block, inner = divmod(number * DWELLINGS_EACH + which, DWELLINGS)
    at, house = divmod(inner * MIXING % DWELLINGS, HOUSES)
    form, street = divmod(at, len(streets))
    form += block * FORMS
    flat, letter = (f"Flat {form - 1}, ", "") if form > 1 else ("", "a" * form)
    postcode = f"{postcodes[street % len(postcodes)]} {house % 9 + 1}ZZ"
    return {"lines": f"{flat}{house + 1}{letter} {streets[street]}\nTarnmouth", "postcode": postcode}


def _home(chance: Chance, often: Mapping[str, float], number: int) -> AddressFacts:
    if chance.happens(often["no_fixed_home"]):
        return AddressFacts(kind=ResidenceKind.NO_FIXED)
    kind = ResidenceKind.REFUGE if chance.happens(often["refuge"]) else ResidenceKind.HOME
    return AddressFacts(kind=kind, **_dwelling(number, HOME))


def _twins(family: Family, chance: Chance, often: Mapping[str, float]) -> None:
    first, second = family.members.get("child 1"), family.members.get("child 2")
    if (
        not (first and second and first.facts.born_on and second.facts.born_on)
        or "grandmother" in family.members
    ):
        return
    half = {("child 1", "child 2")} & {(bond.one, bond.other) for bond in family.bonds}
    if not half and chance.happens(often["twins"]):
        family.change("child 2", born_on=first.facts.born_on)
        family.bond("child 1", RelationshipKind.TWIN, "child 2")


def _names(family: Family, chance: Chance, often: Mapping[str, float]) -> None:
    for key, member in list(family.members.items()):
        name = member.facts.names[0]
        if member.facts.is_unidentified or member.facts.born_on is None:
            continue
        if chance.happens(often["known_as"]):
            family.also_called(
                key, NameKind.KNOWN_AS, f"{name.given[:3]}ie".replace("iie", "ie"), name.family
            )
        if chance.happens(often["alias"]):
            for other in chance.some(family.heritage.family, chance.whole(1, 3)):
                family.also_called(key, NameKind.ALIAS, name.given, other)


def _births(family: Family, chance: Chance, often: Mapping[str, float]) -> None:
    for key, member in family.members.items():
        if member.facts.born_on and family.heritage.language and chance.happens(often["estimated_birth"]):
            family.change(key, birth_precision=BirthPrecision.ESTIMATED, source="As the family told us")


def _language(family: Family, chance: Chance, often: Mapping[str, float]) -> None:
    if family.heritage.language and chance.happens(often["interpreter"]):
        for key in family.adults():
            if not family.members[key].facts.is_unidentified:
                family.change(key, needs_interpreter=True)


def _disability(family: Family, chance: Chance, often: Mapping[str, float]) -> None:
    for key in family.children():
        if family.members[key].facts.born_on and chance.happens(often["disability"]):
            family.change(key, disabilities=tuple(chance.some(DISABILITIES, chance.whole(1, 2))))


def _number(family: Family, chance: Chance, often: Mapping[str, float]) -> None:
    for key in family.children():
        member = family.members[key]
        if member.facts.born_on and chance.happens(often["nhs_number"]):
            family.members[key] = replace(member, nhs_number=spare_nhs_number(chance))
