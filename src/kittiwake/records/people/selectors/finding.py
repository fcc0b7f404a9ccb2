"""Candidates for a search: each question goes to an index and gives no more than so many.

Raw, and for nobody's eyes: `ranking.py` drops whoever the viewer may not know of before anything is weighed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from heapq import nlargest
from operator import and_, or_

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Upper

from kittiwake.core import identifiers
from kittiwake.core.text import fold
from kittiwake.records.people.choices import Scheme, WordKind
from kittiwake.records.people.models import Identifier, Name, Person
from kittiwake.records.people.selectors.alike import meanings
from kittiwake.records.people.selectors.reasons import (
    NEAR_NUMBER,
    NUMBER,
    SAME_BIRTH,
    AskedName,
    Kind,
    Reason,
    likeness,
    lower,
)
from kittiwake.records.people.words import ALONE, joined, words_of

MOST_WORDS, MOST_NAMES, MOST_COMPARED = 6, 100, 400
MOST_LIKEST, MOST_OF_A_WORD = 8, 40
MOST_BORN, MOST_NEAR, MOST_NUMBERED = 200, 60, 100
FEW_WORDS = 2
Rows = QuerySet[Name, tuple[int, list[str]]]
"""Whose name, and the words it is looked up by."""


def asked_names(typed: Iterable[str]) -> list[AskedName]:
    """The names that were typed, with what their words may mean. One query."""
    split = {words: tuple(words_of(words)[:MOST_WORDS]) for words in dict.fromkeys(typed)}
    means = meanings((word for words in split.values() for word in words), WordKind.NAME)
    return [
        AskedName(folded=fold(name), words=words, means=tuple(means[word] for word in words))
        for name, words in split.items()
        if words
    ]


@dataclass(frozen=True, kw_only=True)
class Named:
    """The people found by a name, by primary key; where there are more than could be compared, all names."""

    keys: list[int]
    others: QuerySet[Name]
    has_more: bool


def by_name(names: Sequence[AskedName]) -> Named:
    """The people whose names are likest to one that was typed."""
    keys: dict[int, None] = {}
    others, has_more = Name.objects.none(), False
    for asked in names:
        wanted = _alike(asked)
        found, is_full = _likest(asked, wanted)
        keys |= dict.fromkeys(found)
        if is_full:
            others, has_more = Name.objects.filter(wanted), True
    return Named(keys=list(keys), others=others, has_more=has_more)


def _likest(asked: AskedName, wanted: Q) -> tuple[list[int], bool]:
    """Those likest to one name, and whether there are more. Enough with the very words end the search."""
    rows = Name.objects.values_list("person_id", "words")
    exact = list(rows.filter(words__contains=list(asked.words))[:MOST_NAMES])
    if len(exact) == MOST_NAMES:
        return [person_id for person_id, _ in exact], True
    if len(asked.words) == 1:
        alike = list(_of_one_word(rows, asked))
    else:
        very_words = [
            Case(When(words__contains=[word], then=1), default=0, output_field=IntegerField())
            for word in asked.words
        ]
        alike = list(rows.filter(wanted).order_by(-sum(very_words, Value(0)), "pk")[:MOST_COMPARED])
    best = nlargest(MOST_NAMES, alike, key=lambda row: (likeness(asked, row[1]).value, -row[0]))
    return [person_id for person_id, _ in best], len(alike) > MOST_NAMES


def by_birth(born_on: date) -> Iterator[Reason]:
    """People born on that day."""
    people = Person.objects.filter(born_on=born_on).order_by("pk")
    for key in people.values_list("pk", flat=True)[:MOST_BORN]:
        yield Reason(key, "Same date of birth", SAME_BIRTH, kind=Kind.BIRTH)


def by_near_birth(born_on: date, named: Named | None) -> list[int]:
    """People born on a day easily taken for that one; of a name that more have than could be compared."""
    people = Person.objects.filter(born_on__in=mistaken_days(born_on)).order_by("pk")
    if named:
        people = people.filter(Exists(named.others.filter(person=OuterRef("pk"))))
    return list(people.values_list("pk", flat=True)[:MOST_NEAR])


def mistaken_days(day: date) -> list[date]:
    """Days that this one is written for by mistake: days, a month, a year or a decade off, day for month."""
    near = {day + timedelta(days=days) for days in (*range(-3, 4), -10, 10, -20, 20)}
    parts = [(day.year, day.day, day.month)]
    parts += [(day.year + years, day.month, day.day) for years in (-10, -1, 1, 10)]
    parts += [(day.year, day.month + months, day.day) for months in (-1, 1)]
    for year, month, number in parts:
        try:
            near.add(date(year, month, number))
        except ValueError:
            continue
    return sorted(near - {day})


def by_number(typed: str) -> list[Reason]:
    """People with that number in any scheme; wrong numbers match as they were typed.

    Of an NHS number that cannot be right, people with one that is a digit or a swap away are found too.
    """
    asked, near = Q(), []
    for scheme in Scheme.values:
        looked_at = identifiers.check(scheme, typed)
        if not looked_at.value:
            return []
        asked |= Q(scheme=scheme, capitals=looked_at.value.upper())
        if scheme == Scheme.NHS and not looked_at.is_valid:
            near = identifiers.mistaken_nhs_numbers(typed)
    rows = Identifier.objects.annotate(capitals=Upper("value"))
    found = rows.filter(asked | Q(scheme=Scheme.NHS, capitals__in=near)).order_by("pk")[:MOST_NUMBERED]
    return [_number_reason(each, is_near=each.scheme == Scheme.NHS and each.value in near) for each in found]


def _number_reason(found: Identifier, *, is_near: bool) -> Reason:
    label, earlier = lower(Scheme(found.scheme).label), " before" if found.to_on else ""
    if is_near:
        says = f"{label} is one digit, or two swapped, from what was typed"
        return Reason(found.person_id, says, NEAR_NUMBER, kind=Kind.NUMBER)
    return Reason(found.person_id, f"Same {label}{earlier}", NUMBER, kind=Kind.NUMBER)


def _of_one_word(rows: Rows, asked: AskedName) -> Rows:
    """Some names with each of the likest words: of a common word as many as of a rare one."""
    likest = nlargest(
        MOST_LIKEST, asked.means[0].values(), key=lambda meaning: (meaning.likeness, meaning.word)
    )
    slices = [rows.filter(words__contains=[meaning.word])[:MOST_OF_A_WORD] for meaning in likest]
    return slices[0].union(*slices[1:], all=True) if len(slices) > 1 else slices[0]


def _alike(asked: AskedName) -> Q:
    """Every typed word means some word of the name; of three or more, one may be missing.

    Or two typed words are one there; or the name is a single word; or of many only the outer ones are there.
    """
    each = [Q(words__overlap=sorted(means)) for means in asked.means]
    ways = [each]
    for place, whole in enumerate(joined(list(asked.words))):
        ways.append([*each[:place], Q(words__contains=[whole]), *each[place + 2 :]])
    if len(each) > FEW_WORDS:
        ways += [each[:place] + each[place + 1 :] for place in range(len(each))]
        ways.append([each[0], each[-1]])
    only = Q(words__overlap=[f"{ALONE}{word}" for word in asked.every_meaning])
    return reduce(or_, (reduce(and_, way) for way in ways), only)
