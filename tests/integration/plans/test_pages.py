"""A plan is begun, written, agreed, given to each of the family and reviewed on its pages."""

from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from kittiwake.records.plans import services
from kittiwake.records.plans.models import Copy, Plan, Review
from kittiwake.records.plans.selectors import rows_of, standing_of
from kittiwake.records.plans.services import agree_version
from tests.integration.plans_made import action, begin, outcome, version_facts, written
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = {"on_day": "24", "on_month": "4", "on_year": "2017"}


@pytest.fixture
def as_(db):
    def browser(user):
        client = Client()
        sign_in(client, user)
        return client

    return browser


def main_of(response, status=200):
    assert response.status_code == status, response.content[-3000:]
    return BeautifulSoup(response.content, "html.parser").main


def words(response, status=200):
    return " ".join(main_of(response, status).get_text(" ").split())


def typed_in(response):
    """What a browser would send back of a form as it stands."""
    form = main_of(response, response.status_code).find_all("form")[-1]
    sent = {box["name"]: box.get("value", "") for box in form.find_all("input") if box.get("name")}
    sent |= {box["name"]: box.text.strip("\n") for box in form.find_all("textarea")}
    chosen = {box["name"]: box.find("option", selected=True) for box in form.find_all("select")}
    sent |= {name: option["value"] if option else "" for name, option in chosen.items()}
    return {name: value for name, value in sent.items() if name not in {"csrfmiddlewaretoken"}}


def page(plan, name, *more):
    return reverse(f"plans:{name}", args=[plan.subject.key, plan.pk, *more])


def test_a_plan_is_begun_written_and_says_what_is_missing(as_, social_worker, mia):
    browser = as_(social_worker)
    begun = browser.post(reverse("plans:start", args=[mia.key]), TODAY | {"because": "Mornings are hard."})
    plan = Plan.objects.get()
    assert begun.url == page(plan, "write")

    typed = typed_in(browser.get(begun.url)) | {
        "says": "Mornings work.", "wish_1": "Mia is on time.", "what_1_1": "Engage with services"
    }  # fmt: skip
    more = browser.post(begun.url, typed | {"more": "outcome"})
    again = typed_in(more)
    assert (again["wish_1"], again["blocks"], again["wish_3"]) == ("Mia is on time.", "3", "")
    assert browser.post(begun.url, again).status_code == 302

    shown = words(browser.get(page(plan, "plan")))
    assert "Draft: cannot be shared yet" in shown
    assert "Outcome 1, “Engage with services”: say who does it." in shown
    assert "would everybody know when this is done?" in shown
    assert "This plan does not say what happens if not enough changes." in shown
    assert "Child in need plan: Mornings work." in words(browser.get(reverse("child:page", args=[mia.key])))
    assert "Start a child in need plan" not in words(browser.get(reverse("plans:plan_list", args=[mia.key])))


def test_a_long_plan_goes_whole_through_the_form_of_its_next_version(as_, social_worker, mia, writing):
    """Seven actions of one outcome and twenty-two outcomes: none is left out for want of a line."""
    plan = begin(mia, writing)
    many = outcome(*(action(what=f"Step {number}") for number in range(1, 8)))
    others = [outcome(wish=f"Wish {number}") for number in range(2, 23)]
    services.write_version(plan=plan, facts=version_facts(many, *others), act=writing)
    browser = as_(social_worker)
    shown = browser.get(page(plan, "write"))
    assert browser.post(page(plan, "write"), typed_in(shown) | {"says": "A day for each."}).status_code == 302

    first, second = [
        [(row.wish, [each.what for each in actions]) for row, actions in rows_of(version)]
        for version in plan.versions.order_by("number")
    ]
    assert first == second
    assert [len(actions) for _, actions in second] == [7, *[1] * 21]


def test_another_action_is_asked_for_with_all_that_was_typed(as_, social_worker, mia, writing):
    plan = begin(mia, writing)
    browser = as_(social_worker)
    typed = typed_in(browser.get(page(plan, "write"))) | {"wish_1": "Mia is on time."}
    more = typed_in(browser.post(page(plan, "write"), typed | {"more": "action"}))

    assert (more["wish_1"], more["lines"], more["what_1_5"]) == ("Mia is on time.", "5", "")


def test_what_two_wrote_at_once_is_kept_in_the_form(as_, social_worker, mia, writing):
    plan = begin(mia, writing)
    browser = as_(social_worker)
    typed = typed_in(browser.get(page(plan, "write"))) | {"says": "My words."}
    written(plan, writing)

    refused = browser.post(page(plan, "write"), typed)
    assert "Somebody wrote version 1 meanwhile" in words(refused, 422)
    assert typed_in(refused)["says"] == "My words."


