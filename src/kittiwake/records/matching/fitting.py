"""Does a home fit what is asked, and why? Plain values in, reasons out: it asks nothing of the record.

Limits first: each rules the home out, and names the fact on which it rests. Then how far each thing that is
asked is met. The order: fewest not met, fewest not known, fewest partly met, then by name. Cost is shown and
orders nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kittiwake.core.postcodes import Spot, miles
from kittiwake.core.text import fold
from kittiwake.records.matching.choices import How, Limit, Weight
from kittiwake.records.provision.choices import REGISTERED, Care, HomeKind, Trait

NOT_MEASURED = "This home has no postcode from which a way may be measured."
NEAR_MILES, FAR_MILES = 5, 20  # local settings; 20 is also the distance that national figures count


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One line of a request."""

    weight: str
    trait: str
    detail: str = ""

    def says(self) -> str:
        label = Trait(self.trait).label
        return f"{label}: {self.detail}" if self.detail else label


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for one child. ages: the child's own, then those of brothers and sisters who come too.

    untold     whose age no reason may tell, by their place in ages.
    members    every record of each who comes, one set for each person; the child first.
    home, school, family  from where ways are measured; none where nobody knows or nobody may know.
    refused_by, lives_in  homes that refused already, and where the child lives now, by number.
    """

    ages: tuple[int, ...]
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
    def age(self) -> int:
        return self.ages[0]


@dataclass(frozen=True, kw_only=True)
class Living:
    """A child who lives in a home, or for whom a bed is kept there. age: none where nobody knows it."""

    subject: int
    age: int | None
    is_held: bool = False


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One home as the record has it on that day. beds: none where it has no terms.

    traits  by (trait, detail as it compares): whether it is so.
    """

    number: int
    name: str
    kind: str
    provider: str
    urn: str = ""
    beds: int | None = None
    from_age: int = 0
    to_age: int = 17
    kinds: frozenset[str] = frozenset()
    named_child: int | None = None
    traits: Mapping[tuple[str, str], bool]
    living: tuple[Living, ...] = ()
    spot: Spot | None = None
    is_in_the_area: bool = True
    weekly_cost: int | None = None


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One limit, in words, with the fact on which it rests."""

    limit: Limit
    says: str


@dataclass(frozen=True, kw_only=True)
class Fit:
    """How far one thing that is asked is met, and the fact on which that rests."""

    asked: str
    how: How
    says: str


@dataclass(frozen=True, kw_only=True)
class Match:
    """One home beside one request."""

    home: Candidate
    limits: tuple[Reason, ...]
    fits: tuple[Fit, ...]

    @property
    def is_possible(self) -> bool:
        return not self.limits

    def count(self, how: How) -> int:
        return sum(each.how == how for each in self.fits)


def matched(wanted: Wanted, homes: Iterable[Candidate]) -> list[Match]:
    """Every home, those that are possible first. The same values give the same list."""
    found = [match(wanted, home) for home in homes]
    return sorted(found, key=_order)


def match(wanted: Wanted, home: Candidate) -> Match:
    return Match(home=home, limits=tuple(_limits(wanted, home)), fits=tuple(_fits(wanted, home)))


def detail_key(detail: str) -> str:
    """How a language or a need compares, however it was typed."""
    return fold(detail)


def newcomers(wanted: Wanted, home: Candidate) -> int:
    """How many of those who come do not live there yet."""
    there = {each.subject for each in home.living if not each.is_held}
    return sum(not (records & there) for records in wanted.members)


def free_beds(wanted: Wanted, home: Candidate) -> int | None:
    """Beds that nobody else has; none where the home has no terms. A bed kept for one who comes is theirs."""
    if home.beds is None:
        return None
    coming = frozenset().union(*wanted.members)
    taken = sum(1 for each in home.living if not (each.is_held and each.subject in coming))
    return home.beds - taken


def _order(found: Match) -> tuple[bool, int, int, int, str, int]:
    counts = (found.count(How.NOT_MET), found.count(How.NOT_KNOWN), found.count(How.PARTLY))
    return (not found.is_possible, *counts, found.home.name, found.home.number)


def _limits(wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    yield from _by_terms(wanted, home)
    yield from _by_room(wanted, home)
    if home.number == wanted.lives_in:
        yield Reason(limit=Limit.HERE, says="The child lives there now.")
    if home.number in wanted.refused_by:
        yield Reason(limit=Limit.REFUSED, says="They refused for this request.")
    for line in wanted.lines:
        yield from _by_line(line, wanted, home)


def _by_terms(wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    if home.kind in REGISTERED and not home.urn:
        yield Reason(limit=Limit.UNREGISTERED, says="No number of the regulator is in the register.")
    if wanted.kinds and home.kind not in wanted.kinds:
        kind = HomeKind(home.kind).label
        yield Reason(limit=Limit.KIND, says=f"{kind}: the request asks for another kind of home.")
    if home.beds is None:
        yield Reason(limit=Limit.NO_TERMS, says="No terms stand on this day.")
        return
    if home.kinds and wanted.care not in home.kinds:
        for_what = ", ".join(Care(kind).label.lower() for kind in sorted(home.kinds))
        yield Reason(limit=Limit.KIND, says=f"Approved for {for_what} only.")
    if home.named_child is not None and all(home.named_child not in each for each in wanted.members):
        yield Reason(limit=Limit.NAMED, says="Approved for one named child, who is another.")
    for number, years in enumerate(wanted.ages):
        if not home.from_age <= years <= home.to_age:
            who = "a brother or sister" if number else "the child"
            told = "of another age" if number in wanted.untold else str(years)
            says = f"Takes children of {home.from_age} to {home.to_age}; {who} is {told}."
            yield Reason(limit=Limit.AGE, says=says)
            return


def _by_room(wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    free, needed = free_beds(wanted, home), newcomers(wanted, home)
    if free is None or needed == 0 or free >= needed:
        return
    if free < 1:
        kept = sum(each.is_held for each in home.living)
        held = f", {kept} of them kept for a child to come" if kept else ""
        says = f"Takes {home.beds}; {home.beds - free} taken{held}." if home.beds else "No bed."
        yield Reason(limit=Limit.FULL, says=says)
    else:
        says = f"{free} free; {needed} are to live together."
        yield Reason(limit=Limit.GROUP, says=says)


def _by_line(line: Asked, wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    so = is_so(line, wanted, home)
    if line.weight == Weight.AVOID and so:
        yield Reason(limit=Limit.AVOID, says=f"{line.says()}: to be avoided, and it is so.")
    elif line.weight == Weight.MUST and so is False:
        yield Reason(limit=Limit.MUST, says=f"{line.says()}: must be, and it is not so.")


def is_so(line: Asked, wanted: Wanted, home: Candidate) -> bool | None:
    """Whether the home has it; none where nobody has said, or an age that decides it is not known."""
    others = [each for each in home.living if all(each.subject not in mine for mine in wanted.members)]
    if line.trait == Trait.OTHER_CHILDREN:
        return bool(others)
    if line.trait in (Trait.YOUNGER, Trait.OLDER):
        ages = [each.age for each in others]
        younger = line.trait == Trait.YOUNGER
        if any(age is not None and (age < wanted.age if younger else age > wanted.age) for age in ages):
            return True
        return None if None in ages else False
    return home.traits.get((line.trait, detail_key(line.detail)))


def _fits(wanted: Wanted, home: Candidate) -> Iterator[Fit]:
    for line in wanted.lines:
        yield _fit(line, wanted, home)
    for asked, spot in (
        ("Near home", wanted.home),
        ("Near school", wanted.school),
        ("Near family", wanted.family),
    ):
        if spot is not None:
            yield _near(asked, spot, home)


def _fit(line: Asked, wanted: Wanted, home: Candidate) -> Fit:
    so = is_so(line, wanted, home)
    asked = f"{Weight(line.weight).label}: {line.says()}"
    if so is None:
        return Fit(asked=asked, how=How.NOT_KNOWN, says="Nobody has said. Ask before deciding.")
    wants = line.weight != Weight.AVOID
    says = "The register says so." if so else "The register says it is not so."
    return Fit(asked=asked, how=How.MET if so == wants else How.NOT_MET, says=says)


def _near(asked: str, spot: Spot, home: Candidate) -> Fit:
    if home.spot is None:
        return Fit(asked=asked, how=How.NOT_KNOWN, says=NOT_MEASURED)
    far = miles(spot, home.spot)
    how = How.MET if far <= NEAR_MILES else How.PARTLY if far <= FAR_MILES else How.NOT_MET
    return Fit(asked=asked, how=how, says=f"{far:.1f} miles as the crow flies.")
