"""Schools, police, health and the others whom the authority asks, with the people who work there."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kittiwake.records.line.services import Act
from kittiwake.records.people.services import record_agency, record_professional
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.names import full_name

if TYPE_CHECKING:
    from kittiwake.records.people.models import Agency, Professional

CATALOGUE = Path(__file__).with_name("places.toml")
PROFESSIONALS_EACH = 2


@dataclass(frozen=True)
class Place:
    """One agency and those there who tell the authority things."""

    agency: "Agency"
    professionals: tuple["Professional", ...]


@cache
def places() -> dict[str, Any]:
    """The catalogue of streets and agencies, as it is written."""
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def open_agencies(chance: Chance, *, act: Act) -> dict[str, list[Place]]:
    """Record every agency with two professionals; by kind."""
    found: dict[str, list[Place]] = {}
    for group in places()["agencies"]:
        for name in group["names"]:
            found.setdefault(group["kind"], []).append(_place(name, group, chance, act))
    return found


def _place(name: str, group: dict[str, Any], chance: Chance, act: Act) -> Place:
    domain = "".join(
        letter for letter in name.lower().replace(" ", "-") if letter.isascii() and letter not in "',."
    )
    agency = record_agency(
        name=name, kind=group["kind"], phone=_phone(chance), email=f"safeguarding@{domain}.example", act=act
    )
    people = tuple(
        record_professional(
            agency=agency,
            name=full_name(chance),
            job=chance.pick(group["jobs"]),
            phone=_phone(chance),
            act=act,
        )
        for _ in range(PROFESSIONALS_EACH)
    )
    return Place(agency, people)


def _phone(chance: Chance) -> str:
    """A number of the range kept for drama, in this part of England."""
    return f"0191 498 0{chance.whole(500, 999)}"
