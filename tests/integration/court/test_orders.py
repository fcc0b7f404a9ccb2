"""Orders: entered late and out of order, lapsing unrenewed, and taken off when they never were."""

from datetime import UTC, date, datetime

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.court.models import CourtOrder
from kittiwake.records.court.selectors import court_now, lapsing_for, orders_of
from kittiwake.records.court.services import (
    BadCourt,
    CourtMovedOn,
    OrderFacts,
    end_order,
    make_order,
    make_orders,
    withdraw_order,
)
from kittiwake.records.line.services import Act
from tests.integration.court_made import back, issued, ordered

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def facts(**changes):
    known = {
        "kind": "EPO", "made_on": date(2017, 4, 22), "made": "TELEPHONE", "by_court": "District Judge Hall",
        "runs_until": date(2017, 4, 29),
    }  # fmt: skip
    return OrderFacts(**(known | changes))


def test_made_by_telephone_on_a_saturday_and_entered_on_monday_it_stands_from_saturday(mia, duty_worker, at):
    order = make_order(child=mia, proceedings=None, facts=facts(), act=Act(by=duty_worker, at=at))

    event = mia.events.get(kind="court_order.made")
    assert event.happened_on == date(2017, 4, 22)
    assert event.says == "Order of court: emergency protection order, until 29 April 2017"
    assert order.late_because == ""


def test_entered_on_tuesday_it_says_why_only_now_and_nothing_is_lost(mia, social_worker):
    tuesday = Act(by=social_worker, at=datetime(2017, 4, 25, 9, tzinfo=UTC))
    with pytest.raises(BadCourt, match="Say why it is entered only now"):
        make_order(child=mia, proceedings=None, facts=facts(), act=tuesday)

    said = facts(late_because="The court rang the duty team, who had no access.")
    order = make_order(child=mia, proceedings=None, facts=said, act=tuesday)
    assert (order.made_on, order.recorded_at.date()) == (date(2017, 4, 22), date(2017, 4, 25))


def test_entered_out_of_order_the_later_one_stands(mia, writing, social_worker):
    ordered(mia, "ICO", date(2017, 4, 20), writing, date(2017, 6, 30))
    ordered(mia, "EPO", date(2017, 4, 14), writing, date(2017, 4, 21))

    assert [order.kind for order in court_now(social_worker, mia).standing] == ["ICO"]


def test_an_interim_order_that_lapses_unrenewed_stays_on_the_desk_until_somebody_answers(
    mia, writing, social_worker, lawyer
):
    order = ordered(mia, "ICO", date(2017, 3, 1), writing, date(2017, 4, 20))
    for viewer in (social_worker, lawyer):
        assert [each.lapse.is_over for each in lapsing_for(viewer, on=TODAY)] == [True]
    assert court_now(social_worker, mia).standing == ()

    end_order(order=order, on=date(2017, 4, 20), because="It lapsed; Mia is at home.", act=writing)
    assert lapsing_for(social_worker, on=TODAY) == []


def test_an_order_renewed_after_it_lapsed_leaves_the_gap_as_it_was(mia, writing, social_worker):
    from kittiwake.records.court.standing import standing

    ordered(mia, "ICO", date(2017, 3, 1), writing, date(2017, 4, 12))
    ordered(mia, "ICO", date(2017, 4, 18), writing, date(2017, 6, 30))
    orders = orders_of(social_worker, mia)

    stood = [bool(standing(orders, on=date(2017, 4, number))) for number in (12, 13, 17, 18)]
    assert stood == [True, False, False, True]
    assert lapsing_for(social_worker, on=TODAY) == []


def test_an_onlooker_is_told_of_nobodys_order(mia, writing, onlooker):
    ordered(mia, "ICO", date(2017, 3, 1), writing, date(2017, 4, 20))

    assert lapsing_for(onlooker, on=TODAY) == []
    assert orders_of(onlooker, mia) == []
    assert court_now(onlooker, mia) is None


@pytest.mark.parametrize(
    ("changes", "asks"),
    [
        ({"made_on": date(2017, 4, 25), "runs_until": None}, "has not come"),
        ({"runs_until": None}, "until which day"),
        ({"runs_until": date(2017, 4, 21)}, "lapse before it was made"),
        ({"by_court": " "}, "which court"),
        ({"kind": "LAW"}, "which order"),
        ({"made": "DREAM"}, "how it was made"),
    ],
)
def test_an_order_that_cannot_stand(mia, writing, changes, asks):
    with pytest.raises(BadCourt, match=asks):
        make_order(child=mia, proceedings=None, facts=facts(**changes), act=writing)

    assert not CourtOrder.objects.exists()


def test_the_same_order_twice_is_one(mia, writing):
    make_order(child=mia, proceedings=None, facts=facts(), act=writing)
    with pytest.raises(CourtMovedOn, match="recorded already"):
        make_order(child=mia, proceedings=None, facts=facts(), act=writing)


def test_brothers_and_sisters_have_each_their_own_or_none_has(mia, theo, writing):
    proceedings = issued(back(writing, 9), mia, theo)
    known = facts(kind="ICO", made="HEARING", runs_until=date(2017, 6, 30))
    make_orders(children=[mia, theo], proceedings=proceedings, facts=known, act=writing)
    assert {order.subject for order in proceedings.orders.all()} == {mia, theo}

    with pytest.raises(CourtMovedOn):
        make_orders(children=[theo, mia], proceedings=proceedings, facts=known, act=writing)
    assert CourtOrder.objects.count() == 2


def test_an_order_of_proceedings_is_about_one_of_their_children_and_not_before_they_were_issued(
    mia, theo, writing
):
    proceedings = issued(writing, mia)
    with pytest.raises(BadCourt, match="not about this child"):
        make_order(child=theo, proceedings=proceedings, facts=facts(made_on=TODAY), act=writing)
    with pytest.raises(BadCourt, match="after the order was made"):
        make_order(child=mia, proceedings=proceedings, facts=facts(), act=writing)


def test_an_order_that_never_was_counts_on_no_day_and_is_kept(mia, theo, writing, deciding, social_worker):
    order = make_order(child=mia, proceedings=None, facts=facts(), act=writing)
    with pytest.raises(NotPermitted):
        withdraw_order(order=order, because="It was Theo’s.", act=writing)
    withdraw_order(order=order, because="It was Theo’s.", act=deciding)

    assert orders_of(social_worker, mia) == []
    assert CourtOrder.objects.get().withdrawn_because == "It was Theo’s."
    assert make_order(child=theo, proceedings=None, facts=facts(), act=writing).subject == theo
    with pytest.raises(CourtMovedOn, match="by mistake"):
        end_order(order=order, on=TODAY, because="Over.", act=writing)


def test_a_discharge_is_on_a_day_that_fits(mia, writing):
    order = make_order(child=mia, proceedings=None, facts=facts(), act=writing)
    for wrong in (date(2017, 4, 21), date(2017, 4, 25)):
        with pytest.raises(BadCourt):
            end_order(order=order, on=wrong, because="Discharged.", act=writing)
    end_order(order=order, on=TODAY, because="Discharged.", act=writing)
    with pytest.raises(CourtMovedOn, match="ended on 24 April 2017"):
        end_order(order=order, on=TODAY, because="Discharged.", act=writing)
