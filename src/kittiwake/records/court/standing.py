"""Which orders of a child stand on a day: worked out each time, in whatever order they were entered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

from kittiwake.records.court.choices import ANSWERS, RENEWED, REPLACES

SOON = timedelta(days=7)
"""How long before its last day an order is told of: a local setting."""
NEEDS_CARE = frozenset({"C1", "C2", "E1"})
"""Statuses under which a child is looked after wherever they live; an emergency order only allows it."""
STRONGEST = ("E1", "C2", "C1", "L2", "L3")
"""Where several orders stand, the status of the return is that of the first of these."""


class Order(Protocol):
    """What of an order says when it stands. Days; None: no such day."""

    @property
    def pk(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def made_on(self) -> date: ...
    @property
    def runs_until(self) -> date | None: ...
    @property
    def ended_on(self) -> date | None: ...


Row = TypeVar("Row", bound=Order)


@dataclass(frozen=True, kw_only=True)
class Lapse:
    """An order that lapses soon, or has, with nothing in its place."""

    order_id: int
    lapses_on: date
    is_over: bool


def takes_the_place_of(later: Order, earlier: Order) -> bool:
    """Whether an order ends another by being made: a later one of the same kind, or one that replaces it."""
    if (later.made_on, later.pk) <= (earlier.made_on, earlier.pk):
        return False
    is_renewal = later.kind == earlier.kind and later.kind in RENEWED
    return is_renewal or earlier.kind in REPLACES.get(later.kind, ())


def replaced_on(order: Order, orders: Iterable[Order]) -> date | None:
    """The day on which another order took its place; None where none did."""
    return min((each.made_on for each in orders if takes_the_place_of(each, order)), default=None)


def stands(order: Order, orders: Iterable[Order], *, on: date) -> bool:
    """Its last day counts; the day on which it is discharged or another takes its place does not."""
    if on < order.made_on or (order.runs_until is not None and order.runs_until < on):
        return False
    ended = [day for day in (order.ended_on, replaced_on(order, orders)) if day is not None]
    return not ended or on < min(ended)


def standing(orders: Sequence[Row], *, on: date) -> list[Row]:
    """Those of one child's orders that stand on that day; none that was withdrawn may be among them."""
    return [order for order in orders if stands(order, orders, on=on)]


def status_asked_for(orders: Sequence[Order], *, on: date) -> str:
    """The return's legal status that the standing orders ask for; empty where they ask for none."""
    codes = {ANSWERS[order.kind] for order in standing(orders, on=on) if order.kind in ANSWERS}
    return next((code for code in STRONGEST if code in codes), "")


def has_lapsed(orders: Sequence[Order], code: str, *, on: date) -> bool:
    """Orders of the kind that a status rests on are recorded, and none of them stands any longer."""
    of_it = [order for order in orders if ANSWERS.get(order.kind) == code and order.made_on <= on]
    return bool(of_it) and not any(stands(order, orders, on=on) for order in of_it)


def lapses(orders: Sequence[Order], *, on: date) -> list[Lapse]:
    """Orders that lapse within a week, or have, while nothing took their place and nobody wrote them off."""
    found = []
    for order in orders:
        until = order.runs_until
        if until is None or order.made_on > on or until > on + SOON or order.ended_on is not None:
            continue
        if replaced_on(order, orders) is None:
            found.append(Lapse(order_id=order.pk, lapses_on=until, is_over=until < on))
    return found
