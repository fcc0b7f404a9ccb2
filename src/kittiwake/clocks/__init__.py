"""Timescales: the catalogue, the clocks bound to events, and their arithmetic. No Django."""

from kittiwake.clocks.binding import clock, clocks
from kittiwake.clocks.catalogue import MalformedCatalogue, Timescale, timescale, timescales
from kittiwake.clocks.definition import ARITHMETIC, CannotBeAClock, Clock, Due, SetByLaw
from kittiwake.clocks.engine import CannotTurn, Run, Turn, turn
from kittiwake.clocks.words import explain

__all__ = [
    "ARITHMETIC",
    "CannotBeAClock",
    "CannotTurn",
    "Clock",
    "Due",
    "MalformedCatalogue",
    "Run",
    "SetByLaw",
    "Timescale",
    "Turn",
    "clock",
    "clocks",
    "explain",
    "timescale",
    "timescales",
    "turn",
]
