"""What changes for a home that is in the register: its terms, what was written wrongly, its last day."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from kittiwake.core.dates import says_day
from kittiwake.core.postcodes import spot_of
from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Address
from kittiwake.records.provision.choices import Care
from kittiwake.records.provision.models import Hold, Home, Terms
from kittiwake.records.provision.services.homes import (
    LONGEST_NAME,
    LONGEST_NUMBER,
    LONGEST_POSTCODE,
    LONGEST_WORDS,
    BadHome,
)

SAY_WHY = "Say why, or who said so."


@dataclass(frozen=True, kw_only=True)
class TermsFacts:
    """What a home is approved or registered for from a day on; to_on: the first day on which no longer.

    kinds            as in HomeFacts.
    is_for_others    the home was approved for one named child, and is so no longer.
    """

    from_on: date
    beds: int
    to_on: date | None = None
    from_age: int = 0
    to_age: int = 17
    terms: str = ""
    kinds: tuple[str, ...] = ()
    is_for_others: bool = False


@dataclass(frozen=True, kw_only=True)
class WrittenFacts:
    """What the register says of a home beside its terms."""

    name: str
    lines: str
    is_in_the_area: bool
    postcode: str = ""
    urn: str = ""
    weekly_cost: int | None = None


@transaction.atomic
def change_terms(*, home: Home, facts: TermsFacts, act: Act) -> Terms:
    """Other terms from a day on; those before end that day. Said for the same day, they are put right.

    A named child stays the only one for whom the home is approved, until somebody says otherwise. Children
    who live there stay: what is beyond the new terms moves nobody.

    Raises  policies.NotPermitted; BadHome for no bed, ages or days the wrong way round, a day before the
            newest terms, or one on which the home is not open.
    """
    policies.require(act.by, "home.record", on=local_day(act.at))
    held = Home.objects.select_for_update().get(pk=home.pk)
    newest = held.terms.order_by("-from_on").first()
    _require_terms(held, newest, facts)
    named = None if newest is None or facts.is_for_others else newest.named_child
    if newest is not None and newest.from_on < facts.from_on:
        if newest.to_on is None or newest.to_on > facts.from_on:
            newest.to_on = facts.from_on
            newest.save()
        newest = None
    row = newest or Terms(home=held, from_on=facts.from_on)
    row.to_on, row.beds, row.from_age, row.to_age = facts.to_on, facts.beds, facts.from_age, facts.to_age
    row.kinds, row.named_child = sorted({Care(kind) for kind in facts.kinds}), named
    row.says = kept_words(facts.terms, "What the terms say", at_most=LONGEST_WORDS, refused=BadHome)
    row.recorded_by, row.recorded_at = act.by, act.at
    row.save()
    return row


def _require_terms(home: Home, newest: Terms | None, facts: TermsFacts) -> None:
    if facts.beds < 1 or facts.from_age > facts.to_age:
        raise BadHome("Say how many children may live there, and the youngest age before the oldest.")
    if facts.to_on is not None and facts.to_on <= facts.from_on:
        raise BadHome("The terms end before they begin. Check the two dates.")
    if facts.from_on < home.opened_on or (home.closed_on and facts.from_on >= home.closed_on):
        raise BadHome(f"{home.name} is not open on that day. Check the date.")
    if newest is not None and facts.from_on < newest.from_on:
        since = says_day(newest.from_on)
        raise BadHome(
            f"Its newest terms begin on {since}. Choose that day to put them right, or a later one."
        )


@transaction.atomic
def put_home_right(*, home: Home, facts: WrittenFacts, because: str, act: Act) -> Home:
    """What was written wrongly, or has changed: the name, address, number or cost. What stood is kept.

    Raises  policies.NotPermitted; BadHome for missing words, or a number that another open home has.
    """
    policies.require(act.by, "home.record", on=local_day(act.at))
    held = Home.objects.select_for_update(of=["self"]).select_related("address").get(pk=home.pk)
    held.name = kept_words(
        facts.name, "The name", at_most=LONGEST_NAME, refused=BadHome, ask="Give it a name."
    )
    held.urn = kept_words(facts.urn, "The regulator’s number", at_most=LONGEST_NUMBER, refused=BadHome)
    held.is_in_the_area, held.weekly_cost = facts.is_in_the_area, facts.weekly_cost
    _move(held, facts)
    return _said(held, because)


def _move(home: Home, facts: WrittenFacts) -> None:
    """An address is never overwritten: the home names another."""
    lines = kept_words(
        facts.lines, "The address", at_most=LONGEST_WORDS, refused=BadHome, ask="Say where the home is."
    )
    postcode = kept_words(facts.postcode, "The postcode", at_most=LONGEST_POSTCODE, refused=BadHome)
    if (home.address.lines, home.address.postcode) == (lines, postcode):
        return
    home.address = Address.objects.create(lines=lines, postcode=postcode)
    spot = spot_of(postcode)
    home.east, home.north = (spot.east, spot.north) if spot else (None, None)


@transaction.atomic
def close_home(*, home: Home, on: date, because: str, act: Act) -> Home:
    """From that day nobody may live there. Children who do are listed for those who find homes.

    A home that must close at once is never held up by who lives in it.

    Raises  policies.NotPermitted; BadHome without a reason, for a day before it opened, where it is closed
            already, or where a bed is kept for a child on that day or later.
    """
    policies.require(act.by, "home.record", on=local_day(act.at))
    held = Home.objects.select_for_update().get(pk=home.pk)
    if held.closed_on is not None:
        raise BadHome(f"{held.name} is closed from {says_day(held.closed_on)} already.")
    if on < held.opened_on:
        raise BadHome(f"{held.name} opened on {says_day(held.opened_on)}. Check the date.")
    kept_on = max(on, local_day(act.at))
    if Hold.objects.filter(home=held, released_at=None, to_on__gt=kept_on).exists():
        raise BadHome("A bed is kept there for a child to come. It is given back first, on the request.")
    held.closed_on = on
    return _said(held, because)


@transaction.atomic
def open_again(*, home: Home, because: str, act: Act) -> Home:
    """It was closed by mistake, or not closed after all. The terms are those that stand.

    Raises  policies.NotPermitted; BadHome without a reason, where it is open, or another has its number now.
    """
    policies.require(act.by, "home.record", on=local_day(act.at))
    held = Home.objects.select_for_update().get(pk=home.pk)
    if held.closed_on is None:
        raise BadHome(f"{held.name} is open.")
    held.closed_on = None
    return _said(held, because)


def _said(home: Home, because: str) -> Home:
    """Saved with why. A number belongs to one open home; the database keeps it so."""
    home.because = kept_words(because, "The reason", at_most=LONGEST_WORDS, refused=BadHome, ask=SAY_WHY)
    try:
        with transaction.atomic():
            home.save()
    except IntegrityError as clash:
        raise BadHome("Another open home has this number. Look it up in the register.") from clash
    return home
