"""Advocates and independent visitors: due by what is booked and where a child lives, and what comes of it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.services import involve
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from kittiwake.records.voice import services
from kittiwake.records.voice.choices import Answer, Occasion, Who
from kittiwake.records.voice.selectors import everybody_wanting, wanting_of
from kittiwake.records.voice.services import AnswerFacts, BadCare, CareMovedOn
from tests.integration.care_made import a_home, come_into_care, in_home
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.people_made import make_child
from tests.integration.protection_made import call
from tests.integration.voice_made import offer
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def far_away(team_manager, at):
    return a_home(Act(by=team_manager, at=at), "Fell House", "CHILDRENS_HOME", is_in_the_area=False)


def due(viewer):
    return [(each.child, each.who, each.occasion) for each in wanting_of(viewer)]


def test_a_conference_that_is_booked_makes_an_offer_due_until_it_is_made(mia, writing, social_worker, chair):
    assert due(social_worker) == []
    call(mia, chair=chair, act=writing, for_at=writing.at + 9 * DAY)
    assert due(social_worker) == [(mia, Who.ADVOCATE, Occasion.CONFERENCE)]
    assert "A conference is on 3 May 2017" in wanting_of(social_worker)[0].because

    offer(mia, writing, occasion=Occasion.CONFERENCE)

    assert due(social_worker) == []


def test_an_offer_of_before_the_conference_was_called_does_not_count(mia, writing, social_worker, chair):
    offer(mia, writing, days_ago=1)
    call(mia, chair=chair, act=writing, for_at=writing.at + 9 * DAY)

    assert due(social_worker) == [(mia, Who.ADVOCATE, Occasion.CONFERENCE)]


def test_nobody_offers_an_advocate_to_a_baby(writing, worker, at, social_worker, long_term_team, chair):
    baby = make_child(worker, at - 100 * DAY, given="Kit", born_on=date(2016, 5, 1))
    involve(subject=baby, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    call(baby, chair=chair, act=writing, for_at=writing.at + 9 * DAY)

    assert due(social_worker) == []


@pytest.mark.parametrize(("days_ago", "is_due"), [(1, True), (0, False)])
def test_a_first_review_within_four_weeks_makes_an_offer_due(
    mia, writing, marlows, social_worker, days_ago, is_due
):
    come_into_care(mia, writing, marlows, days_ago=days_ago)

    assert ((mia, Who.ADVOCATE, Occasion.REVIEW) in due(social_worker)) == is_due


def test_a_child_who_lives_outside_the_area_is_to_be_offered_a_visitor(
    mia, writing, far_away, social_worker, officer
):
    come_into_care(mia, writing, far_away, days_ago=3, placement=in_home(far_away, "K2"))
    assert (mia, Who.VISITOR, Occasion.DISTANCE) in due(social_worker)
    assert everybody_wanting(officer)[0].who == Who.VISITOR
    assert "Fell House" in everybody_wanting(officer)[0].because

    offer(mia, writing, Who.VISITOR, Occasion.DISTANCE, Answer.NOT_OFFERED)

    assert (mia, Who.VISITOR, Occasion.DISTANCE) not in due(social_worker)


def test_considering_a_visitor_starts_the_time_until_it_is_considered_again(mia, writing, far_away):
    come_into_care(mia, writing, far_away, days_ago=3, placement=in_home(far_away, "K2"))
    runs = ClockRun.objects.filter(clock="sd.iv_consider", stopped_at=None)
    assert [run.due_on for run in runs] == [date(2017, 10, 21)]

    offer(mia, writing, Who.VISITOR, Occasion.DISTANCE)

    assert [run.due_on for run in runs.all()] == [date(2017, 10, 24)]
    assert list(clock_faults()) == []


def test_from_offer_to_what_changed(mia, writing, social_worker):
    day = writing.at.date()
    given = offer(mia, writing, days_ago=20)
    services.answer(
        given=given, facts=AnswerFacts(answer=Answer.WANTED, on=day - 10 * DAY, why="Yes!"), act=writing
    )
    services.meet(given=given, on=day - 2 * DAY, provider="Sofia Brandt, Voices North", act=writing)
    services.end(given=given, on=day, changed="She sees her brother each week.", act=writing)

    kinds = mia.events.filter(kind__startswith="advocate.").order_by("pk").values_list("kind", "happened_on")
    assert list(kinds) == [
        ("advocate.offered", day - 20 * DAY),
        ("advocate.wanted", day - 10 * DAY),
        ("advocate.met", day - 2 * DAY),
        ("advocate.ended", day),
    ]
    shown = text_of(sign_in(Client(), social_worker).get(reverse("voice:overview", args=[mia.key])))
    assert "She sees her brother each week." in shown


def test_steps_out_of_their_order_are_refused(mia, writing):
    day = writing.at.date()
    given = offer(mia, writing)
    with pytest.raises(CareMovedOn):
        services.meet(given=given, on=day, provider="Sofia", act=writing)
    with pytest.raises(BadCare, match="always offered"):
        services.answer(
            given=given, facts=AnswerFacts(answer=Answer.NOT_OFFERED, on=day, why="Too busy."), act=writing
        )
    with pytest.raises(BadCare, match="Say a day"):
        services.answer(
            given=given, facts=AnswerFacts(answer=Answer.WANTED, on=day - DAY, why="Yes."), act=writing
        )
    services.answer(given=given, facts=AnswerFacts(answer=Answer.DECLINED, on=day, why="No."), act=writing)
    with pytest.raises(CareMovedOn):
        services.answer(given=given, facts=AnswerFacts(answer=Answer.WANTED, on=day, why="Yes."), act=writing)


def test_the_pages_lead_from_what_is_due_to_an_answer(mia, writing, social_worker, officer, chair):
    call(mia, chair=chair, act=writing, for_at=writing.at + 9 * DAY)
    address = reverse("voice:offer", args=[mia.key])
    browser = sign_in(Client(), social_worker)
    assert address in browser.get("/").content.decode()
    assert address in sign_in(Client(), officer).get(reverse("voice:due")).content.decode()
    page = browser.get(address)
    assert 'value="CONFERENCE" checked' in " ".join(page.content.decode().split())
    sent = typed_in(page) | {
        "who": "ADVOCATE", "occasion": "CONFERENCE", "how": "At school.", "answer": "DECLINED",
        "why": "Not this time.",
    }  # fmt: skip

    shown = text_of(browser.post(address, sent, follow=True))

    assert "Not this time." in shown
    assert address not in browser.get("/").content.decode()


@pytest.fixture
def chair(long_term_team):
    return join("Alma Reid", "conference_chair", long_term_team)


def test_what_is_due_asks_no_more_for_many_children(
    mia,
    writing,
    marlows,
    social_worker,
    team_manager,
    worker,
    at,
    long_term_team,
    django_assert_max_num_queries,
):
    come_into_care(mia, writing, marlows, days_ago=3)
    with django_assert_max_num_queries(11):
        assert len(wanting_of(social_worker)) == 1
    home = a_home(Act(by=team_manager, at=at), "Big House", beds=9)
    for number in range(4):
        child = make_child(worker, at - 90 * DAY, given=f"Child{number}")
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
        come_into_care(child, writing, home, days_ago=3)
    with django_assert_max_num_queries(11):
        assert len(wanting_of(social_worker)) == 5
