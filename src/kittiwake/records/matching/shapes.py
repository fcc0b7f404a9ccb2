"""The values that matching compares, and what it finds: plain, for a thousand homes at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kittiwake.core.postcodes import Spot
from kittiwake.core.text import fold
from kittiwake.records.matching.choices import How, Limit, Weight
from kittiwake.records.provision.choices import Trait


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One line of a request."""

    weight: str
    trait: str
    detail: str = ""

    def says(self) -> str:
        label = Trait(self.trait).label
        return f"{label}: {self.detail}" if self.detail else label

    @cached_property
    def how(self) -> Mapping[bool | None, How]:
        """How far it is met, by whether it is so; none where nobody has said."""
        wants = self.weight != Weight.AVOID
        return {wants: How.MET, not wants: How.NOT_MET, None: How.NOT_KNOWN}

    @cached_property
    def key(self) -> tuple[str, str]:
        """Under which a home says whether it is so."""
        return self.trait, detail_key(self.detail)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for one child. ages: the child's own, then those of brothers and sisters who come too.

    ages       none for one of whom no date of birth is known; nought before birth.
    untold     whose age no reason may tell, by their place in ages.
    members    every record of each who comes, one set for each person; the child first.
    home, school, family  from where ways are measured; none where nobody knows or nobody may know.
    refused_by, lives_in  homes that refused already, and where the child lives now, by number.
    """

    ages: tuple[int | None, ...]
    members: tuple[frozenset[int], ...]
    care: str
    kinds: frozenset[str]
    lines: tuple[Asked, ...] = ()
    home: Spot | None = None
    school: Spot | None = None
    family: Spot | None = None
    untold: frozenset[int] = frozenset()
    refused_by: frozenset[int] = frozenset()
    lives_in: int | None = None

    @property
    def age(self) -> int | None:
        return self.ages[0]

    @cached_property
    def coming(self) -> frozenset[int]:
        """Every record of everybody who comes."""
        return frozenset().union(*self.members)

    @cached_property
    def firm(self) -> tuple[Asked, ...]:
        """What must be, and what is to be avoided."""
        return tuple(line for line in self.lines if line.weight != Weight.SHOULD)

    @cached_property
    def ways(self) -> tuple[tuple[str, Spot], ...]:
        """From where ways are measured, with what is asked of them."""
        named = (("Near home", self.home), ("Near school", self.school), ("Near family", self.family))
        return tuple((asked, spot) for asked, spot in named if spot is not None)


class Living(NamedTuple):
    """A child who lives in a home, or for whom a bed is kept there. age: none where nobody knows it."""

    subject: int
    age: int | None
    is_held: bool = False


class Candidate(NamedTuple):
    """One home as the record has it on that day. beds: none where it has no terms.

    traits  by (trait, detail as it compares): whether it is so. Those that the request asks for suffice.
    """

    number: int
    name: str
    kind: str
    provider: str
    traits: Mapping[tuple[str, str], bool]
    urn: str = ""
    beds: int | None = None
    from_age: int = 0
    to_age: int = 17
    kinds: frozenset[str] = frozenset()
    named_child: int | None = None
    living: tuple[Living, ...] = ()
    spot: Spot | None = None
    is_in_the_area: bool = True
    weekly_cost: int | None = None


class Reason(NamedTuple):
    """One limit, in words, with the fact on which it rests."""

    limit: Limit
    says: str


class Fit(NamedTuple):
    """How far one thing that is asked is met, and the fact on which that rests."""

    asked: str
    how: How
    says: str


def detail_key(detail: str) -> str:
    """How a language or a need compares, however it was typed."""
    return fold(detail) if detail else ""
