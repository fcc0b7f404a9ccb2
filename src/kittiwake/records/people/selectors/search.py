"""Finding people, and saying why each was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_nameable_to, subjects_visible_to
from kittiwake.records.people.selectors.finding import (
    NEAR_BIRTH,
    SAME_NAME,
    Reason,
    by_address,
    by_birth,
    by_name,
    by_number,
    near_birth,
    together,
)
from kittiwake.records.people.selectors.identity import Identity, identities
from kittiwake.records.people.services import NumberFacts, PersonFacts
from kittiwake.records.subject.models import Subject

MOST_SHOWN, MOST_DUPLICATES, MOST_NAMES_COMPARED = 25, 10, 3


@dataclass(frozen=True, kw_only=True)
class Query:
    """What somebody looks for. Anything may be left out; a name may be misspelt, former or a part."""

    words: str = ""
    born_on: date | None = None
    address: str = ""
    identifier: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.words.strip() or self.born_on or self.address.strip() or self.identifier.strip())


@dataclass(frozen=True, kw_only=True)
class Match:
    """One person who may be the one, and why. Somebody closed to the viewer is a name and whom to ring."""

    subject: Subject
    who: Identity
    reasons: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Found:
    """The likeliest matches first. `has_more` says that there are others: ask for more exactly."""

    matches: tuple[Match, ...]
    has_more: bool = False


def find_people(viewer: User, query: Query, *, on: date | None = None) -> Found:
    """People who may be meant, for one viewer, in a number of queries that does not grow.

    Sealed people give nothing. A record closed to the viewer is found by name or number only, so that a
    search confirms neither a date of birth nor an address in it.
    """
    day = on or today()
    readable = subjects_visible_to(viewer)
    nameable = subjects_nameable_to(viewer)
    reasons = [*by_name(query.words, among=nameable), *by_number(query.identifier, among=nameable)]
    if query.born_on:
        reasons += by_birth(query.born_on, among=readable)
    reasons += by_address(query.address, on=day, among=readable)
    return _shown(viewer, together(reasons), born_on=query.born_on, on=day)


def possible_duplicates(
    viewer: User, facts: PersonFacts, *, numbers: Iterable[NumberFacts] = ()
) -> list[Match]:
    """People on the record who may be the one about to be recorded, the likeliest first.

    Somebody with another date of birth counts only if the name is the same, or a number is.
    """
    nameable = subjects_nameable_to(viewer)
    reasons: list[Reason] = []
    for name in facts.names[:MOST_NAMES_COMPARED]:
        reasons += by_name(f"{name.given} {name.family}", among=nameable)
    for number in numbers:
        reasons += by_number(number.value, among=nameable)
    if facts.born_on:
        reasons += by_birth(facts.born_on, among=subjects_visible_to(viewer))
    alike = {
        key: each
        for key, each in together(reasons).items()
        if each[0].says != "Same date of birth" or len(each) > 1
    }
    found = _shown(viewer, alike, born_on=facts.born_on, on=today())
    return [match for match in found.matches if _may_be(match, facts, alike[match.subject.pk])][
        :MOST_DUPLICATES
    ]


def _shown(viewer: User, found: dict[int, list[Reason]], *, born_on: date | None, on: date) -> Found:
    subjects = {subject.pk: subject for subject in Subject.objects.filter(pk__in=found)}
    known = identities(viewer, subjects.values(), on=on)
    for key, who in known.items():
        if born_on and who.born_on and (near := near_birth(key, who.born_on, born_on)):
            found[key].append(near)
    in_order = sorted(
        known, key=lambda key: (-sum(reason.weight for reason in found[key]), known[key].name, key)
    )
    matches = tuple(
        Match(subject=subjects[key], who=known[key], reasons=_told(known[key], found[key]))
        for key in in_order[:MOST_SHOWN]
    )
    return Found(matches=matches, has_more=len(in_order) > MOST_SHOWN)


def _told(who: Identity, reasons: list[Reason]) -> tuple[str, ...]:
    is_open = who.reach == Reach.FULL
    return tuple(dict.fromkeys(reason.says if is_open else reason.says_plainly for reason in reasons))


def _may_be(match: Match, facts: PersonFacts, reasons: list[Reason]) -> bool:
    if match.who.reach != Reach.FULL or any(reason.weight >= SAME_NAME for reason in reasons):
        return True
    if facts.born_on is None or match.who.born_on is None:
        return True
    return match.who.born_on == facts.born_on or any(reason.weight == NEAR_BIRTH for reason in reasons)
