"""People found by where they live or lived: some words of an address, a postcode or its beginning."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce
from operator import and_, or_

from django.db.models import Q

from kittiwake.records.people.choices import WordKind
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors.alike import SHORTENED, meanings
from kittiwake.records.people.selectors.finding import Named
from kittiwake.records.people.selectors.identity import says_residence
from kittiwake.records.people.selectors.reasons import ADDRESS, Kind, Reason
from kittiwake.records.people.words import TypedPlace, is_house, typed_place

MOST_WORDS = 6
MOST_ADDRESSES, MOST_RESIDENTS = 60, 100
FEW_ADDRESSES, FEW_RESIDENTS = 10, 20  # where a name was typed too: others there matter less
EVERYWHERE = {word for pair in SHORTENED for word in pair}
"""Words that half of all addresses have: alone they find nobody."""


Way = list[list[list[str]]]
"""Alternatives; each of which asks for some word out of each of several lists."""


def by_address(typed: str, *, on: date, named: Named) -> Iterator[Reason]:
    """People who live or lived at such an address; protected residences find nobody.

    Not everybody in a street: some of them, and those whose name was found too.
    """
    for way in _ways(typed_place(typed)):
        found = _residents(way, named)
        if found:
            yield from (_reason(residence, on) for residence in found)
            return


def _residents(way: Way, named: Named) -> list[Residence]:
    """Some who live there; and, of a street or an area, those whose name was found too."""
    there = Residence.objects.filter(is_protected=False).select_related("address").order_by()
    there = there.only("person", "kind", "to_on", "address__lines", "address__postcode")
    most_dwellings, most = (FEW_ADDRESSES, FEW_RESIDENTS) if named.keys else (MOST_ADDRESSES, MOST_RESIDENTS)
    dwellings = Address.objects.filter(_has("words", way)).order_by()
    some = list(dwellings.values_list("pk", flat=True)[:most_dwellings])
    found = list(there.filter(address__in=some)[:most]) if some else []
    if named.keys and (len(some) == most_dwellings or len(found) == most):
        found += there.filter(_has("address__words", way), person__in=_namesakes(way, named))
    return found


def _namesakes(way: Way, named: Named) -> list[int]:
    """Those of the name who may live there; asked anew where more have the name than could be compared."""
    if not named.has_more:
        return named.keys
    there = named.others.filter(_has("places", way)).order_by()
    return list(there.values_list("person", flat=True)[:MOST_RESIDENTS])


def _ways(place: TypedPlace) -> Iterator[Way]:
    """What an address must have, the strictest first: all the words, then all but one."""
    words = place.words[:MOST_WORDS]
    in_area = [place.areas] if place.areas else []
    if not _tells(words):
        if in_area:
            yield [in_area]
        return
    means = meanings(words, WordKind.PLACE)
    yield [[*(sorted(means[word]) for word in words), *in_area]]
    fewer = [[*words[:number], *words[number + 1 :]] for number in range(len(words))]
    some = [[*(sorted(means[word]) for word in kept), *in_area] for kept in fewer if in_area or _tells(kept)]
    if some:
        yield some


def _tells(words: Sequence[str]) -> bool:
    """More than a house number and what half of all streets are called."""
    return any(word not in EVERYWHERE and not is_house(word) for word in words)


def _has(column: str, way: Way) -> Q:
    return reduce(
        or_, (reduce(and_, (Q(**{f"{column}__overlap": words}) for words in all_of)) for all_of in way)
    )


def _reason(residence: Residence, on: date) -> Reason:
    has_left = residence.to_on is not None and residence.to_on < on
    says = f"{'Lived' if has_left else 'Lives'} at {says_residence(residence)}"
    return Reason(residence.person_id, says, ADDRESS, kind=Kind.PLACE)
