"""The banner over every page while somebody has a closed record open."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from kittiwake.core.lengths import says_count
from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import own_ways, unseen_notices


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One closed record that is open to the viewer.

    left  how long it stays open, in words.
    """

    url: str
    close_url: str
    purpose: str
    ends_at: datetime
    left: str


def opened_for(viewer: Any) -> tuple[Opened, ...]:
    """What this viewer has open; asks nothing for those who open no closed record."""
    if not policies.can(viewer, "record.break_glass", on=today()):
        return ()
    return tuple(
        Opened(
            url=reverse("child:page", args=[each.key]),
            close_url=reverse("access:opening_close", args=[each.opening_id]),
            purpose=each.purpose,
            ends_at=each.ends_at,
            left=says_left((each.ends_at - now()).total_seconds()),
        )
        for each in own_ways(viewer).running
    )


def told_of(viewer: Any, *, path: str) -> int:
    """How many openings this viewer was told of and has not seen: asked on the desk only."""
    if path != "/" or not policies.can(viewer, "opening.read", on=today()):
        return 0
    return unseen_notices(viewer).count()


def says_left(seconds: float) -> str:
    """As "1 hour 40 minutes"; the last minute is "less than a minute"."""
    hours, minutes = divmod(int(seconds) // 60, 60)
    parts = (says_count(hours, "hour") if hours else "", says_count(minutes, "minute") if minutes else "")
    return " ".join(filter(None, parts)) or "less than a minute"
