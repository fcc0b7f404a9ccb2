"""A challenge is raised, answered, taken further and closed on its pages, and never named to an outsider."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from kittiwake.records.access.services import close_record
from kittiwake.records.challenge.models import Challenge
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Agency
from tests.integration.challenges_made import decide_again, decision_on, make_challenge

pytestmark = pytest.mark.django_db


def words(response, status=200):
    assert response.status_code == status, response.status_code
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


@pytest.fixture
def old_challenge(child, other_manager, at):
    """A challenge raised an hour ago, so that pages act after it."""
    return make_challenge(child, Act(by=other_manager, at=at - timedelta(minutes=30)))


def page_of(challenge, name="challenge"):
    return reverse(f"challenge:{name}", args=[challenge.pk])


def test_a_partners_disagreement_is_raised_from_the_childs_record(as_, other_manager, child):
    school = Agency.objects.create(name="Riverbank School", kind="SCHOOL")
    browser = as_(other_manager)
    raising = reverse("challenge:raise", args=[child.key])
    typed = {"about": decision_on(child), "challenger": "PARTNER", "concern": "No.", "wants": "Look again."}
    assert "Say which agency disagrees." in words(browser.post(raising, typed), 422)

    response = browser.post(raising, typed | {"agency": str(school.pk), "challenger_name": "Ann Lowe"})

    raised = Challenge.objects.get()
    assert response.url == page_of(raised)
    page = words(browser.get(page_of(raised)))
    assert "Partner agency, Riverbank School (Ann Lowe)" in page
    assert "Due 2 May" in page
    assert "Mia Dunn" in words(browser.get(reverse("challenge:challenge_list") + "?stage=informal"))
    assert "Mia Dunn" not in words(browser.get(reverse("challenge:challenge_list") + "?stage=senior"))
    assert "Partner agency" in words(browser.get(reverse("challenge:of_child", args=[child.key])))


def test_it_is_answered_and_closed_with_what_changed(
    as_, manager, other_manager, child, old_challenge, act, deciding
):
    as_(manager).post(page_of(old_challenge, "answer"), {"text": "We looked again."})
    after = decide_again(child, worker=act, manager=deciding)
    browser = as_(other_manager)
    assert "We looked again." in words(browser.get(page_of(old_challenge, "close")))

    browser.post(page_of(old_challenge, "close"), {"after": after, "what_changed": "It is looked into."})

    page = words(browser.get(page_of(old_challenge)))
    assert "Challenge, closed" in page
    assert "It is looked into." in page
    assert "Before" in page
    assert "1 of 1" in words(browser.get(reverse("challenge:effect")))


def test_what_cannot_be_done_is_said_on_the_page(as_, other_manager, old_challenge):
    browser = as_(other_manager)

    assert "no answer yet" in words(browser.post(page_of(old_challenge, "close"), {"accepted": "Fine."}), 422)
    assert "does not answer it" in words(
        browser.post(page_of(old_challenge, "answer"), {"text": "Fine."}), 422
    )
    assert "Say why it goes further." in words(browser.post(page_of(old_challenge, "further"), {}), 422)


def test_the_desk_of_whoever_answers_says_how_many_wait(as_, manager, worker, old_challenge):
    assert "1 challenge waits for an answer" in words(as_(manager).get("/"))
    assert "challenge waits" not in words(as_(worker).get("/"))


def test_a_challenge_about_a_closed_record_is_counted_for_its_members_alone(
    as_, manager, other_manager, team_manager, child, old_challenge, at
):
    close_record(
        subject=child, closure="RESTRICTED", compartment="Staff family", reason="A colleague’s child.",
        ring="Ines Calder, 0191 498 0100", members=[manager], by=team_manager, at=at,
    )  # fmt: skip

    assert "1 challenge waits for an answer" in words(as_(manager).get("/"))
    assert "challenge waits" not in words(as_(other_manager).get("/"))


def test_an_outsider_finds_no_challenge(as_, onlooker, old_challenge):
    browser = as_(onlooker)

    assert browser.get(page_of(old_challenge)).status_code == 404
    assert "Mia" not in words(browser.get(reverse("challenge:challenge_list")))
