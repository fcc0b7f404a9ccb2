"""The same facts, answered at two levels within seven days, and not by the same people. Nobody is named.

"The same facts" is one of four things, the nearest first; each is said in words with the pair:
both contacts are about one child; their children live or belong together; the two accounts are nearly word
for word the same; the same kind of source told us and the same criteria were relied on.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations

from kittiwake.core.today import local_day
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.selectors.thresholds import DecidedContact, live_or_belong_together

RUN = 3  # words
DAYS = 7
WORD = re.compile(r"\w+")
Runs = frozenset[int]
Two = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two contacts with the same facts and different levels. `nearness` 0 is one child."""

    one: DecidedContact
    other: DecidedContact
    nearness: int
    because: str


def pairs(decided: Sequence[DecidedContact], *, since: date) -> list[Pair]:
    """Every such pair of which at least one was decided on or after `since`, the nearest first.

    decided  contacts with a level, from six days before `since`. Few queries, however many there are.
    """
    known = {each.contact_id: each for each in decided}
    found: dict[Two, Pair] = {}
    for nearness, (because, alike) in enumerate(_alike(decided, since)):
        for two in sorted(alike - found.keys()):
            one, other = (known[number] for number in two)
            if _are_answered_differently(one, other, since):
                found[two] = Pair(one=one, other=other, nearness=nearness, because=because)
    return list(found.values())


def _alike(decided: Sequence[DecidedContact], since: date) -> Iterator[tuple[str, set[Two]]]:
    yield "Both are about the same child.", _sharing({each.contact_id: each.children for each in decided})
    together = live_or_belong_together({child for each in decided for child in each.children}, on=since)
    ties = {each.contact_id: {tie for tie in together if tie & each.children} for each in decided}
    yield "Their children live or belong together.", _sharing(ties)
    yield "The two accounts are nearly word for word the same.", _in_like_words(decided)
    asked = {each.contact_id: [(each.source_code, each.criteria)] for each in decided if each.criteria}
    yield "The same kind of source told us, and the same criteria were relied on.", _sharing(asked)


def _sharing(held: Mapping[int, Iterable[Hashable]]) -> set[Two]:
    """Every two contacts that hold one thing both, by their numbers."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, things in held.items():
        for thing in things:
            holders[thing].append(number)
    return {two for same in holders.values() for two in combinations(sorted(same), 2)}


def _in_like_words(decided: Collection[DecidedContact]) -> set[Two]:
    """Two accounts that share so much also share one of their rarest runs: only those are compared."""
    runs = {each.contact_id: runs_of_words(each.account) for each in decided}
    common = Counter(run for each in runs.values() for run in each)
    differing = 100 - continuum.local_settings().same_words_percent
    rarest = {
        number: sorted(its_runs, key=lambda run: (common[run], run))[: len(its_runs) * differing // 100 + 1]
        for number, its_runs in runs.items()
    }
    return {(one, other) for one, other in _sharing(rarest) if are_nearly_the_same(runs[one], runs[other])}


@lru_cache(maxsize=2048)  # an account never changes, and a week is asked about again and again
def runs_of_words(text: str) -> Runs:
    """Every run of three words in a text, without capitals and signs; each as a number that stands for it."""
    words = WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[n : n + RUN])) for n in range(len(words) - RUN + 1))


def are_nearly_the_same(one: Runs, other: Runs) -> bool:
    """True when most runs of either text stand in both; never for texts too short to tell."""
    local = continuum.local_settings()
    if min(len(one), len(other)) < local.same_words_at_least:
        return False
    return 100 * len(one & other) >= local.same_words_percent * len(one | other)


def _are_answered_differently(one: DecidedContact, other: DecidedContact, since: date) -> bool:
    if one.level == other.level or one.had_part == other.had_part:
        return False
    earlier, later = sorted((local_day(one.decided_at), local_day(other.decided_at)))
    return later >= since and (later - earlier).days < DAYS
