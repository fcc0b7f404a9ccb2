"""Many lives at once, in the order of time: what is not reached by the as-at moment has not happened yet."""

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime

Life = Iterator[datetime]
"""Yields the moment of its next act, and acts when it is asked for the one after."""


class Unfolding:
    """The queue of everything that is going to happen. Ties keep the order in which they were begun."""

    def __init__(self) -> None:
        self._waiting: list[tuple[datetime, int, Life]] = []
        self._begun = 0

    def begin(self, life: Life) -> None:
        """Let a life wait for its first moment."""
        self._begun += 1
        self._wait(self._begun, life)

    def until(self, end: datetime, *, each: Callable[[datetime], None]) -> None:
        """Let everything happen that is due by the end, telling `each` moment before it."""
        while self._waiting and self._waiting[0][0] <= end:
            at, number, life = heapq.heappop(self._waiting)
            each(at)
            self._wait(number, life, after=at)

    def _wait(self, number: int, life: Life, *, after: datetime | None = None) -> None:
        """Raises  ValueError for a life that goes back in time: acts stand in the order of their moments."""
        due = next(life, None)
        if due is None:
            return
        if after and due < after:
            raise ValueError(f"After {after} a life goes on at {due}, which is earlier.")
        heapq.heappush(self._waiting, (due, number, life))
