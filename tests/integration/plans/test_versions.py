"""Versions beside one another; the one that counts; and what may be explained of them."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from kittiwake.records.plans import selectors
from kittiwake.records.plans.services import (
    BadPlan,
    CopyFacts,
    ExplainedFacts,
    PlanMovedOn,
    agree_version,
    end_plan,
    explain,
    hold_review,
    write_copy,
    write_version,
)
from kittiwake.web.plans.present.beside import groups_of
from tests.integration.plans_made import action, begin, outcome, review_facts, version_facts, written
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TOLD = {"where": "At home", "interpreter": "NOT_NEEDED"}
WORDS = {"why": "Mornings.", "hopes": "Breakfast.", "what_happens": "Nana comes.", "age_band": "FROM_5"}


@pytest.fixture
def two(mia, writing):
    """A plan in two versions: one outcome goes on with another action, one is left out, one is new."""
    plan = begin(mia, writing)
    first = written(plan, writing, outcomes=(outcome(), outcome(wish="Nana has a key.")))
    thread = first.outcomes.get(number=1).thread
    goes_on = outcome(action(), action(what="The breakfast club opens at eight", who="School"), thread=thread)
    second = write_version(
        plan=plan,
        facts=version_facts(goes_on, outcome(wish="Mia sleeps."), after=1, if_not="We hold a conference."),
        act=writing,
    )
    return plan, first, second


def agree(version, managing, on=date(2017, 4, 24)):
    return agree_version(version=version, with_whom="Karen and Nana", on=on, act=managing)


def given(version, child, writing):
    return write_copy(version=version, recipient_key=str(child.key), facts=CopyFacts(**WORDS), act=writing)


def page_of(user, name, plan, *more, **asked):
    browser = Client()
    sign_in(browser, user)
    return browser.get(reverse(f"plans:{name}", args=[plan.subject.key, plan.pk, *more]), asked)


def words(response):
    assert response.status_code == 200
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


def test_what_changed_between_two_versions_is_said_outcome_by_outcome(two):
    _, first, second = two
    groups = [(group.title, group.how) for group in groups_of(first, second)]

    assert groups == [
        ("The plan as a whole", "Changed"),
        ("1. Mia gets to school on time and has had breakfast.", "Changed"),
        ("2. Mia sleeps.", "New"),
        ("3. Nana has a key.", "Left out"),
    ]
    goes_on = groups_of(first, second)[1]
    actions = next(part for part in goes_on.parts if part.title == "Who does what by when")
    assert [(piece.how, piece.text) for piece in actions.pieces] == [
        ("same", "Karen, by 8 May 2017: Karen wakes Mia at seven"),
        ("added", "School, by 8 May 2017: The breakfast club opens at eight"),
    ]
    assert {part.title: part.how for part in goes_on.parts}["How we will know"] == "As before"


def test_the_newest_two_stand_beside_one_another_unless_others_are_asked_for(two, social_worker):
    plan = two[0]
    shown = words(page_of(social_worker, "beside", plan))
    assert "Version 1 beside version 2" in shown
    assert "We hold a conference." in shown

    assert "Version 2 beside version 1" in words(page_of(social_worker, "beside", plan, first=2, second=1))
    assert page_of(social_worker, "beside", plan, first=7).status_code == 404


def test_an_earlier_version_is_read_as_it_was(two, social_worker):
    assert "Nana has a key." in words(page_of(social_worker, "version", two[0], 1))
    assert page_of(social_worker, "version", two[0], 3).status_code == 404


def test_until_the_newest_is_agreed_the_one_before_counts_and_is_the_one_that_is_reviewed(
    two, writing, managing, social_worker
):
    plan, first, second = two
    with pytest.raises(PlanMovedOn, match="Agree that one"):
        agree(first, managing)
    agree(second, managing)
    facts = version_facts(outcome(action(who="")), after=2, says="Something else is tried.")
    third = write_version(plan=plan, facts=facts, act=writing)

    shown = words(page_of(social_worker, "plan", plan))
    assert "Version 3 is not agreed. Until it is, version 2 counts." in shown
    [glanced] = selectors.glance(social_worker, plan.subject)
    assert glanced.says == second.says
    review = hold_review(plan=plan, facts=review_facts(second, "SOME", on=date(2017, 4, 20)), act=writing)
    assert (review.version, selectors.standing_of(third).label) == (second, "Draft: cannot be shared yet")


def test_what_nobody_agreed_is_not_explained(mia, writing, managing):
    version = written(begin(mia, writing), writing)
    copy = given(version, mia, writing)
    told = ExplainedFacts(on=date(2017, 4, 24), **TOLD)
    with pytest.raises(BadPlan, match="Version 1 is not agreed yet"):
        explain(copy=copy, facts=told, act=writing)

    agree(version, managing)
    assert explain(copy=copy, facts=told, act=writing).copy == copy


def test_a_copy_of_a_version_before_the_one_that_counts_is_not_explained(mia, writing, managing):
    plan = begin(mia, writing)
    first = written(plan, writing)
    agree(first, managing)
    copy = given(first, mia, writing)
    second = write_version(plan=plan, facts=version_facts(after=1), act=writing)
    agree(second, managing)

    with pytest.raises(PlanMovedOn, match="Version 2 was agreed meanwhile"):
        explain(copy=copy, facts=ExplainedFacts(on=date(2017, 4, 24), **TOLD), act=writing)


def test_the_family_is_still_given_the_agreed_version_while_the_next_is_a_draft(mia, writing, managing):
    plan = begin(mia, writing)
    first = written(plan, writing)
    agree(first, managing)
    write_version(plan=plan, facts=version_facts(outcome(action(by_on=None)), after=1), act=writing)

    assert given(first, mia, writing).version == first


def test_it_was_explained_on_a_day_on_which_it_counted_and_was_written(mia, writing, managing):
    plan = begin(mia, writing)
    version = written(plan, writing)
    agree(version, managing, on=date(2017, 4, 20))
    copy = given(version, mia, writing)
    end_plan(plan=plan, on=date(2017, 4, 24), reason="ACHIEVED", because="Mornings work.", act=writing)

    for day in (23, 25):
        with pytest.raises(BadPlan, match="from 24 April 2017 to 24 April 2017"):
            explain(copy=copy, facts=ExplainedFacts(on=date(2017, 4, day), **TOLD), act=writing)
    explain(copy=copy, facts=ExplainedFacts(on=date(2017, 4, 24), **TOLD), act=writing)


def test_everybodys_version_stands_beside_the_others(mia, writing, managing, social_worker):
    version = written(begin(mia, writing), writing)
    agree(version, managing)
    assert "Not written yet" in words(page_of(social_worker, "family", version.plan))
    given(version, mia, writing)

    shown = words(page_of(social_worker, "family", version.plan))
    assert "Why I have a plan Mornings." in shown
    assert "5 to 10" in shown


def test_a_core_group_that_rates_an_outcome_rates_every_one(mia, writing):
    plan = begin(mia, writing, kind="CHILD_PROTECTION")
    version = written(plan, writing, outcomes=(outcome(), outcome(wish="Mia sleeps.")))
    whole = review_facts(version, "SOME", on=date(2017, 4, 20), kind="CORE_GROUP")
    with pytest.raises(BadPlan, match="Say for each outcome how far"):
        hold_review(plan=plan, facts=replace(whole, progress=whole.progress[:1]), act=writing)

    assert hold_review(plan=plan, facts=whole, act=writing).progress.count() == 2
    unrated = replace(whole, progress=(), submission=uuid4())
    assert hold_review(plan=plan, facts=unrated, act=writing).progress.count() == 0


def test_a_half_written_review_is_kept_as_a_draft_with_its_ratings(mia, writing, social_worker):
    version = written(begin(mia, writing), writing)
    browser = Client()
    sign_in(browser, social_worker)
    address = reverse("plans:review", args=[mia.key, version.plan_id])
    thread = version.outcomes.get().thread
    half = {f"evidence_{thread}": "The register says four of five.", "save_draft": "1"}
    browser.post(address, half)

    assert "The register says four of five." in browser.get(address).content.decode()
