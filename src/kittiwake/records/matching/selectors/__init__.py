"""Every reading of finding a home."""

from kittiwake.records.matching.selectors.demand import Demand, demand
from kittiwake.records.matching.selectors.gaps import Gap, Room, gaps, room
from kittiwake.records.matching.selectors.matching import Matches, match_with, matches_for
from kittiwake.records.matching.selectors.places import Measured, Places
from kittiwake.records.matching.selectors.reading import (
    apart_again,
    ended_unplanned,
    in_closed_homes,
    looked_for,
    open_request,
    readings_of,
    refresh_owed,
    request_of,
    requests_of,
    standing_assessment,
)

__all__ = [
    "Demand",
    "Gap",
    "Matches",
    "Measured",
    "Places",
    "Room",
    "apart_again",
    "demand",
    "ended_unplanned",
    "gaps",
    "in_closed_homes",
    "looked_for",
    "match_with",
    "matches_for",
    "open_request",
    "readings_of",
    "refresh_owed",
    "request_of",
    "requests_of",
    "room",
    "standing_assessment",
]
