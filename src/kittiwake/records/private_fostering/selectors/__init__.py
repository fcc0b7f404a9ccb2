"""Every reading of private fostering."""

from kittiwake.records.private_fostering.selectors.reading import (
    Known,
    arrangement_of,
    arrangements_of,
    asking_arrangement,
    fostered_now,
    taken_off,
)
from kittiwake.records.private_fostering.selectors.register import Registered, registered

__all__ = [
    "Known",
    "Registered",
    "arrangement_of",
    "arrangements_of",
    "asking_arrangement",
    "fostered_now",
    "registered",
    "taken_off",
]
