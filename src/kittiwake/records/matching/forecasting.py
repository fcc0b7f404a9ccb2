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
from math import exp
from random import Random

State = Hashable
Month = Mapping[int, State]
"""Where each child in care is at the end of a month, by the child's number."""

FUTURES, LOW, HIGH = 200, 0.1, 0.9
MOST_AT_ONCE = 30.0  # above, a Poisson draw is made in parts


@dataclass(frozen=True, kw_only=True)
class Range:
    """Of a hundred futures eighty lie from low to high."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True)
class _Step:
    """What happened from one month to the next."""

    moved: Mapping[State, Counter[State | None]]
    came: Counter[State]


def forecast(past: Sequence[Month], *, months: int, seed: int = 1) -> dict[State, Range]:
    """How many are in each state so many months after the last, for every state that was ever seen.

    Raises  ValueError for fewer than two months: nothing can be learned from them.
    """
    return {state: _range(drawn) for state, drawn in _futures(past, months, seed).items()}


def forecast_of_all(past: Sequence[Month], *, months: int, seed: int = 1) -> Range:
    """How many are in care at all. Ranges of parts do not add up to it."""
    drawn = list(_futures(past, months, seed).values())
    return _range([sum(each) for each in zip(*drawn, strict=True)]) if drawn else _range([0])


def _futures(past: Sequence[Month], months: int, seed: int) -> dict[State, list[int]]:
    if len(past) < 2:
        raise ValueError("Two months at least are needed.")
    steps = [_step(before, after) for before, after in pairwise(past)]
    chance = Random(seed)  # noqa: S311 -- it guards nothing: it draws futures
    states = sorted({state for month in past for state in month.values()}, key=str)
    now = Counter(past[-1].values())
    found: dict[State, list[int]] = {state: [] for state in states}
    for _future in range(FUTURES):
        drawn = chance.choices(steps, k=len(steps))
        expected = _expected(now, drawn, months)
        for state in states:
            found[state].append(_poisson(expected.get(state, 0.0), chance))
    return found


def _step(before: Month, after: Month) -> _Step:
    moved: dict[State, Counter[State | None]] = {}
    for child, state in before.items():
        moved.setdefault(state, Counter())[after.get(child)] += 1
    return _Step(moved, Counter(state for child, state in after.items() if child not in before))


def _expected(now: Mapping[State, float], steps: Sequence[_Step], months: int) -> dict[State, float]:
    """How many are in each state on average, if the future is as these months were."""
    moves: dict[State, Counter[State | None]] = {}
    for step in steps:
        for state, there in step.moved.items():
            moves.setdefault(state, Counter()).update(there)
    came: Counter[State] = Counter()
    for step in steps:
        came.update(step.came)
    where: dict[State, float] = dict(now)
    for _month in range(months):
        where = _one_month(where, moves)
        for state, count in came.items():
            where[state] = where.get(state, 0.0) + count / len(steps)
    return where


def _one_month(
    where: Mapping[State, float], moves: Mapping[State, Counter[State | None]]
) -> dict[State, float]:
    after: dict[State, float] = {}
    for state, count in where.items():
        there = moves.get(state, Counter({state: 1}))
        seen = sum(there.values())
        for target, times in there.items():
            if target is not None:
                after[target] = after.get(target, 0.0) + count * times / seen
    return after


def _poisson(mean: float, chance: Random) -> int:
    """A number of that mean, as chance has it (Knuth's way, in parts where the mean is great)."""
    if mean > MOST_AT_ONCE:
        return _poisson(MOST_AT_ONCE, chance) + _poisson(mean - MOST_AT_ONCE, chance)
    number, product, limit = 0, chance.random(), exp(-mean)
    while product > limit:
        number, product = number + 1, product * chance.random()
    return number


def _range(drawn: Sequence[int]) -> Range:
    order = sorted(drawn)
    at = [order[min(int(share * len(order)), len(order) - 1)] for share in (LOW, 0.5, HIGH)]
    return Range(low=at[0], middle=at[1], high=at[2])
