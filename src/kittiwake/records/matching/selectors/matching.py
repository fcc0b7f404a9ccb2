"""Every open home beside one request, as the record has both today."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from kittiwake.core.dates import age
from kittiwake.core.postcodes import Spot, miles
from kittiwake.core.prepared import ahead, one_of, prepared
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
    matched,
)
from kittiwake.records.matching.models import Request
from kittiwake.records.matching.selectors.places import Places, asking_places, places_of
from kittiwake.records.people.models import Person
from kittiwake.records.provision.models import Home
from kittiwake.records.provision.selectors import (
    HomeRow,
    asking_homes,
    holds_kept,
    home_rows,
    postcodes_of_homes,
    traits_said,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

NO_KINDS: frozenset[str] = frozenset()
NOTHING_SAID: dict[tuple[str, str], bool] = {}
Lived = dict[int, list[Living]]


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
    traits = {line.trait for line in request.lines.all()}
    ahead(*asking_homes(on, traits), _lived.of(on), *asking_places(request, on=on))
    places, living = places_of(request, on=on), _living(on)
    wanted = _wanted(request, places, living, on=on)
    found = matched(wanted, _candidates(wanted, on, places, living))
    return Matches(wanted=wanted, places=places, found=tuple(found))


def match_with(request: Request, home: Home, *, on: date) -> Match:
    """One home beside one request, as `matches_for` has it. The home is open on that day."""
    return next(each for each in matches_for(request, on=on).found if each.home.number == home.pk)


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


def _wanted(request: Request, places: Places, living: Lived, *, on: date) -> Wanted:
    siblings = [each.subject for each in request.siblings.all()] if request.is_together else []
    coming = [request.subject, *siblings]
    mine = set(records_of(request.subject))
    lives = (
        home for home, there in living.items() for each in there if each.subject in mine and not each.is_held
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
        lives_in=next(lives, None),
    )


def _ages(coming: list[Subject], on: date) -> tuple[int | None, ...]:
    """Whole years; nought for a child not born yet, none where no date of birth is recorded."""
    people = {row.subject_id: row for row in _those([each.pk for each in coming])}
    return tuple(_years_or_unborn(people.get(each.pk), on) for each in coming)


@prepared
def _those(keys: Sequence[int]) -> QuerySet[Person]:
    return Person.objects.filter(subject=one_of(keys))


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


def _candidates(wanted: Wanted, on: date, places: Places, living: Lived) -> list[Candidate]:
    """Every open home. Two queries; three where the family hides."""
    said = traits_said({line.trait for line in wanted.lines})
    postcodes = postcodes_of_homes(on) if places.hidden else {}
    hidden = {home for home, postcode in postcodes.items() if not places.may_be_measured_to(postcode)}
    return [
        _candidate(row, said.get(row.number, ()), living.get(row.number, ()), row.number not in hidden)
        for row in home_rows(on)
    ]


def _candidate(
    row: HomeRow,
    said: Iterable[tuple[str, str, bool]],
    living: Iterable[Living],
    is_measured: bool,  # noqa: FBT001 -- of a thousand at once
) -> Candidate:
    """A thousand of these are made for one page: values by their order."""
    spot = Spot(row.east, row.north) if is_measured and row.east and row.north else None
    traits = {(trait, detail_key(detail)): is_so for trait, detail, is_so in said} if said else NOTHING_SAID
    return Candidate(
        row.number, row.name, row.kind, row.provider, traits, row.urn, row.beds, row.from_age or 0,
        row.to_age or 0, frozenset(row.kinds) if row.kinds else NO_KINDS, row.named_child, tuple(living),
        spot, row.is_in_the_area, row.weekly_cost,
    )  # fmt: skip


def _living(on: date) -> Lived:
    """Who lives in which home on that day, and for whom a bed is kept there. Four queries."""
    there = {(home or 0, whole[0] if whole else own): False for home, own, whole in _lived(on)}
    there = dict.fromkeys(holds_kept(on), True) | there
    ages = _ages_by_key({key for _home, key in there}, on)
    found: dict[int, list[Living]] = defaultdict(list)
    for (home, key), is_held in there.items():
        found[home].append(Living(key, ages.get(key), is_held))
    return found


def _ages_by_key(keys: set[int], on: date) -> dict[int, int | None]:
    """The age of a child whose record is closed to somebody is told to nobody here."""
    told = keys - keys_closed_to_some(on=on)
    return {key: _years(born_on, on) for key, born_on in _born(sorted(told))} if told else {}


@prepared
def _lived(on: date) -> Any:
    standing = Placement.objects.filter(from_on__lte=on, home__isnull=False, withdrawn_at=None)
    lived = standing.filter(Q(to_on=None) | Q(to_on__gt=on)).order_by("pk")
    return lived.values_list("home", "subject", "subject__whole")


@prepared
def _born(keys: Sequence[int]) -> Any:
    return Person.objects.filter(subject=one_of(keys)).values_list("subject", "born_on")


def _years(born_on: date | None, on: date) -> int | None:
    return age(born_on, on) if born_on and born_on <= on else None
