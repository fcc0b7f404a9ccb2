"""What becoming looked after, a placement and section 20 make due, and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kittiwake.core.dates import When
from kittiwake.records.care.services import PlacementFacts, cease_care, change_status, move, write_in
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.visits.selectors import visits_due
from kittiwake.records.visits.services import record_visit
from tests.integration.care_made import come_into_care, in_home, leaving, status
from tests.integration.visits_made import visit_facts

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
HOSPITAL = PlacementFacts(type="T1", elsewhere="Royal Sands Hospital", because="Her appendix.")


def ago(days):
    return TODAY - timedelta(days=days)


def running():
    """Each clock that runs, with the day from which it counts and by when."""
    runs = ClockRun.objects.filter(stopped_at=None, clock__startswith="la.")
    return {run.clock: (run.started_on, run.due_on) for run in runs}


def see(child, act, *, days_ago):
    return record_visit(visit_facts(child, when=When.day(ago(days_ago))), act=act)


def test_coming_into_care_makes_reviews_visits_and_a_delegation_due(mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=7)  # Monday 17 April 2017, Easter Monday

    assert running() == {
        "la.iro_appoint": (ago(7), date(2017, 4, 24)),
        "la.care_plan": (ago(7), date(2017, 5, 2)),
        "la.placement_plan": (ago(7), date(2017, 4, 24)),
        "la.review1": (ago(7), date(2017, 5, 16)),
        "la.visit_first": (ago(7), date(2017, 4, 24)),
        "la.delegated_authority": (ago(7), date(2017, 4, 24)),
        "la.notify": (ago(7), date(2017, 4, 24)),
        "la.perm_second": (ago(7), date(2017, 8, 17)),
    }


def test_a_series_of_short_breaks_is_reviewed_by_its_own_rules(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=20, status=status("V4"))
    assert "la.review1" not in running()

    change_status(period=period, on=ago(3), facts=status("V2"), act=writing)

    assert running()["la.review1"][0] == ago(3)


def test_a_visit_counts_by_how_long_the_child_has_lived_there(mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=400)
    see(mia, writing, days_ago=395)
    assert running()["la.visit_year1"] == (ago(395), ago(395) + timedelta(weeks=6))

    see(mia, writing, days_ago=20)

    assert running()["la.visit_later"] == (ago(20), ago(20) + timedelta(weeks=6))
    assert not {"la.visit_first", "la.visit_year1"} & running().keys()


def test_after_a_year_of_a_placement_that_is_to_last_visits_are_three_months_apart(mia, writing, marlows):
    lasting = replace(in_home(marlows, "U4"), is_to_last=True)
    come_into_care(mia, writing, marlows, days_ago=400, placement=lasting)
    see(mia, writing, days_ago=20)

    assert running()["la.visit_later_perm"] == (ago(20), date(2017, 7, 4))


def test_a_stay_in_hospital_changes_nothing_and_neither_does_coming_back(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    see(mia, writing, days_ago=55)
    before = running()
    move(period=period, leaving=leaving(ago(30), "OTHER"), facts=HOSPITAL, act=writing)
    move(period=period, leaving=leaving(ago(27), "OTHER"), facts=in_home(marlows), act=writing)

    assert running() == before


def test_new_carers_are_visited_anew_and_need_to_know_what_they_may_decide(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    see(mia, writing, days_ago=55)
    move(period=period, leaving=leaving(ago(2)), facts=in_home(tern_house, "K2"), act=writing)

    assert running()["la.visit_first"][0] == ago(2)
    assert running()["la.delegated_authority"][0] == ago(2)
    assert "la.visit_year1" not in running()


def test_a_move_entered_late_owes_what_it_would_have_owed_in_time(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    write_in(
        period=period, facts=in_home(tern_house, "K2"), from_on=ago(12), to_on=None,
        because="The duty worker’s note came today.", act=writing,
    )  # fmt: skip

    assert running()["la.visit_first"] == (ago(12), ago(5))


def test_an_order_in_place_of_section_20_needs_no_delegation_under_it(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    change_status(period=period, on=ago(10), facts=status("C1"), act=writing)

    assert "la.delegated_authority" not in running()


def test_when_care_ends_nothing_of_it_is_due_any_more(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    see(mia, writing, days_ago=55)
    cease_care(period=period, on=ago(1), why="E4A", because="Home to Karen.", act=writing)

    assert running() == {}
    assert not list(clock_faults())


def test_a_worker_finds_the_child_among_those_to_see(mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=2)

    [coming] = visits_due(writing.by)
    assert (coming.subject, coming.due_on) == (mia, ago(2) + timedelta(weeks=1))
