"""Whether one text repeats another: word for word, however it is spaced, accented or capitalised."""

import re

from kittiwake.core.text import fold

PASSAGE_WORDS = 6  # so many words in a row that somebody else wrote are their words
_SPACES = re.compile(r"[^\w]+")


def plain_words(text: str) -> str:
    """Words alone, folded: how two ways of writing the same thing compare."""
    return " ".join(_SPACES.sub(" ", fold(text)).split())


def quotes(text: str, said: str) -> bool:
    """True when the text holds so many words in a row of what was said, or all of something shorter."""
    words, theirs = plain_words(text), plain_words(said).split()
    length = min(PASSAGE_WORDS, len(theirs))
    passages = (" ".join(theirs[n : n + length]) for n in range(len(theirs) - length + 1))
    return length > 1 and any(f" {passage} " in f" {words} " for passage in passages)
