"""Every home that was drawn goes into the register, before any family is told."""

import tomllib
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kittiwake.core.dates import add_months
from kittiwake.records.provision.services import HomeFacts, record_home, record_provider
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.agencies import places
from kittiwake.simulation.population.names import any_heritage
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.in_care.places import Drawn

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Home, Provider

CATALOGUE = Path(__file__).with_name("register.toml")
YEARS_OPEN = 3
"""Every home was open so long before the first child in it that is drawn, and has terms from then on."""


@cache
def catalogue() -> dict[str, Any]:
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def open_homes(stage: Stage, drawn: list[Drawn], *, at: datetime, since: date) -> dict[int, "Home"]:
    """The homes by their number, recorded as the manager does who keeps the register."""
    chance = stage.chance.of("homes")
    act = stage.act(stage.staff.in_role("team_manager")[0], at, chance=chance)
    providers = {
        kind: [record_provider(name=name, kind=kind, act=act) for name in names]
        for kind, names in catalogue()["providers"].items()
    }
    return {
        home.number: record_home(
            provider=_provider(home, providers), facts=_facts(chance, home, since), act=act
        )
        for home in drawn
    }


def _provider(home: Drawn, providers: dict[str, list["Provider"]]) -> "Provider":
    names = providers[home.provider]
    return names[home.number % len(names)]


def _facts(chance: Chance, home: Drawn, since: date) -> HomeFacts:
    lines, postcode = _address(chance, home)
    return HomeFacts(
        name=_name(chance, home), kind=home.of.kind, lines=lines, postcode=postcode,
        is_in_the_area=home.is_inside, beds=home.beds, from_age=home.of.from_age,
        opened_on=add_months(min([since, *(stay[0] for stay in home.taken)]), -12 * YEARS_OPEN),
    )  # fmt: skip


def _name(chance: Chance, home: Drawn) -> str:
    birds, number = catalogue()["establishments"], home.number
    bird = f"{birds[number % len(birds)]}{'' if number < len(birds) else f' {number // len(birds) + 1}'}"
    family = chance.pick(any_heritage(chance).family)
    called: str = catalogue()["called"][home.of.kind]
    return called.format(bird=bird, family=family)


def _address(chance: Chance, home: Drawn) -> tuple[str, str]:
    """A street that every town has; outside the area, in a town that is on no map."""
    street = chance.pick(places()["streets"])
    house = 401 + home.number  # beyond the houses of the families that are drawn
    if home.is_inside:
        postcode = f"{chance.pick(places()['postcodes'])} {home.number % 9 + 1}YY"
        return f"{house} {street}\nTarnmouth", postcode
    return f"{house} {street}\n{chance.pick(catalogue()['towns'])}", ""
