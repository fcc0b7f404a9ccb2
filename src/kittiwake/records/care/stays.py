"""Stretches of days in which something stood, and what becomes of them when one is written in late.

A stretch is half open: `to_on` is the first day at whose end it no longer stood. So a day belongs to
what stood at its end: where the child slept, under which status. A stretch of no night (both days the
same) was there and gone on one day: it is kept and shown, and never overlaps another.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Of = TypeVar("Of")


@dataclass(frozen=True)
class Stay(Generic[Of]):
    """What stood from one day to another; `to_on` is None while it still stands."""

    from_on: date
    to_on: date | None
    of: Of

    def __post_init__(self) -> None:
        if self.to_on is not None and self.to_on < self.from_on:
            raise ValueError("A stay does not end before it begins.")

    @property
    def is_of_no_night(self) -> bool:
        return self.to_on == self.from_on

    def stood_at_the_end_of(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or day < self.to_on)

    def overlaps(self, other: "Stay[Of]") -> bool:
        if self.is_of_no_night or other.is_of_no_night:
            return False
        return _before(self.from_on, other.to_on) and _before(other.from_on, self.to_on)


def _before(day: date, end: date | None) -> bool:
    return end is None or day < end


def laid_over(stays: Iterable[Stay[Of]], new: Stay[Of]) -> list[Stay[Of]]:
    """What stands once `new` is written in: what it covers is cut short, cut in two, or gone.

    A stay that reaches beyond both ends of the new one goes on after it.
    """
    left = [piece for stay in stays for piece in _what_is_left(stay, new)]
    return sorted([*left, new], key=lambda stay: (stay.from_on, stay.to_on or date.max))


def _what_is_left(stay: Stay[Of], new: Stay[Of]) -> list[Stay[Of]]:
    if not stay.overlaps(new):
        return [stay]
    pieces = []
    if stay.from_on < new.from_on:
        pieces.append(Stay(stay.from_on, new.from_on, stay.of))
    if new.to_on is not None and _before(new.to_on, stay.to_on):
        pieces.append(Stay(new.to_on, stay.to_on, stay.of))
    return pieces


def at_the_end_of(day: date, stays: Iterable[Stay[Of]]) -> Of | None:
    """What stood at the end of that day; None where nothing did."""
    return next((stay.of for stay in stays if stay.stood_at_the_end_of(day)), None)
