"""Families for the children who are wanted in care: who they are, when they come, and what was before.

A family is drawn for the child who is hardest to find; brothers and sisters come with them where they fit.
Whoever came in the years that are told was told of first: helped for months, or found in an emergency.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.family import Family
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival, near
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.holding import Held
from kittiwake.simulation.volumes.in_care.alone import draw_alone
from kittiwake.simulation.volumes.in_care.course import InCare
from kittiwake.simulation.volumes.in_care.fitting import Span, born_to_fit, exit_of, hardest_first, span_of
from kittiwake.simulation.volumes.in_care.places import Beds, Drawn
from kittiwake.simulation.volumes.in_care.staying import Staying, in_care
from kittiwake.simulation.volumes.in_care.targets import RETURNED, Days, Wanted, wanted

MANY = 4_000  # families drawn for one child
TOLD_BEFORE, ON_A_PLAN_FROM = (75, 480), 210
SHARE_ON_A_PLAN, SHARE_TOGETHER, VACANT = 0.55, 0.8, 0.12
BETWEEN = 389  # days from the first counted day to the latest
NEAR = 8
PLANNED, SUDDEN, BEFORE = "planned", "in an emergency", "before the years that are told"


class NobodyFits(RuntimeError):
    """No family was found for a child that the preset wants. The message says for whom."""


@dataclass(frozen=True, kw_only=True)
class Register:
    """Everybody who is wanted in care, in families, and the homes where they will live."""

    families: list[Held]
    homes: list[Drawn]


@dataclass(frozen=True, kw_only=True)
class Telling:
    """How and when the authority was told of a family, and when its children came into care."""

    arrival: Arrival
    on: date
    came_on: date
    how: str


@dataclass(frozen=True, kw_only=True)
class Child:
    """A child of a family that was drawn, and whose place they take."""

    key: str
    born_on: date
    wanted: Wanted
    span: Span


def draw_register(stage: Stage, *, scale: float, since: date, first: int) -> Register:
    """Draw all of it; nothing is written. Raises NobodyFits.

    first  the number among all families from which nobody else's are drawn.
    """
    days = Days(since=since, first=stage.as_at - timedelta(days=BETWEEN), last=stage.as_at)
    chance = stage.chance.of("in care")
    beds = Beds(chance.of("beds"))
    beds.open("own_foster", is_inside=True)
    pool = hardest_first(wanted(chance.of("wanted"), stage.preset, scale, days))
    drawing = Drawing(stage=stage, days=days, beds=beds, pool=pool, numbers=count(first))
    families = list(drawing.families())
    beds.with_vacancies(VACANT)
    return Register(families=sorted(families, key=lambda each: each.arrival), homes=beds.homes)


@dataclass(kw_only=True)
class Drawing:
    """What families are drawn from: `pool` is who is still wanted, `numbers` those of families to come."""

    stage: Stage
    days: Days
    beds: Beds
    pool: list[Wanted]
    numbers: Iterator[int]

    def families(self) -> Iterator[Held]:
        while self.pool:
            yield self._family_for(self.pool.pop(0))

    def _family_for(self, one: Wanted) -> Held:
        for number in (next(self.numbers) for _ in range(MANY)):
            chance = self.stage.chance.of("in care", number)
            span = span_of(chance, one, self.days)
            if span is None:
                continue
            telling = self._telling(chance, span)
            there = _born(self._drawn(one, number, telling.on), until=telling.on)
            fitting = (key for key, born in there.items() if born_to_fit(one, span, born, self.days))
            first = next(fitting, None)
            if first is None:
                continue
            child = Child(key=first, born_on=there.pop(first), wanted=one, span=span)
            others = []
            if not one.is_alone and chance.happens(SHARE_TOGETHER):
                others = [*self._brothers_and_sisters(chance, child, there)]
            return self._held(number, [child, *others], telling)
        raise NobodyFits(f"{one}")

    def _drawn(self, one: Wanted, number: int, on: date) -> Family:
        chance = self.stage.chance.of("family", number)
        if one.is_alone:
            return draw_alone(chance, number=number, on=on)
        return draw_family(chance, preset=self.stage.preset, number=number, on=on)

    def _telling(self, chance: Chance, span: Span) -> Telling:
        """Told of months before, or the day before; or long before the years that are told."""
        since, preset = self.days.since, self.stage.preset
        room = (span.from_on - since).days
        if room < 0:
            return Telling(arrival=near(chance, since, preset), on=since, came_on=span.from_on, how=BEFORE)
        least = TOLD_BEFORE[0] + NEAR
        sudden = span.may_be_sudden and chance.happens(preset.practice["emergency_entry"])
        if room < least or sudden:
            arrival = near(chance, max(since, span.from_on - timedelta(days=NEAR)), preset)
            on = arrival.at.date()
            came_on = on + timedelta(days=chance.whole(0, 1))
            return Telling(arrival=arrival, on=on, came_on=came_on, how=SUDDEN)
        told = span.from_on - timedelta(days=chance.whole(least, min(TOLD_BEFORE[1], room)))
        arrival = near(chance, told, preset)
        return Telling(arrival=arrival, on=arrival.at.date(), came_on=span.from_on, how=PLANNED)

    def _brothers_and_sisters(self, chance: Chance, first: Child, others: dict[str, date]) -> Iterator[Child]:
        """Each takes the hardest place left of those who are there on the same days, and comes that day."""
        for key, born in others.items():
            for each in (each for each in self.pool if _goes_with(first.wanted, each, self.days)):
                span = exit_of(chance, each, first.span.from_on, self.days)
                if span is not None and born_to_fit(each, span, born, self.days):
                    self.pool.remove(each)
                    yield Child(key=key, born_on=born, wanted=each, span=span)
                    break

    def _held(self, number: int, children: list[Child], telling: Telling) -> Held:
        chance = self.stage.chance.of("in care", number, "living")
        periods = tuple(self._period(chance, number, child, telling) for child in children)
        gap = (telling.came_on - telling.on).days
        on_a_plan = gap >= ON_A_PLAN_FROM and chance.happens(SHARE_ON_A_PLAN)
        is_alone = any(child.wanted.is_alone for child in children)
        course = Course(
            help="on_a_plan" if (on_a_plan or telling.how == SUDDEN) and not is_alone else "in_need",
            children=tuple(child.key for child in children),
            until=telling.came_on + timedelta(days=chance.whole(2, 12)),
            plan_until=telling.came_on + timedelta(days=chance.whole(10, 50)), care=periods,
            is_emergency=telling.how == SUDDEN, is_before=telling.how == BEFORE, is_alone=is_alone,
        )  # fmt: skip
        return Held(number=number, arrival=telling.arrival, course=course)

    def _period(self, chance: Chance, number: int, child: Child, telling: Telling) -> InCare:
        left = child.span.left_on(child.born_on)
        first = Staying(
            chance=chance, beds=self.beds, family=number, born_on=child.born_on, from_on=telling.came_on,
            until=left or self.days.last, has_left=left is not None,
            unplanned=self.stage.preset.practice["move_unplanned"],
        )  # fmt: skip
        again = None
        if child.span.again_on is not None:
            back = replace(first, from_on=child.span.again_on, until=self.days.last, has_left=False)
            again = in_care(back, child.wanted, child=child.key, is_emergency=chance.happens(0.5))
        sudden = telling.how == SUDDEN
        return in_care(first, child.wanted, child=child.key, is_emergency=sudden, again=again)


def _born(family: Family, *, until: date) -> dict[str, date]:
    """The children who live at home and are born."""
    born = ((key, family.members[key]) for key in family.children())
    return {
        key: each.facts.born_on
        for key, each in born
        if each.facts.born_on and each.facts.born_on <= until and each.home in ("home", "")
    }


def _goes_with(one: Wanted, other: Wanted, days: Days) -> bool:
    """Whether they are there on the same counted days, and left on the same side of the first."""
    if other.is_alone or other.why == RETURNED:
        return False
    sides = {each.left[1] < days.first for each in (one, other) if each.left}
    return (one.on_first, one.on_last) == (other.on_first, other.on_last) and len(sides) < 2
