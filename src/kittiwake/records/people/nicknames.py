"""Short names and the names they are short for: "Liz" and "Elizabeth"."""

from functools import cache

from nicknames import NickNamer

MOST = 20


@cache
def short_and_full(word: str) -> dict[str, str]:
    """Names that can mean the same person as this one, each with how it does, in words. All in plain letters.

    The name itself is not among them. Two that are short for one name come after the name itself.
    """
    names = _names()
    full_names = sorted(names.canonicals_of(word))
    found = {short: _says(short, word) for short in sorted(names.nicknames_of(word))}
    for full in full_names:
        found.setdefault(full, _says(word, full))
    for full in full_names:
        for other in sorted(names.nicknames_of(full)):
            both = f"“{word.title()}” and “{other.title()}” can both be short for “{full.title()}”"
            found.setdefault(other, both)
    found.pop(word, None)
    return dict(list(found.items())[:MOST])


def _says(short: str, full: str) -> str:
    """The list has some both ways round: the longer one is the name."""
    if len(short) > len(full):
        short, full = full, short
    return f"“{short.title()}” can be short for “{full.title()}”"


@cache
def _names() -> NickNamer:
    return NickNamer()
