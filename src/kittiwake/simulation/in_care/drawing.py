"""Families for the children who are wanted in care: who they are, when they come, and what was before.

A family is drawn for the child who is hardest to find; brothers and sisters come with them where they fit.
Whoever came after the years that are told began was told of first: helped for months, or found in an emergency.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from kittiwake.core.dates import add_months
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.in_care.alone import draw_alone
from kittiwake.simulation.in_care.course import InCare
from kittiwake.simulation.in_care.fitting import Span, born_to_fit, exit_of, hardest_first, span_of
from kittiwake.simulation.in_care.places import Beds, Drawn
from kittiwake.simulation.in_care.staying import Staying, in_care
from kittiwake.simulation.in_care.targets import RETURNED, Days, Wanted, wanted
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.family import Family
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival, near
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.holding import Held

MANY = 4_000  # families drawn for one child
TOLD_BEFORE, ON_A_PLAN_FROM = (75, 480), 210
SHARE_ON_A_PLAN, SHARE_TOGETHER, VACANT = 0.55, 0.8, 0.12


class NobodyFits(RuntimeError):
    """No family was found for a child that the preset wants. The message says for whom."""


@dataclass(frozen=True, kw_only=True)
class Register:
    """Everybody who is wanted in care, in families, and the homes where they will live."""

    families: list[Held]
    homes: list[Drawn]


@dataclass(frozen=True, kw_only=True)
class Telling:
    """How and when the authority was told of a family. `is_before`: before the years that are told."""

    arrival: Arrival
    on: date
    came_on: date
    is_emergency: bool
    is_before: bool


def draw_register(stage: Stage, *, scale: float, since: date, first: int) -> Register:
    """Draw all of it; nothing is written. Raises NobodyFits.

    first  the number among all families from which nobody else's are drawn.
    """
    days = Days(since=since, first=stage.as_at - timedelta(days=389), last=stage.as_at)
    chance = stage.chance.of("in care")
    beds = Beds(chance.of("beds"))
    pool = hardest_first(wanted(chance.of("wanted"), stage.preset, scale, days))
    numbers, families = count(first), list[Held]()
    while pool:
        one = pool.pop(0)
        families.append(_family_for(stage, one, pool, days, numbers, beds))
    beds.with_vacancies(VACANT)
    return Register(families=sorted(families, key=lambda each: each.arrival), homes=beds.homes)


def _family_for(
    stage: Stage, one: Wanted, pool: list[Wanted], days: Days, numbers: Iterator[int], beds: Beds
) -> Held:
    for number in (next(numbers) for _ in range(MANY)):
        chance = stage.chance.of("in care", number)
        span = span_of(chance, one, days)
        if span is None:
            continue
        telling = _telling(stage, chance, span, days)
        family = _drawn(stage, one, number, telling.on)
        there = _born(family, until=telling.on)
        first = next((key for key, born in there.items() if born_to_fit(one, span, born, days)), None)
        if first is None:
            continue
        coming = {first: (one, span)}
        if not one.is_alone and chance.happens(SHARE_TOGETHER):
            coming |= _brothers_and_sisters(chance, one, span, there, first, pool, days)
        return _held(stage, number, coming, there, telling, beds, days)
    raise NobodyFits(f"{one}")


def _drawn(stage: Stage, one: Wanted, number: int, on: date) -> Family:
    chance = stage.chance.of("family", number)
    if one.is_alone:
        return draw_alone(chance, number=number, on=on)
    return draw_family(chance, preset=stage.preset, number=number, on=on)


def _telling(stage: Stage, chance: Chance, span: Span, days: Days) -> Telling:
    """Told of months before, or the day before; or long before the years that are told."""
    room = (span.from_on - days.since).days
    if room < 0:
        arrival = near(chance, days.since, stage.preset)
        return Telling(
            arrival=arrival, on=days.since, came_on=span.from_on, is_emergency=False, is_before=True
        )
    least = TOLD_BEFORE[0] + 8
    if room < least or (span.may_be_sudden and chance.happens(stage.preset.practice["emergency_entry"])):
        arrival = near(chance, max(days.since, span.from_on - timedelta(days=8)), stage.preset)
        on = arrival.at.date()
        return Telling(
            arrival=arrival, on=on, came_on=on + timedelta(days=chance.whole(0, 1)), is_emergency=True,
            is_before=False,
        )  # fmt: skip
    told = span.from_on - timedelta(days=chance.whole(least, min(TOLD_BEFORE[1], room)))
    arrival = near(chance, told, stage.preset)
    return Telling(
        arrival=arrival, on=arrival.at.date(), came_on=span.from_on, is_emergency=False, is_before=False
    )


def _born(family: Family, *, until: date) -> dict[str, date]:
    """The children who live at home and are born."""
    born = ((key, family.members[key]) for key in family.children())
    return {
        key: each.facts.born_on
        for key, each in born
        if each.facts.born_on and each.facts.born_on <= until and each.home in ("home", "")
    }


def _brothers_and_sisters(
    chance: Chance, one: Wanted, span: Span, there: dict[str, date], first: str, pool: list[Wanted], days: Days
) -> dict[str, tuple[Wanted, Span]]:
    """Each takes the hardest place left among those who are there on the same days, and comes the same day."""
    found: dict[str, tuple[Wanted, Span]] = {}
    for key, born in there.items():
        if key == first:
            continue
        alike = (each for each in pool if _goes_with(one, each, days))
        for each in alike:
            theirs = exit_of(chance, each, span.from_on, days)
            if theirs is not None and born_to_fit(each, theirs, born, days):
                pool.remove(each)
                found[key] = (each, theirs)
                break
    return found


def _goes_with(one: Wanted, other: Wanted, days: Days) -> bool:
    """Whether they are there on the same counted days, and left on the same side of the first."""
    if other.is_alone or other.why == RETURNED:
        return False
    sides = {each.left[1] < days.first for each in (one, other) if each.left}
    return (one.on_first, one.on_last) == (other.on_first, other.on_last) and len(sides) < 2


def _held(
    stage: Stage, number: int, coming: dict[str, tuple[Wanted, Span]], there: dict[str, date],
    telling: Telling, beds: Beds, days: Days,
) -> Held:  # fmt: skip
    chance = stage.chance.of("in care", number, "living")
    unplanned = stage.preset.practice["move_unplanned"]
    periods = tuple(
        _period(chance, beds, number, key, born=there[key], one=one, span=span, telling=telling,
                unplanned=unplanned, days=days)
        for key, (one, span) in coming.items()
    )  # fmt: skip
    gap = (telling.came_on - telling.on).days
    on_a_plan = telling.is_emergency or (gap >= ON_A_PLAN_FROM and chance.happens(SHARE_ON_A_PLAN))
    is_alone = any(one.is_alone for one, _ in coming.values())
    course = Course(
        help="on_a_plan" if on_a_plan and not is_alone else "in_need", children=tuple(coming),
        until=telling.came_on + timedelta(days=chance.whole(2, 12)),
        plan_until=telling.came_on + timedelta(days=chance.whole(10, 50)), care=periods,
        is_emergency=telling.is_emergency, is_before=telling.is_before, is_alone=is_alone,
    )  # fmt: skip
    return Held(number=number, arrival=telling.arrival, course=course)


def _period(
    chance: Chance, beds: Beds, number: int, key: str, *, born: date, one: Wanted, span: Span,
    telling: Telling, unplanned: float, days: Days,
) -> InCare:  # fmt: skip
    left = span.left_on(born)

    def stays(from_on: date, until: date, *, has_left: bool) -> Staying:
        return Staying(
            chance=chance, beds=beds, family=number, born_on=born, from_on=from_on, until=until,
            has_left=has_left, unplanned=unplanned,
        )  # fmt: skip

    again = None
    if span.again_on is not None:
        sudden = chance.happens(0.5)
        again = in_care(stays(span.again_on, days.last, has_left=False), one, child=key, is_emergency=sudden)
    first = stays(telling.came_on, left or days.last, has_left=left is not None)
    return in_care(first, one, child=key, is_emergency=telling.is_emergency, again=again)
