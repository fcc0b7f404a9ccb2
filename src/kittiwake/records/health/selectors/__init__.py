"""Every reading of the health of children who are looked after."""

from kittiwake.records.health.selectors.known import (
    Health,
    Waiting,
    asking_waits,
    health_of,
    look_of,
    referral_of,
    waiting_of,
    waits_of,
)
from kittiwake.records.health.selectors.tracker import Tracked, tracked_for

__all__ = [
    "Health",
    "Tracked",
    "Waiting",
    "asking_waits",
    "health_of",
    "look_of",
    "referral_of",
    "tracked_for",
    "waiting_of",
    "waits_of",
]
