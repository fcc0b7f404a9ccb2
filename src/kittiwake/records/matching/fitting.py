"""Does a home fit what is asked, and why? Plain values in, reasons out: it asks nothing of the record.

Limits first: each rules the home out, and names the fact on which it rests. Then how far each thing that is
asked is met. The order: fewest not met, fewest not known, fewest partly met, then by name. Cost is shown and
orders nothing.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kittiwake.core.postcodes import Spot, miles
from kittiwake.records.matching.choices import How, Limit, Weight
from kittiwake.records.matching.shapes import (
    Asked,
    Candidate,
    Fit,
    Living,
    Reason,
    Wanted,
    detail_key,
)
from kittiwake.records.provision.choices import COUNTED, REGISTERED, Care, HomeKind, Trait

NOT_MEASURED = "This home has no postcode from which a way may be measured."
NO_AGE = Fit("Age", How.NOT_KNOWN, "No date of birth is recorded. Ask before deciding.")
NEAR_MILES, FAR_MILES = 5, 20  # local settings; 20 is also the distance that national figures count


class Match(NamedTuple):
    """One home beside one request."""

    wanted: Wanted
    home: Candidate
    limits: tuple[Reason, ...]

    @property
    def is_possible(self) -> bool:
        return not self.limits

    @property
    def fits(self) -> list[Fit]:
        """How far each thing that is asked is met, in the order in which it is asked."""
        return list(_fits(self.wanted, self.home))


def matched(wanted: Wanted, homes: Iterable[Candidate]) -> list[Match]:
    """Every home, those that are possible first, then the others by name. The same values give the same."""
    return sorted([match(wanted, home) for home in homes], key=_order)


def match(wanted: Wanted, home: Candidate) -> Match:
    return Match(wanted, home, tuple(_limits(wanted, home)))


def newcomers(wanted: Wanted, home: Candidate) -> int:
    """How many of those who come do not live there yet."""
    there = {each.subject for each in home.living if not each.is_held}
    return sum(not (records & there) for records in wanted.members) if there else len(wanted.members)


def free_beds(wanted: Wanted, home: Candidate) -> int | None:
    """Beds that nobody else has; none where the home has no terms. A bed kept for one who comes is theirs."""
    if home.beds is None:
        return None
    coming = wanted.coming
    return home.beds - sum(1 for each in home.living if not (each.is_held and each.subject in coming))


def _order(found: Match) -> tuple[bool, int, int, int, str, int]:
    wanted, home, limits = found
    if limits:
        return (True, 0, 0, 0, home.name, home.number)
    hows = [line.how[is_so(line, wanted, home)] for line in wanted.lines]
    hows += [_how_far(_way(spot, home.spot)) for _asked, spot in wanted.ways]
    counts = hows.count(How.NOT_MET), hows.count(How.NOT_KNOWN), hows.count(How.PARTLY)
    return (False, *counts, home.name, home.number)


def _limits(wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    yield from _by_terms(wanted, home)
    yield from _by_room(wanted, home)
    if home.number == wanted.lives_in:
        yield Reason(Limit.HERE, "The child lives there now.")
    if home.number in wanted.refused_by:
        yield Reason(Limit.REFUSED, "They refused for this request.")
    for line in wanted.firm:
        yield from _by_line(line, wanted, home)


def _by_terms(wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    if home.kind in REGISTERED and not home.urn:
        yield Reason(Limit.UNREGISTERED, "No number of the regulator is in the register.")
    if wanted.kinds and home.kind not in wanted.kinds:
        kind = HomeKind(home.kind).label
        yield Reason(Limit.KIND, f"{kind}: the request asks for another kind of home.")
    if home.beds is None:
        yield Reason(Limit.NO_TERMS, "No terms stand on this day.")
        return
    if home.kinds and wanted.care not in home.kinds:
        for_what = ", ".join(Care(kind).label.lower() for kind in sorted(home.kinds))
        yield Reason(Limit.KIND, f"Approved for {for_what} only.")
    if home.named_child is not None and home.named_child not in wanted.coming:
        yield Reason(Limit.NAMED, "Approved for one named child, who is another.")
    for number, years in enumerate(wanted.ages):
        if years is not None and not home.from_age <= years <= home.to_age:
            who = "a brother or sister" if number else "the child"
            told = "of another age" if number in wanted.untold else str(years)
            says = f"Takes children of {home.from_age} to {home.to_age}; {who} is {told}."
            yield Reason(Limit.AGE, says)
            return


def _by_room(wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    if not home.living and (home.beds is None or home.beds >= len(wanted.members)):
        return
    free, needed = free_beds(wanted, home), newcomers(wanted, home)
    if free is None or needed == 0 or free >= needed:
        return
    if free < 1:
        kept = sum(each.is_held for each in home.living)
        held = f", {kept} of them kept for a child to come" if kept else ""
        says = f"Takes {home.beds}; {(home.beds or 0) - free} taken{held}." if home.beds else "No bed."
        yield Reason(Limit.FULL, says)
    else:
        yield Reason(Limit.GROUP, f"{free} free; {needed} are to live together.")


def _by_line(line: Asked, wanted: Wanted, home: Candidate) -> Iterator[Reason]:
    so = is_so(line, wanted, home)
    if line.weight == Weight.AVOID and so:
        yield Reason(Limit.AVOID, f"{line.says()}: to be avoided, and it is so.")
    elif line.weight == Weight.MUST and so is False:
        yield Reason(Limit.MUST, f"{line.says()}: must be, and it is not so.")


def is_so(line: Asked, wanted: Wanted, home: Candidate) -> bool | None:
    """Whether the home has it; none where nobody has said, or an age that decides it is not known."""
    if line.trait not in COUNTED:
        return home.traits.get(line.key)
    ages = [each.age for each in home.living if each.subject not in wanted.coming]
    if line.trait == Trait.OTHER_CHILDREN or not ages:
        return bool(ages)
    own = wanted.age
    known = [age for age in ages if age is not None] if own is not None else []
    younger = line.trait == Trait.YOUNGER
    if own is not None and any(age < own if younger else age > own for age in known):
        return True
    return None if len(known) < len(ages) else False


def _fits(wanted: Wanted, home: Candidate) -> Iterator[Fit]:
    for line in wanted.lines:
        yield _fit(line, is_so(line, wanted, home))
    if None in wanted.ages:
        yield NO_AGE
    for asked, spot in wanted.ways:
        far = _way(spot, home.spot)
        says = NOT_MEASURED if far is None else f"{far:.1f} miles as the crow flies."
        yield Fit(asked, _how_far(far), says)


def _fit(line: Asked, so: bool | None) -> Fit:  # noqa: FBT001 -- met, not met or not known: one of three
    asked = f"{Weight(line.weight).label}: {line.says()}"
    if so is None:
        return Fit(asked, How.NOT_KNOWN, "Nobody has said. Ask before deciding.")
    says = "The register says so." if so else "The register says it is not so."
    return Fit(asked, line.how[so], says)


def _way(start: Spot, end: Spot | None) -> float | None:
    """In miles; none to where it may not be measured."""
    return miles(start, end) if end is not None else None


def _how_far(far: float | None) -> How:
    if far is None:
        return How.NOT_KNOWN
    return How.MET if far <= NEAR_MILES else How.PARTLY if far <= FAR_MILES else How.NOT_MET


__all__ = [
    "Asked",
    "Candidate",
    "Fit",
    "Living",
    "Match",
    "Reason",
    "Wanted",
    "detail_key",
    "free_beds",
    "is_so",
    "match",
    "matched",
    "newcomers",
]
