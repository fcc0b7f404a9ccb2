"""Makes the synthetic authority: its people first, then three years of families, then the stories.

Whatever happens goes through the services of `records`, as the colleague who would do it and at the moment
they would: so nothing that the record forbids can be in a demonstration. Families are many, so their services
act on rows in memory, which are then copied in (`bulk`); stories act on the database. Two runs with one seed
make the same rows. Only the keys of people differ, as they must never be guessable.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.assurance.drift import standing_still_on
from kittiwake.core.dates import add_months
from kittiwake.records.access.services import record_itself
from kittiwake.records.drift.services import keep
from kittiwake.records.line.services import Act, settings_read_once
from kittiwake.simulation.bulk.lanes import Tell, everything, tell_all
from kittiwake.simulation.bulk.loading import loading
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.one_go import check_references_at_once, count_rows, no_savepoints
from kittiwake.simulation.population.agencies import open_agencies
from kittiwake.simulation.population.agency_people import seat_at_agencies
from kittiwake.simulation.population.staff import people_the_authority, sign_everybody_in
from kittiwake.simulation.preset import preset as read_preset
from kittiwake.simulation.stage import Stage, tell_time, time_given_back
from kittiwake.simulation.stories import every_story
from kittiwake.simulation.volumes.arrivals import contacts_of_each_family
from kittiwake.simulation.volumes.family import tell_family, tell_held
from kittiwake.simulation.volumes.holding import Held, families_needed
from kittiwake.simulation.volumes.in_care.drawing import draw_register
from kittiwake.simulation.volumes.in_care.register import open_homes
from kittiwake.simulation.working_hours import moment

YEARS = 3
READ_AT = 2  # o'clock at night
Progress = Callable[[str, int, int], None]
"""Called as `progress(step, done, total)`."""
FAMILIES, HELPED = f"{YEARS} years of families", "Families with help that lasts"
LOOKED_AFTER = "Families with children in care"
LATER_NUMBERS = 5_000
"""Families with children in care are numbered beyond all others: nothing drawn for one is another's."""
INDEXES, STORIES = "Checking and indexing", "Stories"


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
    progress: Progress | None = None, in_memory: bool = True,
) -> Made:  # fmt: skip
    """Make the authority as it is mid-morning on the as-at day, in a database that holds none.

    in_memory  False lets every family happen in the database itself: the same rows, and very much slower.
    The process's pretended time is moved along, and given back at the end.
    Raises  preset.NoSuchPreset; whatever a service refuses, and then nothing is made.
    """
    tell = progress or _tell_nobody
    since = add_months(as_at, -12 * YEARS)
    with time_given_back(), transaction.atomic(), no_savepoints(), settings_read_once():
        check_references_at_once()
        tell_time(moment(since, 9))
        stage = _stage(Chance(seed, preset), preset, scale, as_at, since)
        by_chance = scale * (1 - stage.preset.told_of_once)
        sizes = contacts_of_each_family(
            stage.chance.of("families"), preset=stage.preset, scale=by_chance, years=YEARS
        )
        in_care = draw_register(stage, scale=scale, since=since, first=LATER_NUMBERS + 2 * len(sizes))
        stage.homes = open_homes(stage, in_care.homes, at=moment(since, 9), since=since)
        told = _copy_families if in_memory else _live_families
        told(stage, sizes, in_care.families, scale, since, tell)
        count_rows()
        _tell_stories(stage, since, tell)
        _read_for_drift(stage)
        sign_everybody_in(stage.staff, stage.chance.of("signing in"), morning=stage.morning)
        count_rows()
    counts = ("families", "people", "contacts", "decided", "referrals", "stories")
    return Made(**{name: stage.counts.get(name, 0) for name in counts})


def _stage(chance: Chance, preset: str, scale: float, as_at: date, since: date) -> Stage:
    chosen = read_preset(preset)
    staff = people_the_authority(chance.of("staff"), preset=chosen, scale=scale, as_at=as_at)
    stage = Stage(chance=chance, preset=chosen, staff=staff, as_at=as_at)
    stage.agencies = open_agencies(chance.of("agencies"), act=stage.act("marian", moment(since, 9)))
    seat_at_agencies(staff, stage.agencies, at=moment(since, 9))
    return stage


def _copy_families(
    stage: Stage, sizes: list[int], in_care: list[Held], scale: float, since: date, progress: Progress
) -> None:
    """Those who come by chance, and those in care; then as many as it takes to make the preset's counts."""
    before = everything()
    with loading() as load:

        def copy_all(tell: Tell, families: int, step: str) -> None:
            done = 0
            for told in tell_all(tell, families, written_at=moment(since, 9), before=before):
                if told.copied:
                    load.copy(told.copied)
                stage.count_all(told.made)
                done += told.families
                progress(step, done, families)

        copy_all(lambda number: tell_family(stage, number, sizes[number], since=since), len(sizes), FAMILIES)
        copy_all(lambda number: tell_held(stage, in_care[number], since=since), len(in_care), LOOKED_AFTER)
        held = families_needed(stage, scale=scale, since=since, first=len(sizes))
        copy_all(lambda number: tell_held(stage, held[number], since=since), len(held), HELPED)
        for put_back, total in load.finish():
            progress(INDEXES, put_back, total)


def _live_families(
    stage: Stage, sizes: list[int], in_care: list[Held], scale: float, since: date, progress: Progress
) -> None:
    for number, contacts in enumerate(sizes):
        stage.count_all(tell_family(stage, number, contacts, since=since))
        progress(FAMILIES, number + 1, len(sizes))
    for number, each in enumerate(in_care, start=1):
        stage.count_all(tell_held(stage, each, since=since))
        progress(LOOKED_AFTER, number, len(in_care))
    held = families_needed(stage, scale=scale, since=since, first=len(sizes))
    for number, each in enumerate(held, start=1):
        stage.count_all(tell_held(stage, each, since=since))
        progress(HELPED, number, len(held))


def _tell_stories(stage: Stage, since: date, progress: Progress) -> None:
    for tell in every_story().values():
        stage.unfolding.begin(tell(stage))
        stage.count("stories")
    total = (stage.as_at - since).days
    stage.unfolding.until(stage.morning, each=lambda at: progress(STORIES, (at.date() - since).days, total))


def _read_for_drift(stage: Stage) -> None:
    """As the record reads itself at night, so that the list is there when the demonstration opens."""
    at = moment(stage.as_at, READ_AT)
    keep(standing_still_on(stage.as_at), act=Act(by=record_itself(on=stage.as_at), at=at))


def _tell_nobody(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody asked for."""
