"""Which agencies a discussion looks for, by the ages of the children; and how many make a quorum."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kittiwake.clocks.catalogue import timescale
from kittiwake.core.dates import age
from kittiwake.records.people.models import Person
from kittiwake.records.protection.choices import REPRESENTED, Came, Sector

CATALOGUE = Path(__file__).with_name("agencies.toml")


@dataclass(frozen=True, kw_only=True)
class Looked:
    """One agency that is looked for at some ages, and the standard that says whether it was there."""

    sector: Sector
    from_years: int
    to_years: int
    standard: str

    def is_for(self, years: int) -> bool:
        return self.from_years <= years <= self.to_years


@cache
def agencies() -> tuple[Looked, ...]:
    read = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return tuple(Looked(sector=Sector(key), **block) for key, block in read.items())


def agencies_for(people: Iterable[Person], *, on: date) -> tuple[Looked, ...]:
    """The agencies looked for when these children are spoken of. A child of unknown age counts as any age."""
    ages = [_years(person, on) for person in people]
    return tuple(each for each in agencies() if any(years is None or each.is_for(years) for years in ages))


def missing(people: Iterable[Person], taken_part: Iterable[tuple[str, str]], *, on: date) -> list[Sector]:
    """Which agencies were looked for and not represented. `taken_part` has each sector and how it came."""
    there = {sector for sector, came in taken_part if came in REPRESENTED}
    return [each.sector for each in agencies_for(people, on=on) if each.sector not in there]


def quorum_agencies() -> int:
    """How many agencies beside children's social care make a conference quorate. Good practice, not law.

    Source  timescales.csv, cp.quorum: "CSC + 2 agencies".
    """
    found = re.search(r"\d+", timescale("cp.quorum").length)
    if found is None:
        raise ValueError("The catalogue's cp.quorum names no number of agencies.")
    return int(found[0])


def is_quorate(taken_part: Iterable[tuple[str, str]]) -> bool:
    """True with children's social care and enough other agencies in the room; a report alone is no one."""
    there = {sector for sector, came in taken_part if came == Came.CAME}
    return Sector.SOCIAL_CARE in there and len(there - {Sector.SOCIAL_CARE}) >= quorum_agencies()


def _years(person: Person, on: date) -> int | None:
    if person.born_on is None:
        return 0 if person.expected_on else None
    return age(person.born_on, on) if person.born_on <= on else 0
