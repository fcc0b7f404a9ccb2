"""Every open home beside one request, as the record has both today."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
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
from kittiwake.records.provision.models import Home
from kittiwake.records.provision.selectors import HomeRow, holds_kept, home_rows, traits_said
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

NO_KINDS: frozenset[str] = frozenset()


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
    homes = _candidates(wanted, on, places)
    return Matches(wanted=wanted, places=places, found=tuple(matched(wanted, homes)))


def match_with(request: Request, home: Home, *, on: date) -> Match:
    """One home beside one request."""
    places = places_of(request, on=on)
    wanted = _wanted(request, places, on=on)
    found = next((each for each in _candidates(wanted, on, places) if each.number == home.pk), None)
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
    siblings = [each.subject for each in request.siblings.all()] if request.is_together else []
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
        refused_by=frozenset(each.home_id for each in request.offers.all() if each.answer == Answer.REFUSED),
        lives_in=lives.values_list("home", flat=True).first(),
    )


def _ages(coming: list[Subject], on: date) -> tuple[int | None, ...]:
    """Whole years; nought for a child not born yet, none where no date of birth is recorded."""
    people = {row.subject_id: row for row in Person.objects.filter(subject__in=[each.pk for each in coming])}
    return tuple(_years_or_unborn(people.get(each.pk), on) for each in coming)


def _years_or_unborn(person: Person | None, on: date) -> int | None:
    if person is not None and person.born_on is None and person.expected_on is not None:
        return 0
    return _years(person.born_on, on) if person else None


def _untold(siblings: list[Subject], on: date) -> frozenset[int]:
    """Whose ages, by their place among those who come, no reason may tell: their record is closed."""
    closed = keys_closed_to_some(on=on) if siblings else set()
    return frozenset(
        number for number, each in enumerate(siblings, start=1) if closed & set(records_of(each))
    )


def _candidates(wanted: Wanted, on: date, places: Places) -> list[Candidate]:
    """Every open home. Six queries."""
    said = traits_said({line.trait for line in wanted.lines})
    living = _living(on)
    return [_candidate(row, places, said.get(row.number, ()), living) for row in home_rows(on)]


def _candidate(
    row: HomeRow, places: Places, said: Iterable[tuple[str, str, bool]], living: dict[int, list[Living]]
) -> Candidate:
    is_measured = row.east and row.north and places.may_be_measured_to(row.postcode)
    return Candidate(
        number=row.number, name=row.name, kind=row.kind, provider=row.provider, urn=row.urn,
        beds=row.beds, from_age=row.from_age or 0, to_age=row.to_age or 0,
        kinds=frozenset(row.kinds) if row.kinds else NO_KINDS, named_child=row.named_child,
        traits={(trait, detail_key(detail)): is_so for trait, detail, is_so in said},
        living=tuple(living.get(row.number, ())),
        spot=Spot(row.east or 0, row.north or 0) if is_measured else None,
        is_in_the_area=row.is_in_the_area, weekly_cost=row.weekly_cost,
    )  # fmt: skip


def _living(on: date) -> dict[int, list[Living]]:
    """Who lives in which home on that day, and for whom a bed is kept there. Four queries."""
    standing = Placement.objects.filter(from_on__lte=on, home__isnull=False, withdrawn_at=None)
    rows = standing.exclude(to_on__lte=on).order_by("pk").values_list("home", "subject", "subject__whole")
    there = {(home or 0, whole[0] if whole else own): False for home, own, whole in rows}
    there = dict.fromkeys(holds_kept(on), True) | there
    ages = _ages_by_key({key for _home, key in there}, on)
    found: dict[int, list[Living]] = defaultdict(list)
    for (home, key), is_held in there.items():
        found[home].append(Living(key, ages.get(key), is_held))
    return found


def _ages_by_key(keys: set[int], on: date) -> dict[int, int | None]:
    """The age of a child whose record is closed to somebody is told to nobody here."""
    told = keys - keys_closed_to_some(on=on)
    people = Person.objects.filter(subject__in=told).values_list("subject", "born_on")
    return {key: _years(born_on, on) for key, born_on in people}


def _years(born_on: date | None, on: date) -> int | None:
    return age(born_on, on) if born_on and born_on <= on else None
