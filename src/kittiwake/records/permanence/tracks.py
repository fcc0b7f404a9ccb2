"""How far one lane is on a day: from what is known of it, and nothing else. No row is read here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kittiwake.core.dates import add_months
from kittiwake.records.permanence.choices import Lane
from kittiwake.records.permanence.milestones import Step, steps

SETTLED_MONTHS = 12
"""Units  calendar months with the same carers. Source  the report, paragraph 37; replay R26."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A care plan, as far as the board needs it: what it aims at, and on which day it was written."""

    aim: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Track:
    """One lane of one child on one day.

    since     the day on which the lane was planned; for one that nobody decided, the day care began.
    reached   each step that was reached by then with its day, in the lane's order.
    at_since  the day of the last step, or that on which the lane was planned.
    coming    the step that is next; none where the last one was reached.
    days      how many have passed since then.
    """

    lane: str
    since: date
    reached: tuple[tuple[Step, date], ...]
    at_since: date
    coming: Step | None
    days: int

    @property
    def late_from(self) -> date | None:
        """The last day that the authority allows before the next step."""
        return date.fromordinal(self.at_since.toordinal() + self.coming.days) if self.coming else None

    @property
    def is_too_long(self) -> bool:
        return self.coming is not None and self.days > self.coming.days


def first_lane(plans: Sequence[Planned], *, began: date) -> tuple[str, date]:
    """Which lane is the first, and since when: what the newest plan aims at. `plans` stand newest first.

    Without a plan nothing is decided, and that is a lane too: so every child stands in exactly one.
    """
    if not plans:
        return Lane.UNDECIDED, began
    lane, since = plans[0].aim, plans[0].on
    for plan in plans:
        if plan.aim != lane:
            return lane, since
        since = plan.on
    return (lane, began) if lane == Lane.UNDECIDED else (lane, since)


def track(lane: str, since: date, reached: Mapping[str, date], *, on: date) -> Track:
    """How far the lane is. A step that was skipped holds nobody back: the next is the one after the last."""
    known = steps()[lane]
    done = [(step, reached[step.key]) for step in known if step.key in reached and reached[step.key] <= on]
    last = known.index(done[-1][0]) if done else -1
    at_since = done[-1][1] if done else since
    return Track(
        lane=lane,
        since=since,
        reached=tuple(done),
        at_since=at_since,
        coming=known[last + 1] if last + 1 < len(known) else None,
        days=max(0, (on - at_since).days),
    )


def settled_enough(since: date | None, *, on: date) -> date | None:
    """The day on which twelve months with the same carers were over, if they are."""
    over = add_months(since, SETTLED_MONTHS) if since else None
    return over if over is not None and over <= on else None
