"""What people enter wrongly, and what lapses: said in words, and nothing is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import Period, Placement
from kittiwake.records.care.selectors import days_of, lapsed_orders
from kittiwake.records.care.services import BadCare, CareMovedOn, change_status, withdraw_care
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home, come_into_care, in_home, status
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


@pytest.fixture
def kit(worker, at, social_worker, long_term_team):
    """Mia's twin."""
    child = make_child(worker, at - timedelta(days=200), given="Kit")
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def signing(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.fixture
def one_bed(signing):
    return a_home(signing, "The Harts", beds=1, from_age=5, to_age=10)


def test_two_children_are_not_given_one_bed(mia, kit, writing, one_bed):
    come_into_care(mia, writing, one_bed)
    with pytest.raises(BadCare, match="The Harts takes 1, and 1 live there on that day"):
        come_into_care(kit, writing, one_bed)
    beyond = replace(in_home(one_bed), beyond_terms_because="Twins; the agency decision maker agreed.")
    come_into_care(kit, writing, one_bed, placement=beyond)

    kept = Placement.objects.get(subject=kit)
    assert kept.beyond_terms_because == "Twins; the agency decision maker agreed."


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"from_age": 12, "to_age": 17}, "takes children of 12 to 17; this child is 8"),
        ({"opened_on": date(2017, 4, 1)}, "was not open on that day"),
    ],
)
def test_a_home_takes_whom_its_terms_are_for(mia, writing, signing, changes, says):
    with pytest.raises(BadCare, match=says):
        come_into_care(mia, writing, a_home(signing, **changes))


def test_an_order_that_lapses_is_on_the_workers_desk_until_something_follows(mia, writing, marlows):
    lapses_on = TODAY + timedelta(days=3)
    interim = replace(status("C1"), expires_on=lapses_on)
    period = come_into_care(mia, writing, marlows, status=interim)
    browser = sign_in(Client(), writing.by)
    assert "Lapses 27 April 2017" in text_of(browser.get("/"))
    assert not lapsed_orders(writing.by, on=lapses_on - timedelta(days=10))

    change_status(period=period, on=TODAY, facts=status("C2"), act=writing)

    assert "Lapses 27 April 2017" not in text_of(browser.get("/"))


def test_an_order_that_has_lapsed_says_so_on_the_childs_page(mia, writing, marlows):
    interim = replace(status("C1"), expires_on=TODAY - timedelta(days=2))
    come_into_care(mia, writing, marlows, status=interim)

    page = text_of(sign_in(Client(), writing.by).get(f"/people/{mia.key}/"))
    assert "It lapsed on 22 April 2017: write down what stands now." in page


def test_an_order_does_not_lapse_before_it_begins(mia, writing, marlows):
    with pytest.raises(BadCare, match="lapse before it begins"):
        come_into_care(mia, writing, marlows, status=replace(status("C1"), expires_on=date(2016, 1, 1)))


def test_twins_swapped_on_entry_are_put_right(mia, kit, writing, signing, marlows):
    """Written for Mia, true of Kit: taken off with the reason, and begun on the right record."""
    period = come_into_care(mia, writing, marlows)
    withdraw_care(period=period, because="It was Kit, her twin.", act=signing)
    come_into_care(kit, writing, marlows)

    assert not days_of(mia).periods
    assert not days_of(mia).placements
    assert Period.objects.get(subject=mia).withdrawn_because == "It was Kit, her twin."
    assert not {run.case for run in ClockRun.objects.filter(stopped_at=None)} & {f"care.period:{period.pk}"}
    told = mia.events.filter(superseded_by=None).exclude(kind__startswith="entry.")
    assert {"care.began", "placement.began"}.isdisjoint(told.values_list("kind", flat=True))
    assert not list(clock_faults())


def test_who_records_care_does_not_take_it_off(mia, writing, signing, marlows):
    period = come_into_care(mia, writing, marlows)
    with pytest.raises(NotPermitted):
        withdraw_care(period=period, because="Wrong child.", act=writing)
    withdraw_care(period=period, because="Wrong child.", act=signing)
    with pytest.raises(CareMovedOn):
        withdraw_care(period=period, because="Wrong child.", act=signing)
