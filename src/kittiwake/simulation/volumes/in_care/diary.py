"""What is going to happen to one child in care, in the order of time."""

import heapq
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from kittiwake.simulation.working_hours import at_desk, moment

What = Callable[[Any, datetime, date], None]
"""Does it, at that moment, for that day: the day is earlier where it was only written down later."""


class Diary:
    """Entries by day and hour. One that `stays` is not struck out when care ends."""

    def __init__(self) -> None:
        self._coming: list[tuple[datetime, int, What, bool, date]] = []
        self._written = 0

    def put(self, day: date, hour: int, what: What, *, minute: int = 0, stays: bool = False) -> None:
        """In office hours of that day, or the next on which somebody works; it is for the day itself."""
        at = at_desk(moment(day, hour, minute))
        self._put(at, what, at.date(), stays=stays)

    def put_on(self, day: date, hour: int, what: What) -> None:
        """On the day itself, whichever it is."""
        self._put(moment(day, hour), what, day)

    def _put(self, at: datetime, what: What, on: date, *, stays: bool = False) -> None:
        self._written += 1
        heapq.heappush(self._coming, (at, self._written, what, stays, on))

    def next(self) -> tuple[datetime, What, date] | None:
        if not self._coming:
            return None
        at, _, what, _, on = heapq.heappop(self._coming)
        return at, what, on

    def strike_out(self) -> None:
        """Care has ended: nothing that waited for it happens any more."""
        self._coming = [entry for entry in self._coming if entry[3]]
        heapq.heapify(self._coming)

    def strike(self, *these: What) -> None:
        """None of these happens any more."""
        self._coming = [entry for entry in self._coming if entry[2] not in these]
        heapq.heapify(self._coming)
