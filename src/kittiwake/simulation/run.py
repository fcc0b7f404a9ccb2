"""Makes the synthetic authority: its people first, then a year, act by act, in the order of time.

Whatever happens goes through the services of `records`, as the colleague who would do it and at the moment
they would: so nothing that the record forbids can be in a demonstration. Two runs with one seed make the same
rows in the same order. Only the keys of people differ, as they must never be guessable.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from kittiwake.core.dates import add_months
from kittiwake.records.line.services import settings_read_once
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.one_go import Statistics, check_references_at_once, count_rows, no_savepoints
from kittiwake.simulation.population.agencies import open_agencies
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.settling import Household
from kittiwake.simulation.population.staff import people_the_authority, sign_everybody_in
from kittiwake.simulation.preset import preset as read_preset
from kittiwake.simulation.stage import Stage, tell_time, time_given_back
from kittiwake.simulation.stories import every_story
from kittiwake.simulation.volumes.arrivals import contacts_of_families
from kittiwake.simulation.volumes.contact import contact_life
from kittiwake.simulation.working_hours import moment

Progress = Callable[[str, int, int], None]
"""Called as `progress(step, done, total)`."""
A_YEAR = "A year of contacts"


@dataclass(frozen=True, kw_only=True)
class Made:
    """What there is in the authority now."""

    families: int
    people: int
    contacts: int
    decided: int
    referrals: int
    stories: int


def make_authority(
    *, preset: str = "newcastle-2017", seed: int = 1, scale: float = 0.1, as_at: date = date(2017, 4, 24),
    progress: Progress | None = None,
) -> Made:  # fmt: skip
    """Make the authority as it is mid-morning on the as-at day, in a database that holds none.

    The process's pretended time is moved along, and given back at the end.
    Raises  preset.NoSuchPreset; whatever a service refuses, and then nothing is made.
    """
    chance = Chance(seed, preset)
    chosen = read_preset(preset)
    with time_given_back(), transaction.atomic(), no_savepoints(), settings_read_once():
        check_references_at_once()
        since = add_months(as_at, -12)
        tell_time(moment(since, 9))
        staff = people_the_authority(chance.of("staff"), preset=chosen, scale=scale, as_at=as_at)
        stage = Stage(chance=chance, preset=chosen, staff=staff, as_at=as_at)
        stage.agencies = open_agencies(chance.of("agencies"), act=stage.act("marian", moment(since, 9)))
        families = contacts_of_families(
            chance.of("arrivals"), preset=chosen, scale=scale, since=since, until=as_at
        )
        for number, arrivals in enumerate(families):
            household = _household(stage, number, arrivals[0].at.date())
            for arrival in arrivals:
                stage.unfolding.begin(contact_life(stage, household, arrival))
        for tell in every_story().values():
            stage.unfolding.begin(tell(stage))
            stage.count("stories")
        _let_it_happen(stage, since, progress or _tell_nobody)
        sign_everybody_in(staff, chance.of("signing in"), morning=stage.morning)
    counts = ("families", "people", "contacts", "decided", "referrals", "stories")
    return Made(**{name: stage.counts.get(name, 0) for name in counts})


def _household(stage: Stage, number: int, on: date) -> Household:
    chance = stage.chance.of("family", number)
    return Household(
        family=draw_family(chance, preset=stage.preset, on=on),
        school=chance.pick(stage.agencies["EDUCATION"]),
        surgery=chance.pick(stage.agencies["HEALTH"]),
    )


def _let_it_happen(stage: Stage, since: date, progress: Progress) -> None:
    total = (stage.as_at - since).days

    statistics = Statistics()

    def before_each(at: datetime) -> None:
        statistics.keep(stage.counts.get("contacts", 0))
        progress(A_YEAR, (at.date() - since).days, total)

    stage.unfolding.until(stage.morning, each=before_each)
    count_rows()


def _tell_nobody(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody asked for."""
