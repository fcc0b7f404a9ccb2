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
SHORTEST_GAP_DAYS = 8
MOST_DRAWS = 200


@dataclass(frozen=True)
class Rhythm:
    """When one kind of source writes: weights of weekdays, Monday first, and of hours."""

    sources: Sequence[str]
    weekdays: Sequence[float]
    hours: Mapping[str, float]


@dataclass(frozen=True, order=True)
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


def contacts_of_each_family(chance: Chance, *, preset: Preset, scale: float, years: int) -> list[int]:
    """How many contacts each family has in these years. Together as many as the scale says."""
    left = max(1, round(preset.contacts * years * scale))
    families: list[int] = []
    while left:
        count = min(left, int(chance.by_weight(preset.contacts_of_a_family)))
        families.append(count)
        left -= count
    return families


def contacts_of_one_family(
    chance: Chance, count: int, *, preset: Preset, since: date, until: date
) -> list[Arrival]:
    """A family's contacts in the order of time, in a spell that begins on any of these days.

    What of it would lie after the last day lies at the beginning instead: so every week has as many as any
    other. What falls after the last day all the same has not happened.
    """
    mean = preset.weeks_between_contacts * 7
    gaps = [SHORTEST_GAP_DAYS + chance.about(mean) for _ in range(count - 1)]
    room = (until - since).days
    pace = min(1, room / sum(gaps)) if gaps else 1
    days, after = [], chance.whole(0, room)
    for gap in (0, *gaps):
        after += round(gap * pace)
        days.append(since + timedelta(days=after % (room + 1)))
    arrivals = [near(chance, day, preset) for day in days]
    return sorted(each for each in arrivals if each.at.date() <= until)


def near(chance: Chance, day: date, preset: Preset) -> Arrival:
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
