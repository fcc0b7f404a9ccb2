"""Education in care: hours, days without any, plans and who is on the virtual school's list (R31)."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.education import services
from kittiwake.records.education.selectors import listed_for, worries
from kittiwake.records.education.services import AttendanceFacts, BadCare, CareMovedOn, ExclusionFacts
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from tests.integration.care_made import a_home, come_into_care
from tests.integration.education_made import learns, planned
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def ago(days):
    return TODAY - timedelta(days=days)


def due():
    runs = ClockRun.objects.filter(stopped_at=None, clock="ed.pep_first")
    return [run.due_on for run in runs]


@pytest.fixture
def in_care(mia, writing, marlows):
    return come_into_care(mia, writing, marlows, days_ago=7)


def test_the_first_plan_is_due_within_twenty_working_days_and_stops_when_it_is_made(mia, in_care, writing):
    assert due() == [date(2017, 5, 16)]

    planned(mia, writing, ago(1))

    assert due() == []
    assert list(clock_faults()) == []


def test_a_child_of_two_needs_no_education_plan(worker, at, social_worker, long_term_team, writing, marlows):
    kit = make_child(worker, at - timedelta(days=90), given="Kit", born_on=date(2014, 4, 18))
    involve(subject=kit, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    come_into_care(kit, writing, marlows, days_ago=7)

    assert due() == []


def test_r31_twelve_of_twenty_five_hours_and_a_long_time_nowhere_are_shown(
    mia, in_care, writing, social_worker
):
    learns(mia, writing, "ALTERNATIVE", ago(30), "12")
    learns(mia, writing, "NOWHERE", ago(85))
    browser = sign_in(Client(), social_worker)

    for page in (reverse("education:overview", args=[mia.key]), reverse("education:listed")):
        shown = text_of(browser.get(page))
        assert "Alternative provision, Tarn Street: 12 of 25 hours a week" in shown
        assert "Missing education for 85 days" in shown


@pytest.mark.parametrize(("days", "is_past"), [(84, False), (85, True)])
def test_missing_education_is_past_the_limit_after_twelve_weeks(mia, in_care, writing, days, is_past):
    row = learns(mia, writing, "NOWHERE", ago(days))

    assert list(worries([row], on=TODAY)) == [(f"Missing education for {days} days", is_past)]


def test_full_hours_are_no_worry_and_neither_is_what_has_ended(mia, in_care, writing):
    full = learns(mia, writing, "ALTERNATIVE", ago(30), "25")
    short = learns(mia, writing, "ALTERNATIVE", ago(60), "24.5")
    assert [is_past for _words, is_past in worries([full, short], on=TODAY)] == [True]

    services.end_learning(learning=short, on=ago(1), because="Full time now.", act=writing)

    short.refresh_from_db()
    assert list(worries([full, short], on=TODAY)) == []
    with pytest.raises(CareMovedOn):
        services.end_learning(learning=short, on=TODAY, because="Again.", act=writing)


@pytest.mark.parametrize(("where", "hours"), [("ALTERNATIVE", None), ("HOME", "61")])
def test_hours_are_asked_where_they_count(mia, in_care, writing, where, hours):
    with pytest.raises(BadCare, match="how many hours"):
        learns(mia, writing, where, ago(1), hours)


def test_counts_that_do_not_add_up_are_refused(mia, in_care, writing):
    for possible, missed, unauthorised in ((10, 11, 0), (10, 3, 4), (0, 0, 0)):
        facts = AttendanceFacts(
            from_on=ago(30), to_on=ago(1), possible=possible, missed=missed, unauthorised=unauthorised
        )
        with pytest.raises(BadCare, match="Check the numbers"):
            services.record_attendance(subject=mia, facts=facts, act=writing)


def test_an_exclusion_says_for_how_long_and_what_instead(mia, in_care, writing):
    facts = ExclusionFacts(kind="FOR_DAYS", from_on=ago(2), because="A fight.", meanwhile="Work at home.")
    with pytest.raises(BadCare, match="how many school days"):
        services.record_exclusion(subject=mia, facts=facts, act=writing)


def test_nobody_without_the_record_writes_of_a_childs_education(mia, in_care, onlooker, at):
    with pytest.raises(NotPermitted):
        learns(mia, Act(by=onlooker, at=at), "SCHOOL", ago(1))


def test_every_child_in_care_of_an_age_to_learn_is_on_the_list(
    mia, writing, social_worker, team_manager, worker, at, long_term_team, django_assert_max_num_queries
):
    home = a_home(Act(by=team_manager, at=at), "Big House", beds=9)

    def brought(number, born_on=date(2008, 1, 9)):
        child = make_child(worker, at - timedelta(days=90), given=f"Child{number}", born_on=born_on)
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
        come_into_care(child, writing, home, days_ago=7)
        learns(child, writing, "SCHOOL", ago(7))
        return child

    first = brought(1)
    brought(2, born_on=date(2016, 1, 9))
    with django_assert_max_num_queries(10):
        assert [each.child for each in listed_for(social_worker)] == [first]
    rest = [brought(number) for number in range(3, 6)]
    with django_assert_max_num_queries(10):
        assert {each.child for each in listed_for(social_worker)} == {first, *rest}


@pytest.mark.parametrize(("on", "is_old"), [(date(2016, 12, 24), False), (date(2016, 12, 23), True)])
def test_a_plan_older_than_a_term_is_old(mia, writing, marlows, social_worker, on, is_old):
    come_into_care(mia, writing, marlows, days_ago=200)
    planned(mia, writing, on)

    assert [each.is_old for each in listed_for(social_worker)] == [is_old]


def test_the_pages_ask_keep_and_show(mia, in_care, social_worker):
    browser = sign_in(Client(), social_worker)
    address = reverse("education:pep", args=[mia.key])
    sent = typed_in(browser.get(address)) | {"came": "Miss Poole", "targets": "Reads alone by July."}
    assert browser.post(address, sent).status_code == 422
    sent |= {"expected": "BELOW", "child": "Maths is all right."}
    shown = text_of(browser.post(address, sent, follow=True))
    for words in ("Maths is all right.", "Below what was expected", "Nobody said what it is spent on."):
        assert words in shown
    address = reverse("education:begin", args=[mia.key])
    sent = typed_in(browser.get(address)) | {"where": "ALTERNATIVE", "name": "The Forge", "hours": "12.5"}
    assert "The Forge: 12.5 of 25 hours a week" in text_of(browser.post(address, sent, follow=True))
