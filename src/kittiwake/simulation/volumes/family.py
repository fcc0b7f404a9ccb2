"""One family's years: drawn, told of, and all that is done about each contact, in the order of time."""

from dataclasses import replace
from datetime import date, datetime

from kittiwake.records.care.selectors.going_on import in_need_on
from kittiwake.records.protection.selectors.helped import children_on_a_plan
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.settling import Household
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.unfolding import Unfolding
from kittiwake.simulation.volumes.arrivals import Arrival, contacts_of_one_family
from kittiwake.simulation.volumes.contact import contact_life
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.holding import Held, counted_days
from kittiwake.simulation.volumes.in_care.alone import draw_alone
from kittiwake.simulation.volumes.in_care.before import taken_over


def tell_family(stage: Stage, number: int, contacts: int, *, since: date) -> dict[str, int]:
    """Let a family's years happen, up to the as-at morning; gives back what was made.

    No two families know of one another, so they can be told in any order and side by side.
    """
    arrivals = contacts_of_one_family(
        stage.chance.of("arrivals", number), contacts, preset=stage.preset, since=since, until=stage.as_at
    )
    return _tell(stage, number, arrivals, since=since)


def tell_held(stage: Stage, held: Held, *, since: date) -> dict[str, int]:
    """Let happen what was decided about a family that is told of once; gives back what was made."""
    return _tell(stage, held.number, [held.arrival], since=since, course=held.course)


def _tell(
    stage: Stage, number: int, arrivals: list[Arrival], *, since: date, course: Course | None = None
) -> dict[str, int]:
    own = replace(stage, unfolding=Unfolding(), counts={})
    if arrivals:
        on = since if course is not None and course.is_before else arrivals[0].at.date()
        household = _household(own, number, on, course)
        if course is not None and course.is_before:
            own.unfolding.begin(taken_over(own, household, arrivals.pop(), since=since))
        for place, arrival in enumerate(arrivals):
            own.unfolding.begin(contact_life(own, household, arrival, place))
        own.unfolding.until(own.morning, each=_nothing)
        _count_helped(own, household, since)
    return own.counts


def _household(stage: Stage, number: int, on: date, course: Course | None) -> Household:
    chance = stage.chance.of("family", number)
    if course is not None and course.is_alone:
        family = draw_alone(chance, number=number, on=on)
    else:
        family = draw_family(chance, preset=stage.preset, number=number, on=on)
    return Household(
        number=number,
        on=on,
        family=family,
        school=chance.pick(stage.agencies["EDUCATION"]),
        surgery=chance.pick(stage.agencies["HEALTH"]),
        course=course,
    )


def _count_helped(stage: Stage, household: Household, since: date) -> None:
    """How many of the family are in need, and on a plan, on the days of which the preset counts them."""
    for each in counted_days(stage, since=since):
        among = list(household.subjects.values())
        stage.count(f"in_need {each['on']}", len(in_need_on(each["on"], among=among)))
        stage.count(f"on_a_plan {each['on']}", len(children_on_a_plan(each["on"], among=among)))


def _nothing(_at: datetime) -> None:
    """What is told before each act of a family: nothing."""
