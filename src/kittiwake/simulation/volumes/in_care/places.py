"""Beds for children in care, before anything is told: no bed is two children's on one night."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kittiwake.records.provision.choices import HomeKind, ProviderKind
from kittiwake.simulation.chance import Chance


@dataclass(frozen=True, kw_only=True)
class Sort:
    """A sort of home: its kind and provider in the register, how many beds, the youngest who live there."""

    kind: HomeKind
    providers: tuple[ProviderKind, ...]
    beds: tuple[int, ...]
    from_age: int = 0
    many_families: bool = True


OWN, PRIVATE, VOLUNTARY = ProviderKind.OWN, ProviderKind.PRIVATE, ProviderKind.VOLUNTARY
SORTS: Mapping[str, Sort] = {
    "own_foster": Sort(kind=HomeKind.FOSTER, providers=(OWN,), beds=(1, 2, 2, 3)),
    "agency_foster": Sort(kind=HomeKind.FOSTER, providers=(PRIVATE, PRIVATE, VOLUNTARY), beds=(1, 2, 2, 3)),
    "connected": Sort(kind=HomeKind.CONNECTED, providers=(OWN,), beds=(3,), many_families=False),
    "own_home": Sort(kind=HomeKind.CHILDRENS_HOME, providers=(OWN,), beds=(6,), from_age=8),
    "independent_home": Sort(kind=HomeKind.CHILDRENS_HOME, providers=(PRIVATE,), beds=(3, 4, 5), from_age=8),
    "residential_school": Sort(kind=HomeKind.SCHOOL, providers=(VOLUNTARY, PRIVATE), beds=(12,), from_age=5),
    "semi_independent": Sort(kind=HomeKind.SUPPORTED, providers=(PRIVATE,), beds=(4,), from_age=16),
    "secure": Sort(kind=HomeKind.SECURE, providers=(ProviderKind.OTHER_AUTHORITY,), beds=(8,), from_age=10),
    "family_centre": Sort(kind=HomeKind.FAMILY_CENTRE, providers=(VOLUNTARY,), beds=(6,)),
    "hospital": Sort(kind=HomeKind.HEALTH, providers=(ProviderKind.OTHER_PUBLIC,), beds=(10,)),
}  # fmt: skip


@dataclass(kw_only=True)
class Drawn:
    """A home that will be in the register; `taken` is who lives there from when to when, by family."""

    number: int
    sort: str
    provider: ProviderKind
    is_inside: bool
    beds: int
    taken: list[tuple[date, date | None, int]] = field(default_factory=list)

    @property
    def of(self) -> Sort:
        return SORTS[self.sort]

    def meeting(self, from_on: date, to_on: date | None) -> Iterator[tuple[date, date | None, int]]:
        """Who lives there on one of these nights."""
        for stay in self.taken:
            if (stay[1] is None or from_on < stay[1]) and (to_on is None or stay[0] < to_on):
                yield stay


class Beds:
    """Every home there will be. One more is opened when no bed is free."""

    def __init__(self, chance: Chance) -> None:
        self.homes: list[Drawn] = []
        self._chance = chance

    def bed(self, sort: str, *, is_inside: bool, family: int, from_on: date, to_on: date | None) -> int:
        """The number of a home with a bed on these nights: where a brother or sister lives, if it can be."""
        fitting = (each for each in self.homes if each.sort == sort and each.is_inside == is_inside)
        free: Drawn | None = None
        for home in fitting:
            there = list(home.meeting(from_on, to_on))
            if len(there) >= home.beds:
                continue
            if any(stay[2] == family for stay in there):
                free = home
                break
            if free is None and (SORTS[sort].many_families or not home.taken):
                free = home
        home = free or self.open(sort, is_inside=is_inside)
        home.taken.append((from_on, to_on, family))
        return home.number

    def open(self, sort: str, *, is_inside: bool) -> Drawn:
        of = SORTS[sort]
        home = Drawn(
            number=len(self.homes), sort=sort, is_inside=is_inside,
            provider=self._chance.pick(of.providers), beds=self._chance.pick(of.beds),
        )  # fmt: skip
        self.homes.append(home)
        return home

    def with_vacancies(self, share: float) -> None:
        """Some more foster families and homes, in which nobody lives yet."""
        kinds: dict[Any, int] = {}
        for home in self.homes:
            if home.of.many_families:
                kinds[home.sort, home.is_inside] = kinds.get((home.sort, home.is_inside), 0) + 1
        for (sort, is_inside), number in kinds.items():
            for _ in range(round(number * share)):
                self.open(sort, is_inside=is_inside)
