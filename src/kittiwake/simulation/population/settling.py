"""Putting a drawn family onto the record, as the worker does who first hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kittiwake.records.line.services import Act
from kittiwake.records.people.choices import Scheme
from kittiwake.records.people.services import NumberFacts, PersonFacts, record_address, record_family
from kittiwake.simulation.population.agencies import Place
from kittiwake.simulation.population.family import Family, Member

if TYPE_CHECKING:
    from kittiwake.records.access.models import Involvement
    from kittiwake.records.subject.models import Subject


OF_AGE = 18


@dataclass(kw_only=True)
class Household:
    """A family and what the authority has come to know of it.

    number        its place among all families: whatever is drawn for it starts from this.
    subjects      who is on the record, by their key in the family; empty before the first contact.
    on            the day of the latest contact: how old everybody is then.
    lower_on      the latest day on which a contact was answered below a referral.
    has_history   something of it is on the line already, which whoever decides must have read.
    open_with     key of the social worker who holds the case; blank when it is not open.
    worker        key of the latest social worker there was, open or not.
    held          who works with each child, by the child's number, while the case is open.
    released_on   the day on which nobody worked with them any more, the last time.
    case          the work with them now, if any; `course`: what it comes to, where that was decided before.
    """

    number: int
    family: Family
    school: Place
    surgery: Place
    on: date
    subjects: dict[str, "Subject"] = field(default_factory=dict)
    lower_on: date | None = None
    contacts: int = 0
    has_history: bool = False
    open_with: str = ""
    worker: str = ""
    open_referrals: int = 0
    held: dict[int, "Involvement"] = field(default_factory=dict)
    released_on: date | None = None
    case: Any = None
    course: Any = None

    def is_open_for(self, keys: Iterable[str]) -> bool:
        """Whether one of these children has a social worker now."""
        return any(self.subjects[key].pk in self.held for key in keys)

    def name_of(self, key: str) -> str:
        return self.family.members[key].facts.names[0].given

    def age_of(self, key: str) -> int | None:
        """Whole years, about; None for somebody unborn or whose age nobody knows."""
        born = self.family.members[key].facts.born_on
        return (self.on - born).days // 365 if born else None

    def children(self) -> list[str]:
        """Those who are not yet of age; children have been growing since the first contact."""
        return [key for key in self.family.children() if (self.age_of(key) or 0) < OF_AGE]


def settle(household: Household, *, act: Act, source: str) -> None:
    """Open the record of each member, with homes, numbers and relationships."""
    family = household.family
    members = {key: _as_told(family, member, source) for key, member in family.members.items()}
    household.subjects = record_family(members, family.bonds, act=act)
    for key, stays in family.also_stays.items():
        record_address(stays, subject=household.subjects[key], act=act)


def _as_told(family: Family, member: Member, source: str) -> PersonFacts:
    facts = member.facts
    number = NumberFacts(scheme=Scheme.NHS, value=member.nhs_number, source=source)
    return replace(
        facts,
        source=facts.source or source,
        home=family.homes[member.home] if member.home and facts.expected_on is None else None,
        numbers=(number,) if member.nhs_number else (),
    )
