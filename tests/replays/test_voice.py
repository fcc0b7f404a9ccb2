"""R28: an offer of an advocate or of an independent visitor is due by itself, for a named person."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.line.services import Act
from kittiwake.records.voice.choices import Answer, Occasion, Who
from kittiwake.records.voice.selectors import wanting_of
from tests.integration.care.conftest import marlows, mia, writing
from tests.integration.care_made import a_home, come_into_care, in_home
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.protection_made import call
from tests.integration.voice_made import offer
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
__all__ = ["marlows", "mia", "writing"]


def test_r28_a_booked_conference_without_an_offer_is_due_for_the_worker(
    mia, writing, social_worker, long_term_team
):
    chair = join("Alma Reid", "conference_chair", long_term_team)
    call(mia, chair=chair, act=writing, for_at=writing.at + timedelta(days=9))

    (due,) = wanting_of(social_worker)
    desk = text_of(sign_in(Client(), social_worker).get("/"))

    assert (due.who, due.occasion) == (Who.ADVOCATE, Occasion.CONFERENCE)
    assert "A conference is on 3 May 2017; nobody has offered one." in desk
    offer(mia, writing, occasion=Occasion.CONFERENCE, answer=Answer.DECLINED)
    assert wanting_of(social_worker) == []


def test_r28_a_child_placed_far_away_is_to_be_offered_a_visitor(
    mia, writing, social_worker, team_manager, at
):
    fell = a_home(Act(by=team_manager, at=at), "Fell House", "CHILDRENS_HOME", is_in_the_area=False)
    come_into_care(mia, writing, fell, days_ago=3, placement=in_home(fell, "K2"))

    assert any(each.who == Who.VISITOR for each in wanting_of(social_worker))
    page = reverse("voice:overview", args=[mia.key])
    assert "Lives outside the area, at Fell House" in text_of(sign_in(Client(), social_worker).get(page))
    offer(mia, writing, Who.VISITOR, Occasion.DISTANCE, Answer.WANTED)
    assert not any(each.who == Who.VISITOR for each in wanting_of(social_worker))
