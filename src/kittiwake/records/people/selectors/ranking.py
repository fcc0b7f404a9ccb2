"""Everybody who may be meant, with every reason, the likeliest first: all evidence of each is weighed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.people.models import Name, Person
from kittiwake.records.people.selectors.finding import (
    asked_names,
    by_birth,
    by_name,
    by_near_birth,
    by_number,
)
from kittiwake.records.people.selectors.places import by_address
from kittiwake.records.people.selectors.reasons import (
    NUMBER,
    AskedName,
    Reason,
    likeness,
    name_reason,
    near_birth,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of_each


@dataclass(frozen=True, kw_only=True)
class Asked:
    """All that was typed about somebody. Any name or number of several may be theirs."""

    names: tuple[str, ...] = ()
    born_on: date | None = None
    address: str = ""
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """One person who may be meant, and every reason, the weightiest first."""

    subject: Subject
    reasons: tuple[Reason, ...]


def ranked(viewer: User, asked: Asked, *, on: date) -> list[Ranked]:
    """Those whom the viewer may know of, the likeliest first.

    Somebody sealed is dropped before anything is weighed. What a closed record says of a birth or an address
    is not weighed either: it could be told from the order.
    """
    names = asked_names(asked.names)
    named = by_name(names)
    by_anybody = [reason for number in asked.numbers for reason in by_number(number)]
    by_readers = list(by_address(asked.address, on=on, named=named))
    keys = named.keys
    if asked.born_on:
        by_readers += by_birth(asked.born_on)
        if named.has_more or not names:
            keys = [*keys, *by_near_birth(asked.born_on, named if names else None)]
    known = _known(viewer, [*keys, *(reason.person_id for reason in [*by_anybody, *by_readers])])
    by_anybody = _shared(by_anybody, known)
    readable = {key for key, (_, reach) in known.items() if reach == Reach.FULL}
    by_readers = [reason for reason in by_readers if reason.person_id in readable]
    if names:  # whoever was found only by what they may not be asked of was not found
        found = {*keys, *(reason.person_id for reason in [*by_anybody, *by_readers])}
        by_anybody += _names_alike(known.keys() & found, names)
    if asked.born_on:
        by_readers += _born_near(readable, asked.born_on)
    reasons = [reason for reason in [*by_anybody, *by_readers] if reason.person_id in known]
    return _in_order(reasons, {key: subject for key, (subject, _) in known.items()})


def _known(viewer: User, keys: Iterable[int]) -> dict[int, tuple[Subject, Reach]]:
    """Those of these people, with their other records, whom the viewer may know of; how far they get."""
    subjects = Subject.objects.in_bulk(set(keys))
    others = set(records_of_each(subjects.values())) - subjects.keys()
    subjects |= Subject.objects.in_bulk(others) if others else {}
    reaches = reaches_of(viewer, subjects.values())
    return {key: (subject, reaches[key]) for key, subject in subjects.items() if reaches[key] != Reach.NONE}


def _shared(numbers: list[Reason], known: Mapping[int, tuple[Subject, Reach]]) -> list[Reason]:
    """A number that several people have, as far as the viewer knows of them, is said to be wrong of some."""
    theirs = [reason for reason in numbers if reason.person_id in known]
    having: dict[str, set[int]] = {}
    for reason in theirs:
        having.setdefault(reason.says, set()).add(first_key(known[reason.person_id][0]))
    return [
        replace(reason, says=f"{reason.says}, which {many} people have: it is wrong of some")
        if reason.weight == NUMBER and (many := len(having[reason.says])) > 1
        else reason
        for reason in theirs
    ]


def _names_alike(keys: Iterable[int], asked: list[AskedName]) -> list[Reason]:
    """Of each person the name that is most like one that was typed."""
    best: dict[int, Reason] = {}
    for name in Name.objects.filter(person__in=keys).order_by("pk"):
        for typed in asked:
            like = likeness(typed, name.words)
            if not like.hows:
                continue
            reason = name_reason(name, typed, like)
            known = best.get(name.person_id)
            if known is None or reason.weight > known.weight:
                best[name.person_id] = reason
    return list(best.values())


def _born_near(keys: Iterable[int], born_on: date) -> Iterator[Reason]:
    births = Person.objects.filter(pk__in=keys, born_on__isnull=False).exclude(born_on=born_on)
    for key, known in births.values_list("pk", "born_on"):
        if known and (reason := near_birth(key, known, born_on)):
            yield reason


def _in_order(reasons: Iterable[Reason], subjects: Mapping[int, Subject]) -> list[Ranked]:
    """The weightiest first, each person once: what speaks for any record of theirs speaks for them."""
    found: dict[int, dict[str, Reason]] = {}
    for reason in reasons:
        first = first_key(subjects[reason.person_id])
        found.setdefault(first, {}).setdefault(reason.says, reason)
    people = [
        Ranked(subject=subjects[key], reasons=tuple(sorted(each.values(), key=lambda reason: -reason.weight)))
        for key, each in found.items()
        if key in subjects
    ]
    return sorted(people, key=lambda each: (-sum(reason.weight for reason in each.reasons), each.subject.pk))
