"""Draws from a seed. Each purpose has a stream of its own, so that one more draw here moves nothing there."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar
from uuid import UUID

Thing = TypeVar("Thing")


class Chance:
    """One stream of draws: the same seed and purpose give the same draws, on every machine."""

    def __init__(self, seed: int, *purpose: str) -> None:
        self._seed, self._purpose = seed, purpose
        self._random = Random("/".join((str(seed), *purpose)))  # noqa: S311 -- it guards nothing: it draws a town

    def of(self, *purpose: object) -> "Chance":
        """A stream of its own for something that is drawn apart."""
        return Chance(self._seed, *self._purpose, *map(str, purpose))

    def happens(self, share: float) -> bool:
        """True as often as the share says. Every share above nought can happen."""
        return self._random.random() < share

    def pick(self, things: Sequence[Thing]) -> Thing:
        return self._random.choice(things)

    def some(self, things: Sequence[Thing], count: int) -> list[Thing]:
        """That many different ones, in the order drawn; all of them when there are fewer."""
        return self._random.sample(things, min(count, len(things)))

    def by_weight(self, weights: Mapping[Thing, float]) -> Thing:
        return self._random.choices(list(weights), weights=list(weights.values()))[0]

    def whole(self, lowest: int, highest: int) -> int:
        """A whole number; both ends can be drawn."""
        return self._random.randint(lowest, highest)

    def about(self, mean: float) -> float:
        """A length that is mostly short and sometimes long, with this mean."""
        return self._random.expovariate(1 / mean)

    def uuid(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)
