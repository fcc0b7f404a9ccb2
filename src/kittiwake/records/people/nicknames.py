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
    found: dict[str, str] = {}
    for short in sorted(names.nicknames_of(word)):
        found.setdefault(short, f"“{short.title()}” can be short for “{word.title()}”")
    full_names = sorted(names.canonicals_of(word))
    for full in full_names:
        found.setdefault(full, f"“{word.title()}” can be short for “{full.title()}”")
    for full in full_names:
        for other in sorted(names.nicknames_of(full)):
            found.setdefault(
                other, f"“{word.title()}” and “{other.title()}” can both be short for “{full.title()}”"
            )
    found.pop(word, None)
    return dict(list(found.items())[:MOST])


@cache
def _names() -> NickNamer:
    return NickNamer()
