"""Every open home beside one request, as the record has both today."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kittiwake.core.dates import age
from kittiwake.core.postcodes import Spot, miles
from kittiwake.records.access.selectors import keys_closed_to_some
from kittiwake.records.care.models import Placement
from kittiwake.records.matching.choices import Answer
from kittiwake.records.matching.fitting import (
    Asked,
    Candidate,
    Living,
    Match,
    Wanted,
    detail_key,
    match,
    matched,
)
from kittiwake.records.matching.models import Request
from kittiwake.records.matching.selectors.places import Places, places_of
from kittiwake.records.people.models import Person
from kittiwake.records.provision.models import Home, Terms
from kittiwake.records.provision.selectors import Known, homes_known
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of


@dataclass(frozen=True, kw_only=True)
class Matches:
    """What was asked, from where ways are measured, and every home, those that are possible first."""

    wanted: Wanted
    places: Places
    found: tuple[Match, ...]

    @property
    def possible(self) -> tuple[Match, ...]:
        return tuple(each for each in self.found if each.is_possible)


def matches_for(request: Request, *, on: date) -> Matches:
    """The queries do not grow with the homes. The caller has seen that the viewer may read the request."""
    places = places_of(request, on=on)
    wanted = _wanted(request, places, on=on)
    homes = _candidates(on, places)
    return Matches(wanted=wanted, places=places, found=tuple(matched(wanted, homes)))


def match_with(request: Request, home: Home, *, on: date) -> Match:
    """One home beside one request."""
    places = places_of(request, on=on)
    wanted = _wanted(request, places, on=on)
    found = next((each for each in _candidates(on, places) if each.number == home.pk), None)
    if found is None:
        raise Home.DoesNotExist("This home is not open on that day.")
    return match(wanted, found)


def miles_from_home(request: Request, home: Home, *, on: date) -> float | None:
    """As the crow flies, to a tenth; none where the child's home may not be measured from, or nobody can."""
    places = places_of(request, on=on)
    start = places.home.spot
    if (
        start is None
        or not home.east
        or not home.north
        or not places.may_be_measured_to(home.address.postcode)
    ):
        return None
    return round(miles(start, Spot(home.east, home.north)), 1)


def _wanted(request: Request, places: Places, *, on: date) -> Wanted:
    siblings = (
        [each.subject for each in request.siblings.select_related("subject")] if request.is_together else []
    )
    coming = [request.subject, *siblings]
    lives = Placement.objects.filter(
        subject__in=records_of(request.subject), to_on=None, withdrawn_at=None, home__isnull=False
    )
    return Wanted(
        ages=_ages(coming, on),
        untold=_untold(siblings, on),
        members=tuple(frozenset(records_of(each)) for each in coming),
        care=request.care,
        kinds=frozenset(request.kinds),
        lines=tuple(
            Asked(weight=each.weight, trait=each.trait, detail=each.detail) for each in request.lines.all()
        ),
        home=places.home.spot,
        school=places.school.spot,
        family=places.family.spot,
        refused_by=frozenset(request.offers.filter(answer=Answer.REFUSED).values_list("home", flat=True)),
        lives_in=lives.values_list("home", flat=True).first(),
    )


def _ages(coming: list[Subject], on: date) -> tuple[int, ...]:
    """Whole years; a child not born yet, or of whom nobody knows it, counts as none."""
    people = {row.subject_id: row for row in Person.objects.filter(subject__in=[each.pk for each in coming])}
    return tuple(_years(people.get(each.pk), on) or 0 for each in coming)


def _untold(siblings: list[Subject], on: date) -> frozenset[int]:
    """Whose ages, by their place among those who come, no reason may tell: their record is closed."""
    closed = keys_closed_to_some(on=on) if siblings else set()
    return frozenset(
        number for number, each in enumerate(siblings, start=1) if closed & set(records_of(each))
    )


def _candidates(on: date, places: Places) -> list[Candidate]:
    known = homes_known(on)
    living = _living(on)
    held = _ages_by_key([first_key(hold.subject) for each in known for hold in each.holds], on)
    return [
        _candidate(each, living.get(each.home.pk, []), held)
        if places.may_be_measured_to(each.home.address.postcode)
        else replace(_candidate(each, living.get(each.home.pk, []), held), spot=None)
        for each in known
    ]


def _candidate(known: Known, living: list[Living], held: dict[int, int | None]) -> Candidate:
    home, terms = known.home, known.terms
    kept = [
        Living(subject=(key := first_key(each.subject)), age=held.get(key), is_held=True)
        for each in known.holds
    ]
    there = {each.subject for each in living}
    found = Candidate(
        number=home.pk, name=home.name, kind=home.kind, provider=home.provider.name, urn=home.urn,
        traits={(each.trait, detail_key(each.detail)): each.is_so for each in known.traits},
        living=(*living, *(each for each in kept if each.subject not in there)),
        spot=Spot(home.east, home.north) if home.east and home.north else None,
        is_in_the_area=home.is_in_the_area, weekly_cost=home.weekly_cost,
    )  # fmt: skip
    return found if terms is None else _on_terms(found, terms)


def _on_terms(found: Candidate, terms: Terms) -> Candidate:
    return replace(
        found, beds=terms.beds, from_age=terms.from_age, to_age=terms.to_age,
        kinds=frozenset(terms.kinds), named_child=terms.named_child_id,
    )  # fmt: skip


def _living(on: date) -> dict[int, list[Living]]:
    """Who lives in which home on that day. Two queries."""
    standing = Placement.objects.filter(from_on__lte=on, home__isnull=False, withdrawn_at=None).exclude(
        to_on__lte=on
    )
    rows = list(standing.select_related("subject").only("home", "subject__whole").order_by("pk"))
    ages = _ages_by_key([first_key(row.subject) for row in rows], on)
    found: dict[int, dict[int, Living]] = defaultdict(dict)
    for row in rows:
        key = first_key(row.subject)
        found[row.home_id or 0][key] = Living(subject=key, age=ages.get(key))
    return {home: list(there.values()) for home, there in found.items()}


def _ages_by_key(keys: Iterable[int], on: date) -> dict[int, int | None]:
    """The age of a child whose record is closed to somebody is told to nobody here."""
    keys = set(keys) - keys_closed_to_some(on=on)
    people = Person.objects.filter(subject__in=keys).only("subject", "born_on")
    return {row.subject_id: _years(row, on) for row in people}


def _years(person: Person | None, on: date) -> int | None:
    return age(person.born_on, on) if person and person.born_on and person.born_on <= on else None