def test_the_child_is_given_their_own_version_and_it_is_explained_once_it_is_agreed(
    as_, social_worker, mia, writing, managing
):
    plan = begin(mia, writing)
    version = written(plan, writing)
    browser = as_(social_worker)
    address = page(plan, "copy_write", mia.key)
    typed = typed_in(browser.get(address)) | {
        "why": "Because mornings are hard.", "hopes": "Breakfast.", "what_happens": "Nana comes.",
        "age_band": "FROM_5",
    }  # fmt: skip
    previewed = browser.post(address, typed)
    assert "As Mia Dunn reads it" in words(previewed)
    assert not Copy.objects.exists()

    kept = browser.post(address, typed | {"keep": "1"})
    copy = Copy.objects.get()
    assert kept.url == page(plan, "copy", copy.pk)
    assert "Not yet. Until then the plan does not count as shared." in words(browser.get(kept.url))
    word = browser.get(page(plan, "download", copy.pk, "word"))
    lines = [each.text for each in docx.Document(BytesIO(word.content)).paragraphs]
    assert "Nana comes." in lines
    assert browser.get(page(plan, "download", copy.pk, "pdf")).content.startswith(b"%PDF")
    assert "Version 1 is not agreed yet." in words(browser.get(kept.url))
    agree_version(version=version, with_whom="Karen", on=date(2017, 4, 24), act=managing)
    told = TODAY | {"where": "At school", "interpreter": "NOT_NEEDED", "said": "All right."}
    assert browser.post(kept.url, told).url == page(plan, "plan")
    assert "Explained" in words(browser.get(page(plan, "plan")))


def test_a_manager_agrees_and_a_review_is_held_and_overseen(
    as_, social_worker, team_manager, officer, mia, writing
):
    plan = begin(mia, writing)
    version = written(plan, writing)
    managing = as_(team_manager)
    asked = words(managing.get(page(plan, "agree")))
    assert "Karen, by 8 May 2017: Karen wakes Mia at seven" in asked
    assert "We meet within two weeks and think about a conference." in asked
    managing.post(page(plan, "agree"), TODAY | {"with_whom": "Karen and Nana"})
    managing.post(page(plan, "officer"), {"officer": str(officer.pk)})
    assert standing_of(type(version).objects.get()).label in words(managing.get(page(plan, "plan")))

    browser = as_(social_worker)
    rated = version.outcomes.get().thread
    typed = typed_in(browser.get(page(plan, "review"))) | {
        "attended": "Karen", "decision": "CONTINUE", "because": "Early days.", f"scale_{rated}": "SOME",
    }  # fmt: skip
    assert "Say what shows it, for outcome 1." in words(browser.post(page(plan, "review"), typed), 422)
    browser.post(page(plan, "review"), typed | {f"evidence_{rated}": "The register."})
    assert Review.objects.get().plan == plan

    asked = words(browser.get(page(plan, "end")))
    assert "some progress. The register." in asked
    overseeing = as_(officer)
    assert "The register." in words(overseeing.get(page(plan, "oversee")))
    overseeing.post(page(plan, "oversee"), {"is_sound": "yes", "says": "It moves."})
    assert "Overseen by Beatrice Olu, sound: It moves." in words(overseeing.get(page(plan, "plan")))
    assert overseeing.get(page(plan, "write")).status_code == 403


def test_a_plan_ends_with_a_reason_and_says_what_came_after(as_, social_worker, mia, writing):
    plan = begin(mia, writing)
    browser = as_(social_worker)
    ended = {"on_day": "10", "on_month": "4", "on_year": "2017", "reason": "STEPPED_DOWN"}
    assert "Say what was achieved" in words(browser.post(page(plan, "end"), ended), 422)
    browser.post(page(plan, "end"), ended | {"because": "Mornings work; Nana helps."})
    assert "Nothing came back so far." in words(browser.get(page(plan, "plan")))

    begin(mia, writing, days_ago=5)
    assert "A child in need plan began" in words(browser.get(page(plan, "plan")))


def test_a_part_for_nobody_in_the_family_says_so(as_, social_worker, mia, writing):
    plan = begin(mia, writing)
    written(plan, writing, outcomes=version_facts(outcome(sharing="NOT_FAMILY")).outcomes)

    assert "Not to be shown to the family" in words(as_(social_worker).get(page(plan, "plan")))


def test_an_onlooker_finds_no_plan(as_, onlooker, mia, writing):
    plan = begin(mia, writing, days_ago=int(timedelta(days=9).days))

    assert as_(onlooker).get(page(plan, "plan")).status_code == 403
