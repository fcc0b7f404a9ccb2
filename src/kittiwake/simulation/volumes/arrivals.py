"""When contacts arrive in the year, from whom: the shape of weekdays, hours and school terms."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.preset import Preset
from kittiwake.simulation.working_hours import is_term, moment

CATALOGUE = Path(__file__).with_name("arrivals.toml")
SHORTEST_GAP_DAYS = 3
MOST_DRAWS = 200


@dataclass(frozen=True)
class Rhythm:
    """When one kind of source writes: weights of weekdays, Monday first, and of hours."""

    sources: Sequence[str]
    weekdays: Sequence[float]
    hours: Mapping[str, float]


@dataclass(frozen=True)
class Arrival:
    """One contact to come: when the authority first has it, from which source, in whose voice."""

    at: datetime
    source: str
    voice: str


@cache
def rhythms() -> dict[str, Rhythm]:
    """By voice. Raises TypeError for a field that is misspelt or missing."""
    read = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {voice: Rhythm(**fields) for voice, fields in read.items()}


def contacts_of_families(
    chance: Chance, *, preset: Preset, scale: float, since: date, until: date
) -> list[list[Arrival]]:
    """For each family of the year, its contacts in the order of time. Together as many as the scale says."""
    wanted = max(1, round(preset.contacts * scale))
    families: list[list[Arrival]] = []
    made = 0
    while made < wanted:
        own = chance.of("family", len(families))
        arrivals = _of_one_family(own, preset=preset, since=since, until=until)[: wanted - made]
        if arrivals:
            families.append(arrivals)
            made += len(arrivals)
    return families


def _of_one_family(chance: Chance, *, preset: Preset, since: date, until: date) -> list[Arrival]:
    count = int(chance.by_weight(preset.contacts_of_a_family))
    day = since + timedelta(days=chance.whole(0, (until - since).days))
    arrivals: list[Arrival] = []
    for _ in range(count):
        arrival = _near(chance, day, preset)
        if arrival.at.date() <= until:
            arrivals.append(arrival)
        day = arrival.at.date() + timedelta(
            days=SHORTEST_GAP_DAYS + round(chance.about(preset.weeks_between_contacts * 7))
        )
    return arrivals


def _near(chance: Chance, day: date, preset: Preset) -> Arrival:
    """A contact on that day or within the week, from somebody who writes then: no school in its holidays."""
    for _ in range(MOST_DRAWS):
        source = chance.by_weight(preset.sources)
        voice = next(voice for voice, rhythm in rhythms().items() if source in rhythm.sources)
        writing = chance.of("day", day, source)
        fitting = [on for on in _week(day) if _writes(rhythms()[voice], voice, on, writing)]
        if fitting:
            hour = int(chance.by_weight(rhythms()[voice].hours))
            return Arrival(moment(fitting[0], hour, chance.whole(0, 59)), source, voice)
    raise ValueError(f"No source of this preset writes in the week from {day}.")


def _week(day: date) -> list[date]:
    return [day + timedelta(days=number) for number in range(7)]


def _writes(rhythm: Rhythm, voice: str, on: date, chance: Chance) -> bool:
    if voice == "school" and not is_term(on):
        return False
    return chance.happens(rhythm.weekdays[on.weekday()] / max(rhythm.weekdays))
