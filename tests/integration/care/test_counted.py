"""Who is counted as looked after on a day, where they live, and who came back."""

from datetime import date, timedelta

import pytest
from django.db import connection

from kittiwake.measures import cases_in, find
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import Placement
from kittiwake.records.care.selectors.going_on import (
    came_back,
    ceased_between,
    in_need_on,
    lived_on,
    looked_after_on,
)
from kittiwake.records.care.services import cease_care, change_status, move
from kittiwake.records.line.checking import findings
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home, come_into_care, in_home, leaving, status
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def ago(days):
    return TODAY - timedelta(days=days)


def test_the_first_night_counts_and_the_day_of_leaving_does_not(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    cease_care(period=period, on=ago(10), why="E4A", because="Home to Karen.", act=writing)

    days = [on for on in (61, 60, 11, 10) if mia.pk in looked_after_on(ago(on))]
    assert days == [60, 11]


def test_a_series_of_short_breaks_does_not_count_until_another_status_stands(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=60, status=status("V4"))
    change_status(period=period, on=ago(30), facts=status("C1"), act=writing)

    assert looked_after_on(ago(31)) == set()
    assert looked_after_on(ago(30)) == {mia.pk}
    assert counted_by_the_measure(ago(31)) == set()
    assert counted_by_the_measure(ago(30)) == {mia.pk}


def test_the_measure_counts_whoever_is_looked_after_as_in_need(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    cease_care(period=period, on=ago(10), why="E4A", because="Home to Karen.", act=writing)

    for days in (61, 60, 11, 10):
        assert counted_by_the_measure(ago(days)) == in_need_on(ago(days))
    assert in_need_on(ago(11)) == {mia.pk}


def counted_by_the_measure(on):
    found = cases_in(
        find("children_in_need"), connection.connection, "postgres", as_at=on, month=on.replace(day=1)
    )
    return {case.case_id for case in found}


def test_where_they_live_is_told_with_whether_that_is_in_the_area(mia, writing, marlows, team_manager, at):
    away = a_home(Act(by=team_manager, at=at), "Teal House", "CHILDRENS_HOME", is_in_the_area=False, beds=3)
    period = come_into_care(mia, writing, marlows, days_ago=60)
    move(period=period, leaving=leaving(ago(20)), facts=in_home(away, "K2"), act=writing)

    assert lived_on(ago(21)) == {("U6", "PR1", "FOSTER", True): 1}
    assert lived_on(ago(20)) == {("K2", "PR1", "CHILDRENS_HOME", False): 1}


def test_who_came_back_after_they_ceased(mia, writing, marlows, worker, social_worker, long_term_team, at):
    stays_home = make_child(worker, at - timedelta(days=200), given="Nia")
    involve(subject=stays_home, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    for child in (mia, stays_home):
        period = come_into_care(child, writing, marlows, days_ago=60)
        cease_care(period=period, on=ago(40), why="E4B", because="Taken home.", act=writing)
    come_into_care(mia, writing, marlows, days_ago=15)

    ceased = ceased_between(ago(40), TODAY)
    assert {period.subject_id for period in ceased} == {mia.pk, stays_home.pk}
    back = came_back(ceased, by=TODAY)
    assert {period.subject_id for period in ceased if period.pk in back} == {mia.pk}
    assert came_back(ceased, by=ago(16)) == set()


def test_an_agreement_to_section_20_is_not_taken_for_one_to_a_plan(mia, writing, marlows):
    """`kittiwake check` found the standards of a plan missing on every one of them."""
    come_into_care(mia, writing, marlows)

    assert Placement.objects.exists()
    assert list(findings()) == []
