"""What one drawn family is, before anybody has told the authority about it. Nothing here writes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from kittiwake.records.people.choices import (
    BirthPrecision,
    Certainty,
    NameKind,
    RelationshipKind,
    Responsibility,
    Sex,
)
from kittiwake.records.people.services import AddressFacts, Bond, NameFacts, PersonFacts, RelationshipFacts
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.names import Heritage

YEAR_DAYS = 365.25
SHARE_ADULTS_ASKED = 0.3
"""Of whom the record says which ethnicity they gave."""


@dataclass(frozen=True, kw_only=True)
class Member:
    """One person of a family: what is known of them, and the key of the home they live in."""

    facts: PersonFacts
    is_child: bool
    home: str = "home"
    nhs_number: str = ""


@dataclass(kw_only=True)
class Family:
    """A family as it is on one day, by keys such as "mother" and "child 1"."""

    heritage: Heritage
    on: date
    surname: str
    members: dict[str, Member] = field(default_factory=dict)
    bonds: list[Bond] = field(default_factory=list)
    homes: dict[str, AddressFacts] = field(default_factory=dict)
    also_stays: dict[str, AddressFacts] = field(default_factory=dict)

    def children(self) -> list[str]:
        return [key for key, member in self.members.items() if member.is_child]

    def adults(self) -> list[str]:
        return [key for key, member in self.members.items() if not member.is_child]

    def add_adult(self, chance: Chance, key: str, *, sex: str, years: float, home: str = "home") -> None:
        given = self.heritage.given(chance, sex, is_adult=True)
        surname = self.surname if chance.happens(0.7) else chance.pick(self.heritage.family)
        facts = self._facts(chance, NameFacts(given=given, family=surname), sex=sex, years=years)
        is_asked = chance.happens(SHARE_ADULTS_ASKED)
        facts = replace(facts, ethnicity=self.heritage.ethnicity if is_asked else "")
        self.members[key] = Member(facts=facts, is_child=False, home=home)

    def add_child(
        self, chance: Chance, key: str, *, years: float, home: str = "home", surname: str = ""
    ) -> None:
        sex = chance.pick([Sex.FEMALE, Sex.MALE])
        taken = {member.facts.names[0].given for member in self.members.values()}
        given = next(given for given in self._given_names(chance, sex) if given not in taken)
        name = NameFacts(given=given, family=surname or self.surname)
        facts = self._facts(chance, name, sex=sex, years=years)
        self.members[key] = Member(facts=facts, is_child=True, home=home)

    def add_unborn(self, chance: Chance, key: str) -> None:
        names = (NameFacts(given="Baby", family=self.surname, source="Not born yet"),)
        expected = self.on + timedelta(days=chance.whole(20, 190))
        self.members[key] = Member(facts=PersonFacts(names=names, expected_on=expected), is_child=True)

    def add_unknown_father(self, *children: str) -> None:
        names = (NameFacts(given="Unknown father", kind=NameKind.ALIAS),)
        facts = PersonFacts(names=names, is_unidentified=True, is_adult=True, sex=Sex.MALE)
        self.members["unknown father"] = Member(facts=facts, is_child=False, home="")
        self.bond("unknown father", RelationshipKind.FATHER, *children)

    def bond(self, one: str, kind: str, *others: str, holds: bool | None = None) -> None:
        """`one` is that of each other; `holds` says whether they have parental responsibility, if known."""
        known = {True: Responsibility.HOLDS, False: Responsibility.NOT, None: Responsibility.UNKNOWN}[holds]
        certainty = Certainty.CONFIRMED if holds else Certainty.REPORTED
        facts = RelationshipFacts(kind=kind, responsibility=known, certainty=certainty)
        self.bonds.extend(Bond(one, facts, other) for other in others)

    def change(self, key: str, **facts: Any) -> None:
        """Say something else of what is known about one member."""
        member = self.members[key]
        self.members[key] = replace(member, facts=replace(member.facts, **facts))

    def also_called(self, key: str, kind: str, given: str, family: str = "") -> None:
        names = self.members[key].facts.names
        self.change(key, names=(*names, NameFacts(given=given, family=family, kind=kind)))

    def _given_names(self, chance: Chance, sex: str) -> Iterator[str]:
        yield from chance.some(self.heritage.female if sex == Sex.FEMALE else self.heritage.male, 99)
        yield "Baby"  # a family with more children than its heritage has names

    def _facts(self, chance: Chance, name: NameFacts, *, sex: str, years: float) -> PersonFacts:
        return PersonFacts(
            names=(name,),
            born_on=self.on - timedelta(days=round(years * YEAR_DAYS) + chance.whole(0, 300)),
            birth_precision=BirthPrecision.EXACT,
            sex=sex,
            ethnicity=self.heritage.ethnicity,
            first_language=self.heritage.language,
        )
