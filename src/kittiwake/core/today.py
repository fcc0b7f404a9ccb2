"""What time it is. The only reader of the wall clock; everything else is told."""

import os
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
VARIABLE = "KITTIWAKE_PRETEND_NOW"


class BadPretendedNow(ValueError):
    """The pretended moment cannot be read, so no time at all is given."""


def now() -> datetime:
    """This moment, aware and in UTC; in demo mode the pretended one, which moves on.

    Raises  BadPretendedNow when KITTIWAKE_PRETEND_NOW is set and cannot be read.
    """
    real = datetime.now(UTC)
    pretended = os.environ.get(VARIABLE)
    return _pretend(pretended, real=real) if pretended else real


def today() -> date:
    """This day in London."""
    return local_day(now())


def local_day(moment: datetime) -> date:
    """The London day on which a moment fell: 23:30 UTC in July is the next day.

    Raises  ValueError for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone, so its day is not known.")
    return moment.astimezone(LONDON).date()


def pretence(start: datetime) -> str:
    """What KITTIWAKE_PRETEND_NOW must say for `start` to be now, and time to pass from there."""
    return f"{start.isoformat()}|{datetime.now(UTC).timestamp():.3f}"


def _pretend(text: str, *, real: datetime) -> datetime:
    """`<iso moment>|<unix seconds>`: the pretended start, and the real moment it began."""
    try:
        return real + _apart(text)
    except (ValueError, OverflowError) as fault:
        raise BadPretendedNow(
            f"{VARIABLE} is {text!r}. Give '<moment with its time zone>|<unix seconds when it"
            " began>', for example '2017-04-24T09:00:00+01:00|1795000000'."
        ) from fault


@lru_cache(maxsize=2)
def _apart(text: str) -> timedelta:
    """How far the pretended time is from the real one. Raises ValueError or OverflowError."""
    start, _, began = text.partition("|")
    pretended_start = datetime.fromisoformat(start.strip())
    if pretended_start.tzinfo is None:
        raise ValueError("no time zone")
    return pretended_start - datetime.fromtimestamp(float(began), UTC)
