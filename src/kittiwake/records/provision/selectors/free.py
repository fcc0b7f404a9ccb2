"""Homes with what is known of them, for matching; and the beds that are kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from kittiwake.records.provision.models import Hold, Home, HomeTrait, Terms
from kittiwake.records.provision.selectors.register import open_homes, stands


@dataclass(frozen=True, kw_only=True)
class Known:
    """One open home with its terms of that day, what is known of it, and the beds that are kept."""

    home: Home
    terms: Terms | None
    traits: tuple[HomeTrait, ...]
    holds: tuple[Hold, ...]


def home_known(number: int, *, on: date) -> Known | None:
    """One open home; None for another. Four queries."""
    return next(iter(_known(open_homes(on).filter(pk=number), on)), None)


def _known(homes: QuerySet[Home], on: date) -> list[Known]:
    rows = homes.select_related("provider", "address").prefetch_related(
        Prefetch("terms", Terms.objects.filter(stands(on)), to_attr="standing"),
        Prefetch("traits", HomeTrait.objects.all(), to_attr="said"),
        Prefetch("holds", _kept(on), to_attr="kept"),
    )
    return [
        Known(
            home=home,
            terms=next(iter(home.standing), None),
            traits=tuple(home.said),
            holds=tuple(home.kept),
        )
        for home in rows.order_by("pk")
    ]


def beds_kept(home: Home, *, on: date, but: Iterable[int] = ()) -> list[Hold]:
    """The beds of one home that are kept on that day for other children than these."""
    return list(_kept(on).filter(home=home).exclude(subject__in=list(but)))


def terms_of(home: Home, *, on: date) -> Terms | None:
    return Terms.objects.filter(stands(on), home=home).first()


def _kept(on: date) -> QuerySet[Hold]:
    return Hold.objects.filter(released_at=None, from_on__lte=on, to_on__gt=on)
