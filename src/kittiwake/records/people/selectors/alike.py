"""What a typed word may mean: the words on the record that it is, begins, is short for, or resembles."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from django.db import connection

from kittiwake.records.people.choices import WordKind
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


Meanings = dict[str, Meaning]
"""By the word on the record."""


RESEMBLING = """
with asked as materialized (
    select word, people_word_near(word) as near, people_word_sounds(word) as sounds
    from unnest(%(words)s::text[]) as typed (word)
)
select asked.word, found.word, found.distance, found.is_sounding
from asked, lateral (
    (
        select known.word, levenshtein(known.word, asked.word) as distance, known.sounds && asked.sounds
        from people_word as known
        where known.of = %(of)s and (known.near && asked.near or known.sounds && asked.sounds)
        order by distance, known.word
        limit %(most_alike)s
    )
    union all
    (
        select known.word, levenshtein(known.word, asked.word) as distance, known.sounds && asked.sounds
        from people_word as known
        where known.of = %(of)s and known.word > asked.word and known.word < asked.word || '~'
            and length(asked.word) >= %(least_begun)s
        order by distance, known.word
        limit %(most_begun)s
    )
) as found (word, distance, is_sounding)
"""
"""The nearest in spelling of the words that are spelt or sound nearly so, and of those that each begins."""


def meanings(words: Iterable[str], of: WordKind) -> dict[str, Meanings]:
    """What each typed word may mean, itself always among it. One query, however many people there are."""
    known: dict[str, dict[str, Meaning]] = {
        word: {word: Meaning(word=word, how=How.SAME, likeness=1.0)} | _shortened(word, of) for word in words
    }
    for typed, word, distance, is_sounding in _resembling(known, of):
        meaning = _meaning(typed, word, distance, is_sounding=is_sounding)
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


def _resembling(words: Iterable[str], of: WordKind) -> list[tuple[str, str, int, bool]]:
    """Typed word, word on the record, letters to put in, take out or change, and whether they sound alike."""
    asked = [word for word in words if len(word) > 1 and not is_house(word)]
    if not asked:
        return []
    limits = {"most_alike": MOST_ALIKE, "most_begun": MOST_BEGUN, "least_begun": LEAST_BEGUN}
    with connection.cursor() as cursor:
        cursor.execute(RESEMBLING, {"words": asked, "of": of.value, **limits})
        return cursor.fetchall()


def _meaning(typed: str, word: str, distance: int, *, is_sounding: bool) -> Meaning | None:
    edits = 1 if distance == 2 and sorted(typed) == sorted(word) else distance  # two letters swapped
    spelt = 1 - edits / max(len(typed), len(word))
    if word.startswith(typed):
        return Meaning(word=word, how=How.BEGINS, likeness=max(0.7, spelt))
    if is_sounding and edits > 1 and spelt >= LEAST_SOUNDING:
        return Meaning(word=word, how=How.SOUNDS, likeness=max(0.6, spelt))
    return Meaning(word=word, how=How.SPELT, likeness=spelt) if spelt >= LEAST_SPELT else None
