"""Which synthetic authority is meant: its seed, its size and its day, and the database that holds it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from kittiwake.core import today

PRESET = "newcastle-2017"
AS_AT = "2017-04-24"  # the day that the report's inspection ended with a judgement
REAL_DAY = "now"
SCALE = 0.2  # as much as a first `make demo` makes in about a minute
MORNING = time(10)

Number = TypeVar("Number", int, float)


class BadAuthority(ValueError):
    """No authority can be made of what was asked for. The message says what to write instead."""


@dataclass(frozen=True, kw_only=True)
class Authority:
    """One synthetic authority. Each has a database of its own, so that none overwrites another."""

    preset: str = PRESET
    seed: int = 1
    scale: float = SCALE
    as_at: str = AS_AT

    def __post_init__(self) -> None:
        if self.seed < 0:
            raise BadAuthority(f"The seed is {self.seed}. Write a whole number, 0 or more.")
        if not 0 < self.scale <= 200:
            raise BadAuthority(
                f"The scale is {self.scale}. Write a number above 0: 0.1 is a tenth of one authority."
            )
        self.day  # noqa: B018 -- a day that cannot be read is refused here, before anything is made

    @property
    def day(self) -> date:
        """The day on which the authority stands.

        Raises  BadAuthority when `as_at` is neither a date nor "now".
        """
        if self.as_at == REAL_DAY:
            return today.today()
        try:
            return date.fromisoformat(self.as_at)
        except ValueError as fault:
            raise BadAuthority(
                f"The day is {self.as_at!r}. Write it as {AS_AT}, or write {REAL_DAY} for the real day."
            ) from fault

    @property
    def database(self) -> str:
        if self == Authority():
            return "kittiwake"
        preset = "" if self.preset == PRESET else f"_{self.preset}"
        return f"kittiwake{preset}_seed{self.seed}_scale{self.scale:g}_{self.as_at}"

    def pretended_now(self, latest: datetime | None) -> str | None:
        """What KITTIWAKE_PRETEND_NOW must say: mid-morning on its day, or after the latest entry.

        None means the real time.
        """
        if self.as_at == REAL_DAY:
            return None
        start = datetime.combine(self.day, MORNING, tzinfo=today.LONDON)
        if latest and latest > start:
            start = latest.astimezone(today.LONDON)
        return today.pretence(start)


def named_in_environment() -> Authority:
    """The authority that DEMO_SEED, DEMO_SCALE and DEMO_TODAY name.

    Raises  BadAuthority for a value that cannot be read.
    """
    return Authority(
        seed=_number("DEMO_SEED", int, Authority.seed),
        scale=_number("DEMO_SCALE", float, Authority.scale),
        as_at=os.environ.get("DEMO_TODAY") or AS_AT,
    )


def _number(name: str, kind: Callable[[str], Number], otherwise: Number) -> Number:
    text = os.environ.get(name, "")
    try:
        return kind(text) if text else otherwise
    except ValueError as fault:
        raise BadAuthority(f"{name} is {text!r}. Write a number, such as {otherwise}.") from fault
