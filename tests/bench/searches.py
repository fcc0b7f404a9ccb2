"""What workers type who look for one person among many: a kind of search after the other, from real rows."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from kittiwake.core.dates import says_day
from kittiwake.records.people.models import Identifier, Name, Residence
from tests.bench import million

SHORT = ("liz", "bill", "peggy", "kate", "bob")
Typed = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Search:
    """One search. key: of the person it should find on the first page; empty where many have that name."""

    kind: str
    typed: Typed
    key: str = ""


def searches(number: int) -> Iterator[Search]:
    """So many searches, the same every time, each kind in turn."""
    chosen = random.Random(3)  # noqa: S311 -- the same searches every time, not a secret
    kinds = list(KINDS.items())
    for place in range(number):
        kind, (typed, is_one) = kinds[place % len(kinds)]
        person = 1 + chosen.randrange(million.NUMBERED)
        name = Name.objects.select_related("person__subject").filter(person=person).order_by("pk")[0]
        is_findable = is_one and person % million.SEALED_EACH
        key = str(name.person.subject.key) if is_findable else ""
        yield Search(kind=kind, typed=typed(name, chosen), key=key)


def _misspelt(name: Name, chosen: random.Random) -> Typed:
    return {"words": f"{_slip(name.given, chosen)} {_slip(name.family, chosen)}"}


def _slip(word: str, chosen: random.Random) -> str:
    """The word with two letters swapped, one left out, or one typed for another."""
    at = chosen.randrange(len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chosen.choice([swapped, word[:at] + word[at + 1 :], f"{word[:at]}e{word[at + 1 :]}"])


def _short(name: Name, chosen: random.Random) -> Typed:
    return {"words": f"{chosen.choice(SHORT)} {name.family}"}


def _rare(name: Name, _: random.Random) -> Typed:
    return {"words": name.family}


def _common(_: Name, chosen: random.Random) -> Typed:
    return {"words": chosen.choice(million.FAMILY.split())}


def _common_whole(_: Name, chosen: random.Random) -> Typed:
    return {"words": f"{chosen.choice(million.GIVEN.split())} {chosen.choice(million.FAMILY.split())}"}


def _born(name: Name, _: random.Random) -> Typed:
    return {"born_on": says_day(name.person.born_on)}


def _born_near(name: Name, chosen: random.Random) -> Typed:
    day = name.person.born_on + timedelta(days=chosen.randint(-3, 3))
    return {"words": name.full, "born_on": says_day(day)}


def _misspelt_and_born(name: Name, chosen: random.Random) -> Typed:
    return _misspelt(name, chosen) | _born(name, chosen)


def _common_and_area(name: Name, chosen: random.Random) -> Typed:
    return _common(name, chosen) | {"address": _home(name).address.postcode[:-2]}


def _given_and_street(name: Name, _: random.Random) -> Typed:
    return {"words": name.given, "address": _home(name).address.lines}


def _number(name: Name, _: random.Random) -> Typed:
    return {"identifier": Identifier.objects.filter(person=name.person_id)[0].value}


def _home(name: Name) -> Residence:
    return Residence.objects.select_related("address").filter(person=name.person_id)[0]


KINDS: dict[str, tuple[Callable[[Name, random.Random], Typed], bool]] = {
    "misspelt": (_misspelt, True),
    "short name": (_short, False),
    "rare surname": (_rare, False),
    "common surname": (_common, False),
    "common name": (_common_whole, False),
    "date of birth": (_born, False),
    "name, and birth some days off": (_born_near, True),
    "misspelt, and date of birth": (_misspelt_and_born, True),
    "common surname, and part of a postcode": (_common_and_area, False),
    "given name, and street": (_given_and_street, True),
    "number": (_number, True),
}
"""What is typed, and whether it should find that very person."""
