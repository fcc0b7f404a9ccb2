"""One child of the file as facts and issues."""

from dataclasses import replace
from datetime import date
from typing import Any

from kittiwake.returns.cin_census.episodes import episodes_of
from kittiwake.returns.cin_census.identifying import identified
from kittiwake.returns.cin_census.reader import Opening
from kittiwake.returns.cin_census.reading import Reading
from kittiwake.returns.cin_census.telling import ToldChild


def told_child(place: int, child: Any, opening: Opening, *, on: date) -> ToldChild:
    """What the file tells of one child; `on` is the day it is read."""
    reading = Reading(place, opening, on=on)
    told = identified(child, reading)
    episodes = episodes_of(child, told, reading)
    reading.look_around(child)
    return replace(told, episodes=episodes, issues=tuple(reading.issues))
