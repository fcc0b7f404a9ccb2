"""Between reviews: decisions looked at midway, section 20 looked at, and who was told of a placement."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.care import services
from kittiwake.records.care.choices import Told
from kittiwake.records.care.models import Placement
from kittiwake.records.care.services import BadCare, CareMovedOn, CheckFacts, NoticeFacts
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from tests.integration.care_made import come_into_care, in_home, leaving, report_facts, review_facts, status
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def ago(days):
    return TODAY - timedelta(days=days)


def due(clock):
    run = ClockRun.objects.filter(clock=clock, stopped_at=None).first()
    return (run.started_on, run.due_on) if run else None


def found(on, *, is_well=True, says="Both decisions are done; the dentist saw her."):
    return CheckFacts(on=on, is_well=is_well, says=says)


@pytest.fixture
def period(mia, writing, marlows):
    return come_into_care(mia, writing, marlows, days_ago=60)


@pytest.fixture
def reviewed(period, writing, holding):
    services.report(period=period, facts=report_facts(), act=writing)
    services.hold_review(period=period, facts=review_facts(ago(40)), act=holding)
    return period


def test_a_look_midway_is_due_three_months_after_a_review_and_stops_when_it_is_written(reviewed, holding):
    assert due("sd.iro_midpoint") == (ago(40), date(2017, 6, 15))

    services.check_midway(period=reviewed, facts=found(ago(1)), act=holding)

    assert due("sd.iro_midpoint") is None
    assert reviewed.subject.events.get(kind="la_review.on_course").happened_on == ago(1)
    assert list(clock_faults()) == []


def test_what_is_not_carried_out_stands_on_the_line(reviewed, holding):
    services.check_midway(period=reviewed, facts=found(ago(1), is_well=False), act=holding)

    assert reviewed.subject.events.filter(kind="la_review.off_course").exists()


def test_only_who_tests_the_work_looks_midway_and_only_after_a_review(period, writing, holding):
    with pytest.raises(CareMovedOn):
        services.check_midway(period=period, facts=found(ago(1)), act=holding)
    with pytest.raises(NotPermitted):
        services.check_midway(period=period, facts=found(ago(1)), act=writing)


@pytest.mark.parametrize("on", [ago(41), TODAY + timedelta(days=1)])
def test_a_look_is_after_the_review_and_not_to_come(reviewed, holding, on):
    with pytest.raises(BadCare, match="Say a day"):
        services.check_midway(period=reviewed, facts=found(on), act=holding)


def test_section_20_is_looked_at_every_six_months_while_it_stands(period, deciding, writing):
    assert due("sd.s20_review") == (ago(60), date(2017, 8, 23))

    services.check_section_20(period=period, facts=found(TODAY, says="Her mother agrees."), act=deciding)

    assert due("sd.s20_review") == (TODAY, date(2017, 10, 24))
    with pytest.raises(NotPermitted):
        services.check_section_20(period=period, facts=found(TODAY), act=writing)


def test_under_an_order_nobody_looks_whether_section_20_is_right(period, writing, deciding):
    services.change_status(period=period, on=ago(3), facts=status("C1"), act=writing)

    assert due("sd.s20_review") is None
    with pytest.raises(CareMovedOn):
        services.check_section_20(period=period, facts=found(TODAY), act=deciding)
    assert list(clock_faults()) == []


def test_a_series_of_short_breaks_is_not_looked_at_so(mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=20, status=status("V4"))

    assert due("sd.s20_review") is None


def test_the_placement_is_told_when_each_was_told_or_it_is_written_why_not(period, writing, mia):
    placement = Placement.objects.get(subject=mia)
    assert due("la.notify") == (ago(60), date(2017, 3, 2))
    first = [NoticeFacts(who=Told.PARENTS, told_on=ago(61)), NoticeFacts(who=Told.SCHOOL, told_on=ago(60))]

    services.notify(placement=placement, told=first, act=writing)
    assert due("la.notify") is not None
    rest = [
        NoticeFacts(who=Told.HEALTH, told_on=ago(2)),
        NoticeFacts(who=Told.DOCTOR, told_on=ago(2)),
        NoticeFacts(who=Told.AREA, why_not="She lives in this area."),
    ]
    services.notify(placement=placement, told=rest, act=writing)

    assert due("la.notify") is None
    assert placement.notices.count() == 5


def test_what_is_told_twice_or_both_ways_or_not_at_all_is_refused(period, writing, mia):
    placement = Placement.objects.get(subject=mia)
    services.notify(placement=placement, told=[NoticeFacts(who=Told.SCHOOL, told_on=ago(1))], act=writing)
    for told, words in (
        ([NoticeFacts(who=Told.SCHOOL, told_on=ago(1))], "written down already"),
        ([NoticeFacts(who=Told.DOCTOR, told_on=ago(1), why_not="Away.")], "Not both"),
        ([NoticeFacts(who=Told.DOCTOR, told_on=TODAY + timedelta(days=1))], "has not come"),
        ([NoticeFacts(who=Told.DOCTOR)], "at least one"),
    ):
        with pytest.raises(BadCare, match=words):
            services.notify(placement=placement, told=told, act=writing)
    assert placement.notices.count() == 1


def test_a_move_asks_anew_who_was_told(period, writing, tern_house):
    services.move(period=period, leaving=leaving(ago(5)), facts=in_home(tern_house, "K2"), act=writing)

    assert due("la.notify") == (ago(5), date(2017, 4, 26))


def test_the_pages_ask_and_show(reviewed, social_worker, team_manager, officer, mia):
    worker, manager, tester = (sign_in(Client(), user) for user in (social_worker, team_manager, officer))
    told = reverse("care:told", args=[mia.key])
    sent = typed_in(worker.get(told)) | {
        "on_SCHOOL_day": "20",
        "on_SCHOOL_month": "4",
        "on_SCHOOL_year": "2017",
        "why_AREA": "She lives here.",
    }
    shown = text_of(worker.post(told, sent, follow=True))
    assert "School or nursery" in shown
    assert "Not told: She lives here." in shown

    look = reverse("care:section_20", args=[mia.key])
    sent = typed_in(manager.get(look)) | {"is_well": "NO", "says": "We issue on Friday."}
    assert "We issue on Friday." in text_of(manager.post(look, sent, follow=True))

    look = reverse("care:midway", args=[mia.key])
    page = tester.get(look)
    assert "A dentist is found." in text_of(page)
    sent = typed_in(page) | {"is_well": "NO", "says": "No dentist yet; Tomasz rings today."}
    assert "No dentist yet; Tomasz rings today." in text_of(tester.post(look, sent, follow=True))
