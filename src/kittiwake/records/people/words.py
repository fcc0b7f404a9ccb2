"""The words of a name or an address, as they are looked up: plain letters, whatever was written."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kittiwake.core.text import fold, romanised

LONGEST_WORD, MOST_WORDS = 60, 24
ALONE = "="
"""Marks a name's only word, so that "Danny Marsh" finds somebody who is only "Danny"."""

_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]?)(?:\s*([0-9])([a-z]{0,2}))?$")
_SEPARATORS = str.maketrans(",.;:/", "     ")
_HOUSE = re.compile(r"[0-9]+[a-z]?")


def words_of(text: str) -> list[str]:
    """Each word once, in order, in plain letters: "Zoë O’Brien" is zoe, o, brien."""
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in romanised(text).split()))[:MOST_WORDS]


def joined(words: list[str]) -> list[str]:
    """Neighbouring words as one: "Anne Marie" is annemarie."""
    return [f"{one}{other}"[:LONGEST_WORD] for one, other in pairwise(words)]


def name_words(given: str, family: str) -> list[str]:
    """All that a name is looked up by: its words, its parts written together, its only word marked."""
    parts = [words_of(given), words_of(family)]
    words = [word for part in parts for word in part]
    together = [word for part in parts for word in joined(part)]
    only = [f"{ALONE}{words[0]}"] if len(words) == 1 else []
    return list(dict.fromkeys([*words, *together, *only]))


def place_words(lines: str, postcode: str = "") -> list[str]:
    """All that an address is looked up by: its words, and each beginning that its postcode is known by."""
    place = typed_place(f"{lines} {postcode}")
    return list(dict.fromkeys([*place.words, *place.beginnings]))


def is_house(word: str) -> bool:
    """True for a house number, which is right or wrong and never alike."""
    return bool(_HOUSE.fullmatch(word))


@dataclass(frozen=True, kw_only=True)
class TypedPlace:
    """What was written of an address: its words, and a postcode or the beginning of one at its end.

    beginnings  of the postcode, the shortest first: "ne1", "ne1 4", "ne1 4a", "ne1 4ab".
    or_area     "NE14" may also be the beginning of NE1 4: then this is "ne1 4".
    """

    words: tuple[str, ...]
    beginnings: tuple[str, ...] = ()
    or_area: str = ""

    @property
    def areas(self) -> list[str]:
        """What an address in that area is looked up by; any of them will do."""
        return [area for area in (*self.beginnings[-1:], self.or_area) if area]


def typed_place(typed: str) -> TypedPlace:
    """An address as it was written, with a postcode at its end told apart."""
    text = " ".join(fold(typed).translate(_SEPARATORS).split())
    found = _POSTCODE.search(text)
    if not found:
        return TypedPlace(words=tuple(words_of(text)))
    outward, sector, unit = (part or "" for part in found.groups())
    inward = f"{sector}{unit}"
    beginnings = [outward, *(f"{outward} {inward[:length]}" for length in range(1, len(inward) + 1))]
    may_be_area = not sector and outward[-2:].isdigit()
    return TypedPlace(
        words=tuple(words_of(text[: found.start()])),
        beginnings=tuple(beginnings),
        or_area=f"{outward[:-1]} {outward[-1]}" if may_be_area else "",
    )
