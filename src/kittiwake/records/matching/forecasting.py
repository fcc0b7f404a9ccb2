"""How many children will need which kind of home, with how sure that is. Plain values in, ranges out.

Each month of the past says who stayed, who moved on into what, who left and who came. A future is drawn
from months of that past, put back each time: its chances of moving on, its number who come. Many give a
range.
Children grow older by the same way, as an age band is part of where they are. The same seed gives the same.

Method  a Markov chain by month with Poisson entries, resampled by month (bootstrap).
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

State = Hashable
Month = Mapping[int, State]
"""Where each child in care is at the end of a month, by the child's number."""

FUTURES, LOW, HIGH = 200, 0.1, 0.9


@dataclass(frozen=True, kw_only=True)
class Range:
    """Of a hundred futures eighty lie from low to high."""

    low: int
    middle: int
    high: int


def forecast(past: Sequence[Month], *, months: int, seed: int = 1) -> dict[State, Range]:
    """How many are in each state so many months after the last, for every state that was ever seen.

    Raises  ValueError for fewer than two months: nothing can be learned from them.
    """
    states, drawn = _futures(past, months, seed)
    return {state: _range(drawn[:, place]) for place, state in enumerate(states)}


def forecast_of_all(past: Sequence[Month], *, months: int, seed: int = 1) -> Range:
    """How many are in care at all. Ranges of parts do not add up to it."""
    return _range(_futures(past, months, seed)[1].sum(axis=1))


def _futures(past: Sequence[Month], months: int, seed: int) -> tuple[list[State], NDArray[np.int64]]:
    """Every state that was ever seen, and how many are in each (across) in each future (down)."""
    if len(past) < 2:
        raise ValueError("Two months at least are needed.")
    states = sorted({state for month in past for state in month.values()}, key=str)
    moved, came = _steps(past, {state: place for place, state in enumerate(states)})
    chance = np.random.default_rng(seed)
    drawn = [
        np.bincount(each, minlength=len(came))
        for each in chance.integers(len(came), size=(FUTURES, len(came)))
    ]
    often = np.array(drawn, dtype=float)
    moves, entries = _chances(np.tensordot(often, moved, axes=1)), often @ came / len(came)
    now = Counter(past[-1].values())
    where = np.tile([float(now[state]) for state in states], (FUTURES, 1))
    for _month in range(months):
        where = np.einsum("fi,fij->fj", where, moves) + entries
    return states, chance.poisson(where)


def _steps(
    past: Sequence[Month], place: Mapping[State, int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Of each month: how many went from which state to which, the last one being gone; and how many came."""
    steps, states = len(past) - 1, len(place)
    moved, came = np.zeros((steps, states, states + 1)), np.zeros((steps, states))
    for step, (before, after) in enumerate(pairwise(past)):
        for child, state in before.items():
            moved[step, place[state], place[after[child]] if child in after else states] += 1
        for child, state in after.items():
            if child not in before:
                came[step, place[state]] += 1
    return moved, came


def _chances(moved: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of moving from each state to each in a month; where nobody was seen, of staying."""
    seen, states = moved.sum(axis=2, keepdims=True), moved.shape[1]
    return np.where(seen > 0, moved[:, :, :states] / np.maximum(seen, 1), np.eye(states))


def _range(drawn: NDArray[np.int64]) -> Range:
    order = sorted(drawn.tolist())
    at = [order[min(int(share * len(order)), len(order) - 1)] for share in (LOW, 0.5, HIGH)]
    return Range(low=at[0], middle=at[1], high=at[2])
