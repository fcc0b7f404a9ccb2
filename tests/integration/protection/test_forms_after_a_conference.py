"""Every form that follows a conference is filled in at its page, as the person who does it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Plan
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.protection_made import call, confer
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
PARTS = ("day", "month", "year")


def day(name, on):
    return {f"{name}_{part}": str(number) for part, number in zip(PARTS, on, strict=True)}


@pytest.fixture
def fill(family):
    def filled(user, name, said, *numbers):
        """Open the page, fill it in, send it; gives what is read then."""
        browser = sign_in(Client(), user)
        page = reverse(f"protection:{name}", args=[family[0].key, *numbers])
        answer = browser.post(page, typed_in(browser.get(page)) | said, follow=True)
        assert answer.redirect_chain
        return text_of(answer)

    return filled


@pytest.fixture
def plan(family, writing, chair):
    confer(family[0], chair=chair, act=Act(by=writing.by, at=writing.at - timedelta(days=80)))
    return Plan.objects.get(subject=family[0])


def test_a_chair_changes_the_category_checks_the_plan_and_ends_it(fill, plan, chair):
    said = {"category": "EMO", "because": "What school hears."} | day("on", (10, 4, 2017))
    assert "Emotional abuse" in fill(chair, "category", said)
    said = {"found": "NO", "says": "No core group yet."} | day("on", (11, 4, 2017))
    assert "Not on course" in fill(chair, "check", said)
    said = {"reason": "ADOPTED", "because": "The order was made."} | day("on", (21, 4, 2017))
    assert "Not on a child protection plan." in fill(chair, "end_plan", said)


def test_a_category_behind_a_later_one_is_refused_on_the_page_with_all_that_was_typed(family, plan, chair):
    browser = sign_in(Client(), chair)
    page = reverse("protection:category", args=[family[0].key])
    for on in ((10, 4, 2017), (1, 3, 2017)):
        said = typed_in(browser.get(page)) | {"category": "EMO", "because": "My own words."}
        answer = browser.post(page, said | day("on", on))

    assert answer.status_code == 422
    assert "The category was set on 10 April 2017, on or after that day." in text_of(answer)
    assert "My own words." in text_of(answer)


def test_a_child_moves_away_and_is_taken_over(fill, plan, social_worker):
    told = {"authority": "Westmere", "words": "The file."} | day("told_on", (18, 4, 2017))
    assert "Moves to Westmere" in fill(social_worker, "moves_away", told)
    over = day("held_on", (21, 4, 2017))
    assert "Taken over 21 April 2017" in fill(social_worker, "taken_over", over, plan.transfers_out.get().pk)


def test_a_child_stays_a_while_and_leaves_again(fill, family, social_worker):
    told = {"authority": "Harmouth", "stays": "WHILE"} | day("told_on", (18, 4, 2017))
    assert "Stays here for a while" in fill(social_worker, "moved_here", told)
    stay = family[0].transfers_in.get()
    left = {"why": "Back with her mother."} | day("on", (20, 4, 2017))
    assert "Ended 20 April 2017" in fill(social_worker, "end_stay", left, stay.pk)


def test_a_manager_ends_the_work_and_a_worker_calls_off_a_conference(
    fill, family, social_worker, team_manager, writing, chair
):
    conference = call(family[0], chair=chair, act=writing)
    off = fill(social_worker, "call_off_conference", {"why": "The harm is explained."}, conference.pk)
    assert "The harm is explained." in off
    said = {"reason": "RC7", "achieved": "Mornings work.", "told": "Everybody."} | day("on", (24, 4, 2017))
    assert "Mornings work." in fill(team_manager, "close", said)


def test_without_a_plan_the_pages_about_one_say_so(family, chair, social_worker):
    for user, name in (
        (chair, "category"),
        (chair, "check"),
        (chair, "end_plan"),
        (social_worker, "moves_away"),
    ):
        answer = sign_in(Client(), user).get(reverse(f"protection:{name}", args=[family[0].key]), follow=True)
        assert "The child is on no child protection plan today." in text_of(answer)
