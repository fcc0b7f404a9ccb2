"""What a typed word may mean: the words on the record that it is, begins, is short for, or resembles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, CharField, F, Func, IntegerField, Q, QuerySet, TextField, Value, When

from kittiwake.records.people.choices import WordKind
from kittiwake.records.people.models import Word
from kittiwake.records.people.nicknames import short_and_full
from kittiwake.records.people.words import is_house

MOST_ALIKE, MOST_BEGUN = 20, 10
LEAST_SPELT, LEAST_SOUNDING, LEAST_BEGUN = 0.6, 0.3, 3
SHORTENED = (
    *(("road", "rd"), ("street", "st"), ("avenue", "ave"), ("close", "cl")),
    *(("lane", "ln"), ("drive", "dr")),
)
"""How streets are shortened: in an address these are one word."""


class How(IntEnum):
    """How a word on the record is like a typed one, the likest first."""

    SAME = 0
    SHORT = 1
    BEGINS = 2
    SPELT = 3
    SOUNDS = 4


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """One word that a typed word may mean. likeness is 0 to 1; `because` is said of short names only."""

    word: str
    how: How
    likeness: float
    because: str = ""


Meanings = Mapping[str, Meaning]
"""By the word on the record."""


class _Near(Func):
    function = "people_word_near"
    output_field = ArrayField(TextField())


class _Sounds(Func):
    function = "people_word_sounds"
    output_field = ArrayField(TextField())


class _Distance(Func):
    """Letters to put in, take out or change."""

    function = "levenshtein"
    output_field = IntegerField()


def meanings(words: Iterable[str], of: WordKind) -> dict[str, Meanings]:
    """What each typed word may mean, itself always among it. One query, however many people there are."""
    known: dict[str, dict[str, Meaning]] = {}
    found: list[QuerySet[Word, tuple[Any, ...]]] = []
    for word in dict.fromkeys(words):
        known[word] = {word: Meaning(word=word, how=How.SAME, likeness=1.0)} | _shortened(word, of)
        if len(word) > 1 and not is_house(word):
            found += _resembling(word, of)
    for typed, word, distance, sounds in found[0].union(*found[1:], all=True) if found else ():
        meaning = _meaning(typed, word, distance, sounds=sounds)
        if meaning:
            known[typed].setdefault(word, meaning)
    return known


def _shortened(word: str, of: WordKind) -> dict[str, Meaning]:
    if of == WordKind.NAME:
        return {
            name: Meaning(word=name, how=How.SHORT, likeness=0.85, because=because)
            for name, because in short_and_full(word).items()
        }
    others = {other for pair in SHORTENED if word in pair for other in pair} - {word}
    return {other: Meaning(word=other, how=How.SAME, likeness=1.0) for other in others}


def _resembling(typed: str, of: WordKind) -> list[QuerySet[Word, tuple[Any, ...]]]:
    """The nearest in spelling of the words that are spelt nearly so or sound so, and what it begins."""
    sounding = Q(sounds__overlap=_Sounds(Value(typed)))
    alike = _told(typed, of, sounding | Q(near__overlap=_Near(Value(typed))), sounding)[:MOST_ALIKE]
    begun = _told(typed, of, Q(word__gt=typed, word__lt=f"{typed}~"), sounding)[:MOST_BEGUN]
    return [alike, begun] if len(typed) >= LEAST_BEGUN else [alike]


def _told(typed: str, of: WordKind, alike: Q, sounding: Q) -> QuerySet[Word, tuple[Any, ...]]:
    return (
        Word.objects.filter(alike, of=of)
        .annotate(
            typed=Value(typed, output_field=CharField()),
            distance=_Distance(F("word"), Value(typed)),
            is_sounding=Case(When(sounding, then=Value(1)), default=Value(0)),
        )
        .order_by("distance", "word")
        .values_list("typed", "word", "distance", "is_sounding")
    )


def _meaning(typed: str, word: str, distance: int, *, sounds: int) -> Meaning | None:
    edits = 1 if distance == 2 and sorted(typed) == sorted(word) else distance  # two letters swapped
    spelt = 1 - edits / max(len(typed), len(word))
    if sounds and edits > 1 and spelt >= LEAST_SOUNDING:
        return Meaning(word=word, how=How.SOUNDS, likeness=max(0.6, spelt))
    if word.startswith(typed):
        return Meaning(word=word, how=How.BEGINS, likeness=max(0.7, spelt))
    return Meaning(word=word, how=How.SPELT, likeness=spelt) if spelt >= LEAST_SPELT else None
