"""What changed between two texts, as runs of words."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

How = Literal["same", "added", "gone"]
MOST_WORDS = 2000  # longer texts are compared line by line: word by word would keep a reader waiting


@dataclass(frozen=True)
class Piece:
    """A run of words: the same in both, added since, or gone."""

    how: How
    text: str


def pieces_between(old: str, new: str, *, by_line: bool = False) -> tuple[Piece, ...]:
    """The two texts as runs of words, or of lines: what stayed, what was added, what is gone."""
    by_line = by_line or max(len(old.split()), len(new.split())) > MOST_WORDS
    glue = "\n" if by_line else " "
    before, after = (old.splitlines(), new.splitlines()) if by_line else (old.split(), new.split())
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    pieces: list[Piece] = []
    for how, start, end, begin, until in matcher.get_opcodes():
        if how == "equal":
            pieces.append(Piece("same", glue.join(before[start:end])))
            continue
        if end > start:
            pieces.append(Piece("gone", glue.join(before[start:end])))
        if until > begin:
            pieces.append(Piece("added", glue.join(after[begin:until])))
    return tuple(pieces)
