"""Finding a home, timed: one child beside a thousand households, and what the authority asks of its homes."""

from datetime import date

from django.test import Client
from django.urls import reverse

from kittiwake.records.access.models import User
from kittiwake.records.matching.models import Request
from kittiwake.records.people.models import Address
from kittiwake.records.provision.models import Home, HomeTrait, Terms
from tests.signing_in import sign_in

HOMES = 1000
EAST, NORTH, STEP = 425_000, 565_000, 37  # metres on the national grid: within some 25 miles of Tarnmouth
MATCHES = f"matching among {HOMES:,} homes"


def pages() -> list[tuple[str, str, Client]]:
    """A boy for whom a home is looked for: simulation/stories/a_home_looked_for_by_tonight.py."""
    request = Request.objects.filter(is_emergency=True, closed_at=None).latest("pk")
    finder = Client()
    sign_in(finder, User.objects.get(name="Salma Begum"))
    _fill(request.recorded_by, request.recorded_at.date())
    return [
        (MATCHES, reverse("matching:matches", args=[request.subject.key, request.pk]), finder),
        ("what is not found", reverse("matching:gaps"), finder),
    ]


def _fill(by: User, on: date) -> None:
    """The register up to a thousand homes, row by row: only how many there are is of interest."""
    more = range(HOMES - Home.objects.count())
    provider = Home.objects.earliest("pk").provider
    kept = {"recorded_by": by, "recorded_at": f"{on}T08:00Z"}
    addresses = [Address.objects.create(lines=f"{number} Bench Row") for number in more]
    homes = Home.objects.bulk_create(
        Home(
            name=f"Household {number}", kind="FOSTER", provider=provider, address=address, opened_on=on,
            is_in_the_area=number % 3 > 0, east=EAST + number * STEP, north=NORTH - number * STEP, **kept,
        )
        for number, address in zip(more, addresses, strict=True)
    )  # fmt: skip
    Terms.objects.bulk_create(
        Terms(home=home, from_on=on, beds=1 + home.pk % 3, from_age=home.pk % 12, **kept) for home in homes
    )
    HomeTrait.objects.bulk_create(
        HomeTrait(home=home, trait="SIGNING", is_so=bool(home.pk % 2), **kept) for home in homes
    )
