"""Homes and providers as the register has them."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from kittiwake.core.postcodes import spot_of
from kittiwake.core.text import clean, kept_words, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Address
from kittiwake.records.provision.choices import Care, HomeKind, ProviderKind
from kittiwake.records.provision.models import Home, Provider, Terms
from kittiwake.records.subject.models import Subject

LONGEST_NAME, LONGEST_WORDS = 200, 10_000
LONGEST_NUMBER, LONGEST_POSTCODE = 20, 12


class BadHome(Exception):
    """It cannot be kept as it stands. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class HomeFacts:
    """A home, and the terms on which it opens: how many children, of what ages (whole years, both count).

    kinds        what it is approved for (choices.Care); nothing where the terms do not narrow it.
    named_child  the one child for whom a connected person is approved.
    """

    name: str
    kind: str
    lines: str
    is_in_the_area: bool
    opened_on: date
    beds: int
    postcode: str = ""
    urn: str = ""
    from_age: int = 0
    to_age: int = 17
    terms: str = ""
    kinds: tuple[str, ...] = ()
    named_child: Subject | None = None
    weekly_cost: int | None = None


def record_provider(*, name: str, kind: str, phone: str = "", act: Act) -> Provider:
    """Raises  policies.NotPermitted; BadHome without a name, or for one that is known already."""
    policies.require(act.by, "home.record", on=local_day(act.at))
    try:
        with transaction.atomic():
            return Provider.objects.create(
                name=_named(name), kind=ProviderKind(kind), phone=clean(phone).strip()
            )
    except IntegrityError as clash:
        raise BadHome("A provider of this name is in the register already. Choose it there.") from clash


@transaction.atomic
def record_home(*, provider: Provider, facts: HomeFacts, act: Act) -> Home:
    """A home joins the register, with the terms of its first day.

    Raises  policies.NotPermitted; BadHome for missing words, a day to come, no bed, ages the wrong way
            round, or a number that another open home has.
    """
    policies.require(act.by, "home.record", on=local_day(act.at))
    if facts.opened_on > local_day(act.at):
        raise BadHome("That day has not come. Check the date.")
    if facts.beds < 1 or facts.from_age > facts.to_age:
        raise BadHome("Say how many children may live there, and the youngest age before the oldest.")
    if not visible(facts.lines).strip():
        raise BadHome("Say where the home is.")
    postcode = kept_words(facts.postcode, "The postcode", at_most=LONGEST_POSTCODE, refused=BadHome)
    urn = kept_words(facts.urn, "The regulator’s number", at_most=LONGEST_NUMBER, refused=BadHome)
    address = Address.objects.create(lines=clean(facts.lines).strip(), postcode=postcode)
    spot = spot_of(postcode)
    try:
        with transaction.atomic():
            home = Home.objects.create(
                name=_named(facts.name), kind=HomeKind(facts.kind), provider=provider,
                urn=urn, address=address, is_in_the_area=facts.is_in_the_area,
                east=spot.east if spot else None, north=spot.north if spot else None,
                weekly_cost=facts.weekly_cost,
                opened_on=facts.opened_on, recorded_by=act.by, recorded_at=act.at,
            )  # fmt: skip
    except IntegrityError as clash:
        raise BadHome("Another open home has this number. Look it up in the register.") from clash
    Terms.objects.create(
        home=home, from_on=facts.opened_on, beds=facts.beds, from_age=facts.from_age, to_age=facts.to_age,
        says=_short(facts.terms), kinds=sorted({Care(kind) for kind in facts.kinds}),
        named_child=facts.named_child, recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    return home


def _named(name: str) -> str:
    kept = clean(name).strip()
    if not visible(kept).strip():
        raise BadHome("Give it a name.")
    if problem := overlong("The name", kept, at_most=LONGEST_NAME):
        raise BadHome(problem)
    return kept


def _short(text: str) -> str:
    kept = clean(text).strip()
    if problem := overlong("What the terms say", kept, at_most=LONGEST_WORDS):
        raise BadHome(problem)
    return kept
