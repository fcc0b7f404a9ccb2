"""What tells people apart who stand in one list and are alike: twins, and namesakes born on one day.

Nobody is taken for another by it: it is for whoever compares.
"""

from collections.abc import Iterable, Sequence

from kittiwake.core.text import fold
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.choices import RelationshipKind, Scheme
from kittiwake.records.people.models import Identifier, KnownApart, Relationship
from kittiwake.records.people.selectors.identity import NO_ADDRESS, PROTECTED, Identity

MOST_DESCRIBED = 3
Pair = frozenset[int]
Numbers = dict[int, dict[str, str]]
"""By person and scheme: the number that holds now."""


def told_apart(people: Sequence[Identity]) -> dict[int, tuple[str, ...]]:
    """Of each who is alike somebody else here: who that is, and what differs. Three queries, or none.

    Only people whose record the viewer reads are compared. Of many namesakes only their number is said.
    """
    alike = {who.subject_id: _lookalikes(who, people) for who in people if who.reach == Reach.FULL}
    alike = {key: others for key, others in alike.items() if others}
    if not alike:
        return {}
    keys = {*alike, *(other.subject_id for others in alike.values() for other in others)}
    twins, known, numbers = _twins(keys), _known_apart(keys), _numbers(keys)
    return {
        who.subject_id: tuple(_told(who, alike[who.subject_id], twins, known, numbers))
        for who in people
        if who.subject_id in alike
    }


def _lookalikes(who: Identity, people: Iterable[Identity]) -> list[Identity]:
    return [
        other
        for other in people
        if other.subject_id != who.subject_id and other.reach == Reach.FULL and _are_alike(who, other)
    ]


def _are_alike(one: Identity, other: Identity) -> bool:
    """One name and one date of birth; or one date of birth, family name and initial, as twins may have."""
    if one.born_on is None or one.born_on != other.born_on:
        return False
    words, others = fold(one.name).split(), fold(other.name).split()
    return bool(words and others) and (words[0][0], words[-1]) == (others[0][0], others[-1])


def _told(
    who: Identity, others: list[Identity], twins: set[Pair], known: set[Pair], numbers: Numbers
) -> Iterable[str]:
    if len(others) > MOST_DESCRIBED:
        yield f"{len(others)} others here are alike in name and date of birth: compare numbers and addresses."
        return
    for other in others:
        pair = frozenset({who.subject_id, other.subject_id})
        differs = list(_differences(who, other, numbers))
        namesake = f"another {other.name}" if who.name == other.name else other.name
        if pair in twins:
            says = f"Two people: twin of {namesake}, who is here too"
        elif pair in known or _numbers_say_two(pair, numbers):
            says = f"Two people: {namesake}, born on the same day, is here too"
        else:
            says = f"{namesake[:1].upper()}{namesake[1:]}, born on the same day, is here too"
        same = "Nothing recorded tells them apart: look whether it is one person recorded twice"
        yield f"{says}. {'What differs: ' + ', '.join(differs) if differs else same}."


def _differences(who: Identity, other: Identity, numbers: Numbers) -> Iterable[str]:
    """What is recorded of both and differs; and a number that only one of them has."""
    if who.name != other.name:
        yield "name"
    if who.sex and other.sex and who.sex != other.sex:
        yield "sex"
    for scheme in (Scheme.NHS, Scheme.UPN):
        mine, theirs = (numbers.get(each.subject_id, {}).get(scheme, "") for each in (who, other))
        if mine != theirs:
            yield f"{scheme.label} ({mine or 'none'} here, {theirs or 'none'} there)"
    unknown = {NO_ADDRESS, PROTECTED, ""}
    if who.address != other.address and not {who.address, other.address} & unknown:
        yield "address"


def _numbers_say_two(pair: Pair, numbers: Numbers) -> bool:
    """Each has a right number of one kind, and the two are not the same."""
    one, other = (numbers.get(key, {}) for key in pair)
    return any(one[scheme] != other[scheme] for scheme in one.keys() & other.keys())


def _twins(keys: set[int]) -> set[Pair]:
    rows = Relationship.objects.filter(kind=RelationshipKind.TWIN, one__in=keys, other__in=keys, to_on=None)
    return {frozenset(pair) for pair in rows.values_list("one", "other")}


def _known_apart(keys: set[int]) -> set[Pair]:
    rows = KnownApart.objects.filter(one__in=keys, other__in=keys, ended_at=None)
    return {frozenset(pair) for pair in rows.values_list("one", "other")}


def _numbers(keys: set[int]) -> Numbers:
    rows = Identifier.objects.filter(
        person__in=keys, scheme__in=[Scheme.NHS, Scheme.UPN], is_valid=True, to_on=None
    )
    found: Numbers = {}
    for key, scheme, value in rows.order_by("-pk").values_list("person", "scheme", "value"):
        found.setdefault(key, {})[scheme] = value
    return found
