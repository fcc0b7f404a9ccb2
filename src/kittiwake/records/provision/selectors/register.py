"""The homes as the register has them on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from kittiwake.records.provision.models import Home, Provider, Terms

SHOWN = 500


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One home with its terms of that day; None where it has none."""

    home: Home
    terms: Terms | None


def homes_open(on: date) -> list[Home]:
    """Where a child may live on that day, by name. One query."""
    return list(open_homes(on)[:SHOWN])


def register(on: date) -> list[Listed]:
    """Every open home, by name, with its provider, address and terms. Two queries."""
    terms = Prefetch("terms", Terms.objects.filter(stands(on)), to_attr="standing")
    homes = open_homes(on).select_related("address").prefetch_related(terms)[:SHOWN]
    return [Listed(home=home, terms=next(iter(home.standing), None)) for home in homes]


def homes_closed(on: date) -> list[Home]:
    """Homes that were closed on that day, the newest first. One query."""
    return list(Home.objects.filter(closed_on__lte=on).order_by("-closed_on", "name")[:SHOWN])


def home_closed(number: int) -> Home | None:
    """A home that is closed, or whose last day is set; none for another."""
    return Home.objects.filter(pk=number).exclude(closed_on=None).first()


def terms_ever(home: Home) -> list[Terms]:
    """Every set of terms of one home, the newest first, also of days to come."""
    return list(home.terms.order_by("-from_on"))


def providers() -> list[Provider]:
    return list(Provider.objects.all()[:SHOWN])


def open_homes(on: date) -> QuerySet[Home]:
    """Homes open on that day, each with who runs it."""
    until = Q(closed_on=None) | Q(closed_on__gt=on)
    return Home.objects.filter(until, opened_on__lte=on).select_related("provider")


def stands(on: date) -> Q:
    """Rows that hold at the end of that day."""
    return Q(from_on__lte=on) & (Q(to_on=None) | Q(to_on__gt=on))
