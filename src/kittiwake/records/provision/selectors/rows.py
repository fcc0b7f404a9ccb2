"""Every open home as plain rows: a thousand of them are read as fast as ten are shown."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import FilteredRelation, Q, QuerySet

from kittiwake.records.provision.models import Home, HomeTrait
from kittiwake.records.provision.selectors.free import holds_on
from kittiwake.records.provision.selectors.register import open_homes


class HomeRow(NamedTuple):
    """One open home with its terms of that day. beds and what follows: none where it has no terms."""

    number: int
    name: str
    kind: str
    provider: str
    urn: str
    postcode: str
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
    "pk", "name", "kind", "provider__name", "urn", "address__postcode", "east", "north", "is_in_the_area",
    "weekly_cost", "standing__beds", "standing__from_age", "standing__to_age", "standing__kinds",
    "standing__named_child",
)  # fmt: skip


def home_rows(on: date) -> list[HomeRow]:
    """Every open home. One query."""
    return [HomeRow(*row) for row in _with_terms(on).values_list(*COLUMNS)]


def beds_of(on: date) -> list[tuple[int, str, int]]:
    """(its number, its kind, for how many children its terms are) of every open home. One query."""
    rows = _with_terms(on).values_list("pk", "kind", "standing__beds")
    return [(number, kind, beds or 0) for number, kind, beds in rows]


def _with_terms(on: date) -> QuerySet[Home]:
    stands = Q(terms__from_on__lte=on) & (Q(terms__to_on=None) | Q(terms__to_on__gt=on))
    return open_homes(on).annotate(standing=FilteredRelation("terms", condition=stands)).order_by()


def traits_said(traits: Collection[str]) -> dict[int, list[tuple[str, str, bool]]]:
    """What is said of each home about these things: (which, its word, whether it is so). One query."""
    found: dict[int, list[tuple[str, str, bool]]] = defaultdict(list)
    if traits:
        said = HomeTrait.objects.filter(trait__in=traits).order_by()
        for home, trait, detail, is_so in said.values_list("home", "trait", "detail", "is_so"):
            found[home].append((trait, detail, is_so))
    return found


def holds_kept(on: date) -> list[tuple[int, int]]:
    """(the home, the first record of the child for whom it keeps a bed) of every bed kept. One query."""
    rows = holds_on(on).order_by("pk").values_list("home", "subject", "subject__whole")
    return [(home, whole[0] if whole else own) for home, own, whole in rows]


__all__ = ["HomeRow", "beds_of", "holds_kept", "home_rows", "traits_said"]
