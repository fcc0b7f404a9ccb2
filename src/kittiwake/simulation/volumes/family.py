"""One family's years: drawn, told of, and all that is done about each contact, in the order of time."""

from dataclasses import replace
from datetime import date, datetime

from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.settling import Household
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.unfolding import Unfolding
from kittiwake.simulation.volumes.arrivals import contacts_of_one_family
from kittiwake.simulation.volumes.contact import contact_life


def tell_family(stage: Stage, number: int, contacts: int, *, since: date) -> dict[str, int]:
    """Let a family's years happen, up to the as-at morning; gives back what was made.

    No two families know of one another, so they can be told in any order and side by side.
    """
    arrivals = contacts_of_one_family(
        stage.chance.of("arrivals", number), contacts, preset=stage.preset, since=since, until=stage.as_at
    )
    own = replace(stage, unfolding=Unfolding(), counts={})
    if arrivals:
        household = _household(own, number, arrivals[0].at.date())
        for place, arrival in enumerate(arrivals):
            own.unfolding.begin(contact_life(own, household, arrival, place))
        own.unfolding.until(own.morning, each=_nothing)
    return own.counts


def _household(stage: Stage, number: int, on: date) -> Household:
    chance = stage.chance.of("family", number)
    return Household(
        number=number,
        on=on,
        family=draw_family(chance, preset=stage.preset, number=number, on=on),
        school=chance.pick(stage.agencies["EDUCATION"]),
        surgery=chance.pick(stage.agencies["HEALTH"]),
    )


def _nothing(_at: datetime) -> None:
    """What is told before each act of a family: nothing."""
