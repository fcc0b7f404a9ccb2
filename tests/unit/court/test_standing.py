"""Which orders stand: the same whatever order they were entered in, and each day for itself."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kittiwake.records.court.choices import ENDS_BY_ITSELF, RENEWED, REPLACES, OrderKind
from kittiwake.records.court.standing import (
    has_lapsed,
    lapses,
    standing,
    status_asked_for,
)

MONDAY = date(2017, 4, 24)


@dataclass(frozen=True, kw_only=True)
class Made:
    pk: int
    kind: str
    made_on: date
    runs_until: date | None = None
    ended_on: date | None = None


def day(number: int, month: int = 4) -> date:
    return date(2017, month, number)


def kinds(orders, on=MONDAY):
    return [order.kind for order in standing(orders, on=on)]


def test_an_interim_order_takes_the_place_of_an_emergency_one_also_when_the_emergency_is_entered_last():
    interim = Made(pk=1, kind="ICO", made_on=day(21), runs_until=day(30, 6))
    emergency = Made(pk=2, kind="EPO", made_on=day(15), runs_until=day(22))

    assert kinds([interim, emergency], on=day(20)) == ["EPO"]
    assert kinds([interim, emergency], on=day(21)) == ["ICO"]


def test_the_last_day_counts_and_the_day_of_a_discharge_does_not():
    order = Made(pk=1, kind="ICO", made_on=day(1), runs_until=day(24))
    assert kinds([order], on=day(24)) == ["ICO"]
    assert kinds([order], on=day(25)) == []

    discharged = Made(pk=1, kind="CO", made_on=day(1), ended_on=day(24))
    assert kinds([discharged], on=day(23)) == ["CO"]
    assert kinds([discharged], on=day(24)) == []


@pytest.mark.parametrize(
    ("until", "told"), [(day(1, 5), [False]), (day(2, 5), []), (day(24), [False]), (day(23), [True])]
)
def test_an_order_is_told_of_from_a_week_before_its_last_day_and_after_it(until, told):
    order = Made(pk=1, kind="ICO", made_on=day(1), runs_until=until)

    assert [each.is_over for each in lapses([order], on=MONDAY)] == told


def test_a_renewal_or_a_final_order_in_time_and_nothing_lapses():
    first = Made(pk=1, kind="ICO", made_on=day(1), runs_until=day(20))
    renewed = Made(pk=2, kind="ICO", made_on=day(19), runs_until=day(30, 6))
    final = Made(pk=3, kind="CO", made_on=day(19))

    assert lapses([first, renewed], on=MONDAY) == []
    assert lapses([first, final], on=MONDAY) == []
    assert [each.order_id for each in lapses([first], on=MONDAY)] == [1]


def test_a_placement_order_stands_beside_the_care_order_and_its_status_goes_first():
    care, placement = Made(pk=1, kind="CO", made_on=day(1)), Made(pk=2, kind="PO", made_on=day(10))

    assert kinds([care, placement]) == ["CO", "PO"]
    assert status_asked_for([care, placement], on=MONDAY) == "E1"
    assert status_asked_for([care, placement], on=day(5)) == "C2"


def test_a_supervision_order_asks_for_no_status_and_lapses_nobodys():
    assert status_asked_for([Made(pk=1, kind="SO", made_on=day(1))], on=MONDAY) == ""


def test_a_status_has_lapsed_only_where_its_order_is_known_and_stands_no_longer():
    order = Made(pk=1, kind="ICO", made_on=day(1), runs_until=day(20))

    assert has_lapsed([order], "C1", on=MONDAY)
    assert not has_lapsed([order], "C1", on=day(20))
    assert not has_lapsed([order], "C2", on=MONDAY), "a care order that this record never had"


some_orders = st.lists(
    st.builds(
        lambda kind, made, length, ended: (kind, made, length, ended),
        st.sampled_from(sorted(OrderKind.values)),
        st.integers(0, 60),
        st.integers(0, 40),
        st.none() | st.integers(0, 30),
    ),
    max_size=7,
)


def made_from(facts):
    """Orders of one child: numbers in the order in which they were made, as the database would give them."""
    start = date(2017, 1, 2)
    return [
        Made(
            pk=number, kind=kind, made_on=start + timedelta(days=made),
            runs_until=start + timedelta(days=made + length) if kind in ENDS_BY_ITSELF else None,
            ended_on=None if ended is None else start + timedelta(days=made + ended),
        )
        for number, (kind, made, length, ended) in enumerate(facts, start=1)
    ]  # fmt: skip


@given(some_orders, st.randoms(use_true_random=False), st.integers(0, 110))
def test_what_stands_is_the_same_in_whatever_order_the_rows_come(facts, random, days):
    orders, on = made_from(facts), date(2017, 1, 2) + timedelta(days=days)
    mixed = list(orders)
    random.shuffle(mixed)

    assert {each.pk for each in standing(orders, on=on)} == {each.pk for each in standing(mixed, on=on)}
    assert {each.order_id for each in lapses(orders, on=on)} == {
        each.order_id for each in lapses(mixed, on=on)
    }


@given(some_orders, st.integers(0, 110))
def test_no_two_stand_of_which_one_takes_the_place_of_the_other(facts, days):
    """A slow second reading: every pair that stands is compared by the tables alone."""
    found = standing(made_from(facts), on=date(2017, 1, 2) + timedelta(days=days))

    for one in found:
        for other in found:
            if one is not other:
                later = max(one, other, key=lambda each: (each.made_on, each.pk))
                earlier = one if later is other else other
                assert not (one.kind == other.kind and one.kind in RENEWED)
                assert earlier.kind not in REPLACES.get(later.kind, ())
