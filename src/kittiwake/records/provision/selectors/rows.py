"""Every open home as plain rows: a thousand of them are read as fast as ten are shown."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import FilteredRelation, Q, QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.provision.models import Hold, HomeTrait
from kittiwake.records.provision.selectors.register import open_homes


class HomeRow(NamedTuple):
    """One open home with its terms of that day. beds and what follows: none where it has no terms."""

    number: int
    name: str
    kind: str
    provider: str
    urn: str
    east: int | None
    north: int | None
    is_in_the_area: bool
    weekly_cost: int | None
    beds: int | None
    from_age: int | None
    to_age: int | None
    kinds: Sequence[str] | None
    named_child: int | None


COLUMNS = (
    "pk", "name", "kind", "provider__name", "urn", "east", "north", "is_in_the_area", "weekly_cost",
    "standing__beds", "standing__from_age", "standing__to_age", "standing__kinds", "standing__named_child",
)  # fmt: skip


@prepared
def _homes(on: date) -> Any:
    return _with_terms(on).values_list(*COLUMNS)


@prepared
def _said(traits: Sequence[str]) -> Any:
    said = HomeTrait.objects.filter(trait=one_of(traits)).order_by()
    return said.values_list("home", "trait", "detail", "is_so")


@prepared
def _kept(on: date) -> Any:
    kept = Hold.objects.filter(released_at=None, from_on__lte=on, to_on__gt=on).order_by("pk")
    return kept.values_list("home", "subject", "subject__whole")


def _with_terms(on: date) -> QuerySet[Any]:
    stands = Q(terms__from_on__lte=on) & (Q(terms__to_on=None) | Q(terms__to_on__gt=on))
    return open_homes(on).annotate(standing=FilteredRelation("terms", condition=stands)).order_by()


def asking_homes(on: date, traits: Collection[str]) -> list[Asking[Any]]:
    """What `home_rows`, `holds_kept` and `traits_said` ask: to be asked ahead."""
    return [_homes.of(on), _kept.of(on), *([_said.of(sorted(traits))] if traits else [])]


def home_rows(on: date) -> list[HomeRow]:
    """Every open home. One query."""
    return [HomeRow(*row) for row in _homes(on)]


def beds_of(on: date) -> list[tuple[int, str, int]]:
    """(its number, its kind, for how many children its terms are) of every open home. One query."""
    rows = _with_terms(on).values_list("pk", "kind", "standing__beds")
    return [(number, kind, beds or 0) for number, kind, beds in rows]


def postcodes_of_homes(on: date) -> dict[int, str]:
    """As they are written. One query."""
    return dict(open_homes(on).order_by().values_list("pk", "address__postcode"))


def traits_said(traits: Collection[str]) -> dict[int, list[tuple[str, str, bool]]]:
    """What is said of each home about these things: (which, its word, whether it is so). One query."""
    found: dict[int, list[tuple[str, str, bool]]] = defaultdict(list)
    for home, trait, detail, is_so in _said(sorted(traits)) if traits else ():
        found[home].append((trait, detail, is_so))
    return found


def holds_kept(on: date) -> list[tuple[int, int]]:
    """(the home, the first record of the child for whom it keeps a bed) of every bed kept. One query."""
    return [(home, whole[0] if whole else own) for home, own, whole in _kept(on)]


__all__ = [
    "HomeRow",
    "asking_homes",
    "beds_of",
    "holds_kept",
    "home_rows",
    "postcodes_of_homes",
    "traits_said",
]
