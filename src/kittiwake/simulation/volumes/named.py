"""Families that stories name: drawn by hand, and told of in the same way as every other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kittiwake.records.people.choices import RelationshipKind, Sex
from kittiwake.records.people.services import AddressFacts, NameFacts
from kittiwake.simulation.population.family import Family
from kittiwake.simulation.population.names import heritages
from kittiwake.simulation.population.settling import Household
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival
from kittiwake.simulation.volumes.contact import contact_life
from kittiwake.simulation.volumes.course import Course

APART = 840
"""Each story's family has a number of its own, below nought; whole multiples of this have the first chair."""


@dataclass(frozen=True, kw_only=True)
class Named:
    """A mother and her children: each given name with the day of birth; some with another surname."""

    place: int
    mother: str
    surname: str
    lines: str
    children: dict[str, date]
    surnames: dict[str, str] = field(default_factory=dict)


def named_household(stage: Stage, told: Named, *, on: date, worker: str) -> Household:
    """The family as it is when somebody first tells of it; the worker is who will be given the children."""
    chance = stage.chance.of("named", told.place)
    family = Family(heritage=next(iter(heritages().values())), on=on, surname=told.surname)
    family.homes["home"] = AddressFacts(lines=f"{told.lines}\nTarnmouth")
    for given, born_on in told.children.items():
        surname = told.surnames.get(given, told.surname)
        family.add_child(chance, given, years=1)
        family.change(given, born_on=born_on, names=(NameFacts(given=given, family=surname),))
    family.add_adult(chance, "mother", sex=Sex.FEMALE, years=34)
    family.change("mother", names=(NameFacts(given=told.mother, family=told.surname),))
    family.bond("mother", RelationshipKind.MOTHER, *told.children, holds=True)
    return Household(
        number=-APART * told.place, on=on, family=family, school=stage.agencies["EDUCATION"][0],
        surgery=stage.agencies["HEALTH"][0], open_with=worker, worker=worker,
    )  # fmt: skip


def begin_course(stage: Stage, household: Household, course: Course, at: datetime, *, place: int = 0) -> None:
    """Let a school tell of the family at that moment, and let the course be taken."""
    stage.unfolding.begin(_with_course(stage, household, course, at, place))


def _with_course(
    stage: Stage, household: Household, course: Course, at: datetime, place: int
) -> Iterator[datetime]:
    yield at - timedelta(minutes=1)
    household.course = course
    if not household.open_with:
        household.open_with = household.worker
    yield from contact_life(stage, household, Arrival(at, "2A", "school"), place)
