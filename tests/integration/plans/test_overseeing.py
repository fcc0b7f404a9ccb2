"""A reviewing officer finds every plan that they oversee: what waits, what stands still, what came after."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.services import close_record
from kittiwake.records.line.services import Act
from kittiwake.records.plans.services import end_plan, hold_review, name_overseer, oversee
from kittiwake.web.plans.present.overseen import sections_for
from tests.integration.plans_made import begin, review_facts, written
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def overseen(mia, writing, managing, officer):
    plan = begin(mia, writing)
    written(plan, writing)
    name_overseer(plan=plan, officer=officer, act=managing)
    return plan


def found(viewer):
    return {section.id: [row.status for row in section.rows] for section in sections_for(viewer)}


def review(plan, act, scale, day):
    facts = review_facts(plan.versions.get(), scale, on=date(2017, 4, day))
    return hold_review(plan=plan, facts=facts, act=act)


def test_a_plan_waits_while_a_review_of_it_is_not_overseen_and_stands_still_after(
    overseen, officer, writing, at
):
    assert found(officer)["standing"][0].startswith("Review: was due")
    reviews = [review(overseen, writing, "NONE", day) for day in (10, 20)]
    assert found(officer) == {"waiting": ["2 to oversee"], "still": [], "standing": [], "ended": []}

    for each in reviews:
        oversee(review=each, is_sound=False, says="Nothing moves.", act=Act(by=officer, at=at))
    assert [len(rows) for rows in found(officer).values()] == [0, 1, 0, 0]


def test_a_plan_that_ended_says_whether_anything_came_back(overseen, officer, writing, mia):
    end_plan(plan=overseen, on=date(2017, 4, 10), reason="STEPPED_DOWN", because="Nana helps.", act=writing)
    assert found(officer)["ended"] == ["Nothing came back so far"]

    begin(mia, writing, days_ago=3)
    assert found(officer)["ended"] == ["Came back: 1 event"]


def test_nobody_else_has_the_list_and_a_record_that_is_closed_is_not_on_it(
    overseen, officer, social_worker, team_manager, at, mia
):
    browser = Client()
    sign_in(browser, officer)
    address = reverse("plans:overseen")
    assert "Mia Dunn" in BeautifulSoup(browser.get(address).content, "html.parser").main.get_text()
    close_record(
        subject=mia, closure="RESTRICTED", compartment="Staff family", reason="A colleague’s child.",
        ring="Ines Calder, 0191 498 0100", members=[social_worker], by=team_manager, at=at,
    )  # fmt: skip
    assert "Mia Dunn" not in BeautifulSoup(browser.get(address).content, "html.parser").main.get_text()

    other = Client()
    sign_in(other, social_worker)
    assert other.get(address).status_code == 403
