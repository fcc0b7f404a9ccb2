"""Whether a child of the file is somebody on the record: by numbers, and never against a date of birth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from kittiwake.core import identifiers
from kittiwake.records.people.choices import Scheme
from kittiwake.records.people.selectors import KnownChild
from kittiwake.returns.cin_census.reader import Opening
from kittiwake.returns.cin_census.telling import Issue, ToldChild

WEEKS_FROM_DUE_DATE = 17  # as far from the expected day as a birth of the same child can lie
LOOK = (
    "Nothing of this child is brought in. Find out whose number it is, put it right, and load the file again."
)
JOIN = "Nothing of this child is brought in. Have the records looked at and joined, and load the file again."


class How(Enum):
    """By what a child of the file was recognised."""

    UPN = "by UPN"
    FORMER_UPN = "by a former UPN"
    NUMBER = "by the authority’s number for them"
    OTHER = "by another number, date of birth and sex"


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """Who it is and how that is known; neither for a new child, or for one refused with an issue."""

    known: KnownChild | None = None
    how: How | None = None
    issue: Issue | None = None


def system_of(opening: Opening) -> str:
    """Whose number an LA child ID is."""
    return f"CIN census {opening.authority}".strip()


def asked_numbers(child: ToldChild) -> Iterator[tuple[str, str]]:
    """The numbers by which the child may be on the record."""
    for upn in (child.upn, child.former_upn):
        if upn:
            yield Scheme.UPN, upn.upper()
    if child.number:
        yield Scheme.LOCAL, child.number.upper()


def recognised(
    child: ToldChild, on_record: Iterable[KnownChild], *, system: str, shared: Iterable[str]
) -> Recognised:
    """Who on the record the child is.

    system  whose the authority's numbers are.
    shared  UPNs that stand on several children of the file: no child is known by them.
    """
    found: dict[int, Recognised] = {}
    is_against = False
    for known in on_record:
        ways = {
            how: _fits(child, known, how)
            for how in _ways(child, known, system=system, shared=frozenset(shared))
        }
        how = next((how for how, fits in ways.items() if fits), None)
        if how:
            found[known.subject.pk] = Recognised(known=known, how=how)
        elif any(fits is False for fits in ways.values()):
            is_against = True
    if len(found) > 1:
        return Recognised(issue=_refusal(child, "Several records here have these numbers.", JOIN))
    if not found and is_against:
        wrong = "Its number is on a record here with another date of birth or sex."
        return Recognised(issue=_refusal(child, wrong, LOOK))
    return next(iter(found.values()), Recognised())


def _ways(child: ToldChild, known: KnownChild, *, system: str, shared: frozenset[str]) -> Iterator[How]:
    """By what the two may be one, the strongest first."""
    upns = {each.value: each.has_ended for each in known.numbers if each.scheme == Scheme.UPN}
    upn, former = child.upn.upper(), child.former_upn.upper()
    if upn in upns.keys() - shared:
        yield How.FORMER_UPN if upns[upn] else How.UPN
    elif former in upns.keys() - shared:
        yield How.FORMER_UPN
    number = (Scheme.LOCAL, child.number.upper())
    systems = {each.system for each in known.numbers if (each.scheme, each.value) == number}
    if system.lower() in systems:
        yield How.NUMBER
    elif systems:
        yield How.OTHER


def _fits(child: ToldChild, known: KnownChild, how: How) -> bool | None:
    """Whether birth and sex allow it. False speaks against it; None where too little is known to tell.

    A UPN that cannot be right, and another system's number, never speak against: they may be anybody's.
    """
    born, sexes = _born_alike(child, known), {child.sex, known.person.sex}
    if how is How.OTHER:
        return True if born and len(sexes) == 1 and sexes != {"U"} else None
    if how is How.NUMBER:
        return born is not False
    if not _is_sound(child, how):
        return True if born and sexes != {"M", "F"} else None
    return born is not False and sexes != {"M", "F"}


def _born_alike(child: ToldChild, known: KnownChild) -> bool | None:
    """Whether they were born on one day, or may be one unborn child and born; None where nobody knows."""
    person = known.person
    if child.born_on and person.born_on:
        return child.born_on == person.born_on
    told = child.born_on or child.expected_on
    said = person.born_on or person.expected_on
    if told is None or said is None:
        return None
    return abs((told - said).days) <= WEEKS_FROM_DUE_DATE * 7


def _is_sound(child: ToldChild, how: How) -> bool:
    numbers = (child.upn, child.former_upn) if how is How.FORMER_UPN else (child.upn,)
    return any(identifiers.check("upn", number).is_valid for number in numbers if number)


def _refusal(child: ToldChild, wrong: str, done: str) -> Issue:
    return Issue(
        place=child.place, child=child.number, part="ChildIdentifiers", value=child.upn or child.number,
        wrong=wrong, done=done, is_refused=True,
    )  # fmt: skip
