"""The worker reports, the reviewing officer tests it, and those concerned have what was decided (R25)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake.records.access.independence import NotIndependent
from kittiwake.records.access.models import Post, User
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import Report, Review
from kittiwake.records.care.selectors import overseen_by
from kittiwake.records.care.services import (
    BadCare,
    CareMovedOn,
    cease_care,
    hold_review,
    name_officer,
    report,
    send_decisions,
)
from kittiwake.records.challenge.models import Challenge
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from tests.integration.care_made import come_into_care, report_facts, review_facts
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
TOLD = report_facts()


@pytest.fixture
def period(mia, writing, marlows):
    return come_into_care(mia, writing, marlows, days_ago=60)


def facts(days_ago=0, **changes):
    return review_facts(TODAY - timedelta(days=days_ago), **changes)


def running():
    reviews = ClockRun.objects.filter(stopped_at=None, clock__regex="review|iro")
    return {run.clock: run.due_on for run in reviews}


def test_from_report_to_decisions_sent(period, writing, holding):
    report(period=period, facts=TOLD, act=writing)
    review = hold_review(period=period, facts=facts(), act=holding)

    assert (review.number, review.report.author, review.without_because) == (1, writing.by, "")
    assert running()["la.review2"] == date(2017, 7, 24)
    assert running()["la.review_decisions"] == date(2017, 5, 2)
    send_decisions(review=review, on=TODAY, to="Mia, her mother, the Marlows, school.", act=holding)
    assert "la.review_decisions" not in running()


def test_the_second_is_due_in_three_months_and_later_ones_in_six(period, holding):
    for days_ago in (30, 20, 10):
        hold_review(period=period, facts=facts(days_ago, without_because="Off sick."), act=holding)

    assert running()["la.review3"] == date(2017, 10, 14)
    assert "la.review2" not in running()


def test_without_a_report_it_is_held_says_so_and_is_challenged(mia, period, holding):
    with pytest.raises(BadCare, match="There is no report"):
        hold_review(period=period, facts=facts(), act=holding)
    review = hold_review(period=period, facts=facts(without_because="The worker is off sick."), act=holding)

    assert review.report is None
    assert mia.events.filter(kind="la_review.held_without_report").exists()
    assert Challenge.objects.get().about == key_of(review)


def test_who_holds_reviews_cannot_write_the_report(period, holding, social_worker, at):
    with pytest.raises(NotPermitted):
        report(period=period, facts=TOLD, act=holding)
    own = social_worker.posts.get()
    Post.objects.create(user=social_worker, role="reviewing_officer", team=own.team, from_on=own.from_on)
    with pytest.raises(NotIndependent):
        report(period=period, facts=TOLD, act=Act(by=User.objects.get(pk=social_worker.pk), at=at))

    assert not Report.objects.exists()


def test_a_report_is_tested_once(period, writing, holding):
    report(period=period, facts=TOLD, act=writing)
    hold_review(period=period, facts=facts(10), act=holding)
    with pytest.raises(BadCare, match="There is no report"):
        hold_review(period=period, facts=facts(), act=holding)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"days_ago": -1}, "has not come"),
        ({"days_ago": 113}, "is looked after from"),
        ({"took_part": "PN0", "own_words": "", "not_heard_because": "A baby."}, "The child is 9"),
        ({"own_words": ""}, "in their own words"),
        ({"took_part": "PN7", "own_words": ""}, "or why nothing is told"),
        ({"decisions": ()}, "at least one decision"),
        ({"discussed": " "}, "Say what was discussed"),
    ],
)
def test_what_cannot_be_is_refused_in_words(period, holding, changes, says):
    with pytest.raises(BadCare, match=says):
        hold_review(period=period, facts=facts(without_because="Off sick.", **changes), act=holding)

    assert not Review.objects.exists()


def test_after_care_no_review_is_held(period, writing, holding):
    cease_care(period=period, on=TODAY, why="E4A", because="Home.", act=writing)
    with pytest.raises(CareMovedOn):
        hold_review(period=period, facts=facts(), act=holding)


def test_an_officer_finds_what_waits_for_them(mia, period, team_manager, officer, writing, at):
    manager = Act(by=team_manager, at=at)
    with pytest.raises(BadCare, match="is not a reviewing officer"):
        name_officer(period=period, officer=writing.by, act=manager)
    name_officer(period=period, officer=officer, act=manager)
    assert "la.iro_appoint" not in running()

    [each] = overseen_by(officer)
    assert (each.period, each.has_report, each.unsent, each.lacks) == (period, False, None, True)
    assert each.due.clock == "la.review1"
    browser = sign_in(Client(), officer)
    assert "1 late" in text_of(browser.get("/"))
    listed = text_of(browser.get(reverse("care:overseen")))
    assert "Section 20, and the carers do not know what they may decide" in listed


def test_a_review_is_written_down_beside_the_report(mia, period, writing, officer):
    report(period=period, facts=TOLD, act=writing)
    browser = sign_in(Client(), officer)
    assert "To stay with the Marlows." in text_of(browser.get(reverse("care:hold", args=[mia.key])))
    typed = {
        "held_on_day": "24", "held_on_month": "4", "held_on_year": "2017", "took_part": "PN1",
        "own_words": "I like my room.", "advocate": "DECLINED", "discussed": "School.",
        "what_1": "A dentist is found.", "who_1": "Tomasz",
    }  # fmt: skip
    half = browser.post(reverse("care:hold", args=[mia.key]), typed)
    assert "Decision 1: say by when." in text_of(half)
    by_when = {"by_1_day": "14", "by_1_month": "5", "by_1_year": "2017"}
    answer = browser.post(reverse("care:hold", args=[mia.key]), typed | by_when, follow=True)

    text = text_of(answer)
    assert "Review 1, 24 April 2017" in text
    assert "A dentist is found." in text
    review = Review.objects.get()
    sent = {"on_day": "24", "on_month": "4", "on_year": "2017", "to": "Mia and her mother."}
    answer = browser.post(reverse("care:sent", args=[mia.key, review.pk]), sent, follow=True)
    assert "24 April 2017, to Mia and her mother." in text_of(answer)


def test_no_officer_is_offered_the_report(mia, period, officer):
    browser = sign_in(Client(), officer)

    assert "Report to the review" not in text_of(browser.get(reverse("care:reviews", args=[mia.key])))
    assert browser.get(reverse("care:report", args=[mia.key])).status_code == 403


def test_the_list_asks_as_much_for_many_children_as_for_one(
    mia, period, officer, team_manager, writing, worker, at, long_term_team, tern_house
):
    manager = Act(by=team_manager, at=at)
    name_officer(period=period, officer=officer, act=manager)
    browser, counts = sign_in(Client(), officer), []
    for given in ("Kit", "Nan"):
        browser.get(reverse("care:overseen"))
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(reverse("care:overseen")).status_code == 200
        counts.append(len(asked))
        child = make_child(worker, at - timedelta(days=200), given=given)
        involve(subject=child, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
        another = come_into_care(child, writing, tern_house)
        name_officer(period=another, officer=officer, act=manager)
    assert counts[0] == counts[1]
