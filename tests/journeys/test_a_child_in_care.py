"""From an emergency to the second review, by a browser; each page of it can be used by everybody."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import Delegation, Period, Review
from kittiwake.records.care.selectors import living_now
from kittiwake.records.care.services import delegate, hold_review, name_officer
from kittiwake.records.line.services import Act
from tests.integration.care_made import (
    a_home,
    come_into_care,
    delegation_facts,
    review_facts,
)
from tests.integration.people_made import make_child
from tests.journeys.fitting import walk
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)
OF_CARE = ("", "move/", "status/", "end/", "late/status/", "late/placement/", "agreement/", "reviews/")
OF_CARE += ("decisions/", "decisions/new/", "reviews/report/", "plans/", "plans/care/", "plans/placement/")


@pytest.fixture
def officer(db):
    return join("Beatrice Olu", "reviewing_officer", Team.objects.create(name="Independent Reviewing"))


@pytest.fixture
def mia(worker, social_worker, long_term_team, at):
    child = make_child(worker, at - timedelta(days=90))
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def home(team_manager, at):
    return a_home(Act(by=team_manager, at=at))


def test_every_page_of_a_child_in_care(
    new_page, mia, home, social_worker, team_manager, officer, at, assert_accessible
):
    writing = Act(by=social_worker, at=at)
    period = come_into_care(mia, writing, home)
    name_officer(period=period, officer=officer, act=Act(by=team_manager, at=at))
    placement = living_now(social_worker, mia).placement
    delegate(placement=placement, facts=delegation_facts(writing, faith="OPEN"), act=writing)
    without = review_facts(date(2017, 4, 20), without_because="Off sick.")
    hold_review(period=period, facts=without, act=Act(by=officer, at=at))
    about = f"/people/{mia.key}/care/"
    copy = f"decisions/{Delegation.objects.get().pk}/copy/"
    held = f"reviews/{Review.objects.get().pk}/sent/"
    reads = {
        social_worker: [f"/people/{mia.key}/", *(f"{about}{page}" for page in (*OF_CARE, copy))],
        team_manager: ["/homes/", "/homes/new/", f"{about}mistaken/", f"{about}reviews/officer/"],
        officer: ["/reviews/", f"{about}reviews/held/", f"{about}{held}"],
    }
    walk(new_page, assert_accessible, reads)


def test_from_an_emergency_to_the_second_review(new_page, mia, home, social_worker, officer):
    page, chair = new_page(1280), new_page(1280)
    sign_in_browser(page, social_worker)
    page.goto(f"/people/{mia.key}/care/")
    page.get_by_role("button", name="Begin being looked after").click()
    _begin(page, home)
    expect(page.get_by_text("Kirsty Ashdown (mother) agreed in writing").first).to_be_visible()
    _report(page, mia)
    sign_in_browser(chair, officer)
    for number, day in ((1, "22"), (2, "24")):
        chair.goto(f"/people/{mia.key}/care/reviews/held/")
        _review(chair, day, is_reported=number == 1)
        expect(chair.get_by_role("heading", name=f"Review {number}, {day} April 2017")).to_be_visible()

    assert Period.objects.get().reviews.count() == 2


def _begin(page, home):
    _day(page, "on", "20", "2")
    for name, value in (("coming", "EMERGENCY"), ("need", "N1"), ("code", "V2"), ("given_as", "MOTHER")):
        page.locator(f"input[name={name}][value={value}]").check()
    page.locator("[name=because]").fill("Left alone overnight.")
    page.locator("[name=decided_by]").fill("Ruth Garside, team manager")
    page.locator("[name=given_by]").fill("Kirsty Ashdown")
    _day(page, "given_on", "20", "2")
    page.locator("input[name=in_writing][value=YES]").check()
    page.locator("[name=understood]").fill("Read aloud with her sister there.")
    page.locator("[name=type]").select_option("U6")
    page.locator("[name=home]").select_option(str(home.pk))
    page.locator("[name=place_because]").fill("Near school.")
    page.get_by_role("button", name="Put it on the record").click()


def _report(page, child):
    page.goto(f"/people/{child.key}/care/reviews/report/")
    for name in ("happened", "child", "asks"):
        page.locator(f"[name={name}]").fill("She likes her room.")
    page.get_by_role("button", name="Give the report").click()
    expect(page.get_by_text("It is on the record.")).to_be_visible()


def _review(page, day, *, is_reported):
    _day(page, "held_on", day, "4")
    if not is_reported:
        page.locator("[name=without_because]").fill("The worker was off sick.")
    page.locator("input[name=took_part][value=PN1]").check()
    page.locator("[name=own_words]").fill("I like my room.")
    page.locator("input[name=advocate][value=DECLINED]").check()
    for name in ("discussed", "what_1", "who_1"):
        page.locator(f"[name={name}]").fill("A dentist.")
    _day(page, "by_1", "14", "5")
    page.get_by_role("button", name="Put it on the record").click()


def _day(page, name, number, month):
    for part, typed in (("day", number), ("month", month), ("year", "2017")):
        page.locator(f"[name={name}_{part}]").fill(typed)
