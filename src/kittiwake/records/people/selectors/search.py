"""Finding people, and saying why each was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.people.selectors.apart import told_apart
from kittiwake.records.people.selectors.identity import Identity, identities
from kittiwake.records.people.selectors.ranking import Asked, Ranked, ranked
from kittiwake.records.people.selectors.reasons import SAME_NAME, Kind, Reason
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
    """One person who may be the one, and why. Somebody closed to the viewer is a name and whom to ring.

    apart  what tells them from somebody else in the same list who is alike.
    """

    subject: Subject
    who: Identity
    reasons: tuple[str, ...]
    apart: tuple[str, ...] = ()


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
    asked = Asked(
        names=(query.words,), born_on=query.born_on, address=query.address, numbers=(query.identifier,)
    )
    best = ranked(viewer, asked, on=on or today())
    matches = _shown(viewer, best[:MOST_SHOWN], on=on or today())
    return Found(matches=tuple(matches), has_more=len(best) > MOST_SHOWN)


def possible_duplicates(
    viewer: User, facts: PersonFacts, *, numbers: Iterable[NumberFacts] = ()
) -> list[Match]:
    """People on the record who may be the one about to be recorded, the likeliest first. Nobody is chosen.

    Somebody with another date of birth counts only if the name is the same, or a number is. Somebody with
    another name counts who was born on that day and lives at that address.
    """
    home = facts.home if facts.home and not facts.home.is_protected else None
    asked = Asked(
        names=tuple(f"{name.given} {name.family}" for name in facts.names[:MOST_NAMES_COMPARED]),
        born_on=facts.born_on,
        address=f"{home.lines} {home.postcode}" if home else "",
        numbers=tuple(number.value for number in numbers),
    )
    best = [each for each in ranked(viewer, asked, on=today()) if _may_be_one(each.reasons)]
    matches = _shown(viewer, best[:MOST_SHOWN], on=today())
    reasons = {each.subject.pk: each.reasons for each in best}
    return [match for match in matches if _may_be(match, facts, reasons[match.subject.pk])][:MOST_DUPLICATES]


def _shown(viewer: User, best: list[Ranked], *, on: date) -> list[Match]:
    """Each as the viewer may know them, in order."""
    known = identities(viewer, [each.subject for each in best], on=on)
    apart = told_apart(list(known.values()))
    return [
        Match(
            subject=each.subject,
            who=who,
            reasons=_told(who, each.reasons),
            apart=apart.get(who.subject_id, ()),
        )
        for each in best
        if (who := known.get(each.subject.pk))
    ]


def _told(who: Identity, reasons: Iterable[Reason]) -> tuple[str, ...]:
    is_open = who.reach == Reach.FULL
    return tuple(dict.fromkeys(reason.says if is_open else reason.says_plainly for reason in reasons))


def _may_be_one(reasons: tuple[Reason, ...]) -> bool:
    """A birthday alone is anybody's, and so is an address; both together are not."""
    kinds = {reason.kind for reason in reasons}
    return bool(kinds & {Kind.NAME, Kind.NUMBER}) or {Kind.BIRTH, Kind.PLACE} <= kinds


def _may_be(match: Match, facts: PersonFacts, reasons: tuple[Reason, ...]) -> bool:
    if match.who.reach != Reach.FULL or any(reason.weight >= SAME_NAME for reason in reasons):
        return True
    if facts.born_on is None or match.who.born_on is None:
        return True
    return match.who.born_on == facts.born_on or any(reason.kind == Kind.BIRTH for reason in reasons)
