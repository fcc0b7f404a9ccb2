"""Families told of once, so that as many children are helped on the preset's days as it counts.

Families that come by chance leave some children in need and on plans on those days. The rest are these: each
is told of early enough to be helped on the days that it is for, and its help ends before any that it is not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any

from kittiwake.core.dates import add_months
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.family import Family
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival, near
from kittiwake.simulation.volumes.course import HELP, Course, Help

HELPED_IN_STORIES = {"in_need": {389: 6, 0: 15}, "on_a_plan": {389: 2, 0: 2}}
"""How many children of stories are in need, and on a plan, so many days before the as-at day."""
OF_AGE = 18
MOST_CHILDREN = 4
BEFORE = timedelta(days=150)  # from the first word to a plan, at the longest
AFTER, MARGIN = timedelta(days=20), timedelta(days=70)
SHARE_STEPPED_DOWN, SHARE_DRIFTING = 0.6, 0.6


@dataclass(frozen=True, kw_only=True)
class Held:
    """One such family: when and by whom the authority is told, and what comes of it."""

    number: int
    arrival: Arrival
    course: Course


def counted_days(stage: Stage, *, since: date) -> list[Mapping[str, Any]]:
    """The preset's counts of days in the years that are told, with time for a family to be told of before."""
    return [each for each in stage.preset.counted if since + BEFORE < each["on"] <= stage.as_at]


def families_needed(stage: Stage, *, scale: float, since: date, first: int) -> list[Held]:
    """The families still needed, after those that came by chance were told and counted."""
    days = counted_days(stage, since=since)
    numbers, held = count(first), list[Held]()
    for kind, spans in _missing(stage, days, scale).items():
        for span, children in spans.items():
            window = _window([each["on"] for each in days], span, since)
            left = children
            while left > 0:
                one = _draw(stage, next(numbers), kind, window, left)
                if one is not None:
                    held.append(one)
                    left -= len(one.course.children)
    return held


Span = tuple[int, ...]
"""On which of the counted days a family is helped, by their place."""


def _missing(stage: Stage, days: Sequence[Mapping[str, Any]], scale: float) -> dict[Help, dict[Span, int]]:
    """How many children are still needed, by how they are helped and on which days."""
    left = {
        kind: [
            round(each[kind] * scale) - stage.counts.get(f"{kind} {each['on']}", 0) - story
            for each, story in zip(days, _in_stories(stage, kind, days), strict=True)
        ]
        for kind in HELP
    }
    left["in_need"] = [
        need - max(plan, 0) for need, plan in zip(left["in_need"], left["on_a_plan"], strict=True)
    ]
    return {
        kind: _spans([max(number, 0) for number in left[kind]], stage.preset.helped_at_both[kind])
        for kind in HELP
    }


def _in_stories(stage: Stage, kind: Help, days: Sequence[Mapping[str, Any]]) -> list[int]:
    """The children whom stories help on these days: they are told afterwards, and counted like anybody."""
    return [HELPED_IN_STORIES[kind].get((stage.as_at - each["on"]).days, 0) for each in days]


def _spans(missing: list[int], share: float) -> dict[Span, int]:
    """Some on every one of the days, the others on one of them."""
    if len(missing) < 2:
        return {(place,): number for place, number in enumerate(missing)}
    always = round(share * min(missing))
    ones = {(place,): number - always for place, number in enumerate(missing)}
    return {tuple(range(len(missing))): always} | ones


@dataclass(frozen=True)
class Window:
    """Between which days a family is told of, and between which its help ends; None if it has not."""

    told: tuple[date, date]
    ended: tuple[date, date] | None
    is_long: bool


def _window(days: Sequence[date], span: Span, since: date) -> Window:
    first, last = span[0], span[-1]
    earliest = days[first - 1] + AFTER if first else since
    ended = (days[last] + AFTER, days[last + 1] - MARGIN) if last + 1 < len(days) else None
    return Window((earliest, days[first] - BEFORE), ended, is_long=len(span) > 1)


def _draw(stage: Stage, number: int, kind: Help, window: Window, most: int) -> Held | None:
    """A family of whom no more children are helped than are needed; None for one without any."""
    chance = stage.chance.of("held", number)
    arrival = near(chance, _between(chance, *window.told), stage.preset)
    family = draw_family(
        stage.chance.of("family", number), preset=stage.preset, number=number, on=arrival.at.date()
    )
    children = tuple(_young(family, stage.as_at))[: min(most, MOST_CHILDREN)]
    if not children:
        return None
    return Held(number=number, arrival=arrival, course=_course(chance, kind, children, window))


def _young(family: Family, as_at: date) -> Iterator[str]:
    """Those who live at home, are born, and are still children on the as-at day."""
    for key in family.children():
        member = family.members[key]
        born = member.facts.born_on
        if member.home == "home" and born and add_months(born, 12 * OF_AGE) > as_at:
            yield key


def _course(chance: Chance, kind: Help, children: tuple[str, ...], window: Window) -> Course:
    until = _between(chance, *window.ended) if window.ended else None
    plan_until = until
    if until and window.ended and chance.happens(SHARE_STEPPED_DOWN):
        plan_until = min(until, _between(chance, window.ended[0], until))
    return Course(
        help=kind, children=children, until=until, plan_until=plan_until,
        drifts=window.is_long and chance.happens(SHARE_DRIFTING),
    )  # fmt: skip


def _between(chance: Chance, first: date, last: date) -> date:
    return first + timedelta(days=chance.whole(0, max(0, (last - first).days)))
