"""People found by where they live or lived: some words of an address, a postcode or its beginning."""

from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import and_, or_

from django.db.models import Q, QuerySet

from kittiwake.records.people.choices import WordKind
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors.alike import SHORTENED, meanings
from kittiwake.records.people.selectors.finding import Named
from kittiwake.records.people.selectors.identity import says_residence
from kittiwake.records.people.selectors.reasons import ADDRESS, Reason
from kittiwake.records.people.words import TypedPlace, typed_place

MOST_WORDS, FEW_WORDS, MOST_ADDRESSES, MOST_RESIDENTS = 6, 2, 60, 100
EVERYWHERE = {word for pair in SHORTENED for word in pair}
"""Words that half of all addresses have: alone they find nobody."""


def by_address(typed: str, *, on: date, named: Named) -> Iterator[Reason]:
    """People who live or lived at such an address; protected residences find nobody.

    Not everybody in a street: some of them, and those whose name was found too.
    """
    there = Residence.objects.filter(is_protected=False).select_related("address").order_by()
    for wanted in _ways(typed_place(typed)):
        found = _residents(there, Address.objects.filter(wanted).order_by(), named)
        if found:
            yield from (_reason(residence, on) for residence in found)
            return


def _residents(there: QuerySet[Residence], dwellings: QuerySet[Address], named: Named) -> list[Residence]:
    some = list(dwellings.values_list("pk", flat=True)[:MOST_ADDRESSES])
    if not some:
        return []
    found = list(there.filter(address__in=some)[:MOST_RESIDENTS])
    if len(some) < MOST_ADDRESSES and len(found) < MOST_RESIDENTS:
        return found
    there = there.filter(address__in=dwellings.values("pk"))
    if named.keys:
        found += there.filter(person__in=named.keys)
    if named.has_more:
        found += there.filter(person__in=named.others.values("person"))[:MOST_RESIDENTS]
    return found


def _ways(place: TypedPlace) -> Iterator[Q]:
    """What an address must have, the strictest first: all the words, then all but one."""
    words = place.words[:MOST_WORDS]
    in_area = Q(words__overlap=place.areas) if place.areas else Q()
    if not set(words) - EVERYWHERE:
        if place.areas:
            yield in_area
        return
    means = meanings(words, WordKind.PLACE)
    each = [Q(words__overlap=sorted(means[word])) for word in words]
    yield reduce(and_, each, in_area)
    if len(each) > FEW_WORDS or place.areas:
        fewer = [each[:number] + each[number + 1 :] for number in range(len(each))]
        yield reduce(or_, (reduce(and_, some, in_area) for some in fewer))


def _reason(residence: Residence, on: date) -> Reason:
    has_left = residence.to_on is not None and residence.to_on < on
    says = f"{'Lived' if has_left else 'Lives'} at {says_residence(residence)}"
    return Reason(residence.person_id, says, ADDRESS)
