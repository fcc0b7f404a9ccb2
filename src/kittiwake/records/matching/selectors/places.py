"""From where a child's ways are measured: never from an address that is protected.

A distance to several homes would give a protected address away, so it is shown to nobody and orders nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.postcodes import Spot, is_written_as_one, spot_of
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.matching.models import Request
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Residence
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.people.selectors.ties import asking_relationships, relationships_around
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each

NOT_SHOWN = "Not shown: an address is protected."
NO_POSTCODE = "No postcode is recorded."
NOT_IN_TABLE = "The table of postcodes does not have it: it ended, is new, or is kept secret."
ABROAD = "This is no postcode of the United Kingdom."


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One place from which ways are measured, or why they are not, in words."""

    spot: Spot | None = None
    why_not: str = ""


@dataclass(frozen=True, kw_only=True)
class Places:
    home: Measured
    school: Measured
    family: Measured
    hidden: frozenset[str]

    def may_be_measured_to(self, postcode: str) -> bool:
        """False for a home at a protected address of the child’s own family, such as a relative’s."""
        return not self.hidden or bare(postcode) not in self.hidden


def places_of(request: Request, *, on: date) -> Places:
    """Home, school and family as far as they may be measured from. Three queries."""
    hidden = hidden_postcodes(request.subject, on=on)
    return Places(
        home=_home(request.subject, hidden, on=on),
        school=_typed(request.school_postcode, hidden),
        family=_typed(request.family_postcode, hidden),
        hidden=hidden,
    )


def asking_places(request: Request, *, on: date) -> list[Asking[Any]]:
    """Some of what `places_of` asks: to be asked ahead."""
    records = sorted(records_of(request.subject))
    return [_theirs.of(records, on), asking_relationships(records, on)]


def hidden_postcodes(subject: Subject, *, on: date) -> frozenset[str]:
    """Postcodes of every protected address and refuge of the child and their family, at any time."""
    around = set(records_of(subject))
    for row in relationships_around(around, on=on):
        around |= set(records_of_each([row.one.subject, row.other.subject]))
    return frozenset(
        bare(postcode)
        for postcode, is_protected, kind in _ever(sorted(around))
        if is_protected or kind == ResidenceKind.REFUGE
    )


@prepared
def _ever(people: Sequence[int]) -> Any:
    known = Residence.objects.filter(person=one_of(people), address__isnull=False)
    return known.values_list("address__postcode", "is_protected", "kind")


@prepared
def _theirs(records: Sequence[int], on: date) -> QuerySet[Residence]:
    theirs = Residence.objects.filter(stands_on(on), person=one_of(records)).select_related("address")
    return theirs.exclude(kind=ResidenceKind.STAYS).order_by("-from_on", "-pk")


def _home(subject: Subject, hidden: frozenset[str], *, on: date) -> Measured:
    rows = _theirs(sorted(records_of(subject)), on)
    if any(row.is_protected or row.kind == ResidenceKind.REFUGE for row in rows):
        return Measured(why_not=NOT_SHOWN)
    address = next((row.address for row in rows if row.address is not None), None)
    return _typed(address.postcode if address else "", hidden)


def _typed(postcode: str, hidden: frozenset[str]) -> Measured:
    if not postcode.strip():
        return Measured(why_not=NO_POSTCODE)
    if bare(postcode) in hidden:
        return Measured(why_not=NOT_SHOWN)
    if not is_written_as_one(postcode):
        return Measured(why_not=ABROAD)
    spot = spot_of(postcode)
    return Measured(spot=spot) if spot else Measured(why_not=NOT_IN_TABLE)


def bare(postcode: str) -> str:
    return "".join(postcode.upper().split())
