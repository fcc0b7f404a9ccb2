"""A provider tells of a missing child and sends a return interview, and opens no record."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.missing.models import AgencyReport, MissingEpisode, ReturnInterview
from kittiwake.records.missing.services import (
    MissingMovedOn,
    offer_interview,
    report_as_agency,
    report_missing,
    send_interview,
)
from kittiwake.records.missing.services.facts import OfferFacts
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.missing_made import (
    ARCADE,
    accepted,
    back_facts,
    gone_facts,
    interview_facts,
    missing_and_back,
    report_facts,
)
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
SENT = {
    "interviewer": "Jonah Pell, youth worker", "held_at": "24 April 2017 at 9am", "where": "Cafe",
    "seen": "ALONE", "said": "They wait at the arcade.", "safe_now": "A lift home.",
    "kind_1": "PLACE", "name_1": "Quay Arcade", "says_1": "Every Friday.",
}  # fmt: skip


def at(name, *parts):
    return reverse(f"missing_children:{name}", args=parts)


@pytest.fixture
def sending(interviewer, at):
    return Act(by=interviewer, at=at)


@pytest.fixture
def inbox(interviewer):
    return sign_in(Client(), interviewer)


def test_a_provider_sends_the_interview_it_was_asked_for(inbox, mia, writing, provider, coordinator):
    episode = missing_and_back(mia, writing, hours_ago=30, back_hours_ago=24)
    offer = accepted(episode, writing, agency=provider, reply="WAITING", replied_at=None)

    page = text_of(inbox.get(at("inbox")))
    assert "Mia Dunn" in page
    assert "By 26 April 2017 at 10:00am" in page
    opened = text_of(inbox.get(at("interview", offer.pk)))
    assert "Tomasz Bielak, 0191 498 0300" in opened
    assert inbox.post(at("interview", offer.pk), SENT).status_code == 302

    kept = ReturnInterview.objects.get()
    assert (kept.held_by, kept.interviewer) == (None, "Jonah Pell, youth worker, Open Door Tarnmouth")
    offer.refresh_from_db()
    assert offer.reply == "ACCEPTED"
    assert "They wait at the arcade." in text_of(inbox.get(at("interview", offer.pk)))
    overview = text_of(sign_in(Client(), coordinator).get(reverse("missing:overview", args=[mia.key])))
    assert "Quay Arcade: Every Friday." in overview


def test_a_provider_opens_no_record(inbox, mia, writing, provider):
    episode = missing_and_back(mia, writing)
    accepted(episode, writing, agency=provider)

    for route in ("child:page", "missing:overview"):
        assert inbox.get(reverse(route, args=[mia.key])).status_code in (403, 404)


def test_another_agencys_request_is_not_there(inbox, mia, writing):
    episode = missing_and_back(mia, writing)
    ours = accepted(episode, writing)

    assert inbox.get(at("interview", ours.pk)).status_code == 404


def test_nobody_sends_for_another_agency_or_twice(mia, writing, provider, sending, worker):
    episode = missing_and_back(mia, writing)
    offer = accepted(episode, writing, agency=provider)
    facts = interview_facts(writing.at, ARCADE, interviewer="Jonah Pell")
    with pytest.raises(NotPermitted):
        send_interview(offer=offer, facts=facts, act=Act(by=worker, at=writing.at))
    send_interview(offer=offer, facts=facts, act=sending)
    with pytest.raises(MissingMovedOn, match="held already"):
        send_interview(offer=offer, facts=facts, act=sending)


def test_the_home_where_a_child_lives_does_not_talk_with_them(mia, writing, provider, team_manager):
    from tests.integration.care_made import a_home, come_into_care

    home = a_home(Act(by=team_manager, at=writing.at), "Open Door Tarnmouth", "CHILDRENS_HOME")
    come_into_care(mia, writing, home)
    episode = missing_and_back(mia, writing)
    facts = OfferFacts(offered_at=writing.at, how="PHONE", agency=provider)
    with pytest.raises(NotPermitted, match="cares for this child"):
        offer_interview(episode=episode, facts=facts, act=writing)


def test_what_a_provider_tells_is_taken_up_on_the_childs_record(inbox, mia, duty_worker, writing):
    told = {
        "child_name": "Mia Dunn", "child_born": "About 8", "kind": "M", "from_at": "23 April 2017 at 11pm",
        "last_seen": "At the gate", "ring": "Tern House, 0191 498 0440",
    }  # fmt: skip
    assert inbox.post(at("tell"), told).status_code == 302
    night = sign_in(Client(), duty_worker)
    assert "Told by Open Door Tarnmouth" in text_of(night.get("/"))
    report = AgencyReport.objects.get()
    assert "Tern House, 0191 498 0440" in text_of(night.get(reverse("missing:aside", args=[report.pk])))

    act = Act(by=duty_worker, at=writing.at)
    facts = gone_facts(report.from_at)
    report_missing(subject=mia, facts=facts, report=report, act=act)
    assert "Taken up" in text_of(inbox.get(at("inbox")))
    assert "Told by Open Door" not in text_of(night.get("/"))
    earlier = {
        "facts": gone_facts(report.from_at - 40 * HOUR),
        "back": back_facts(report.from_at - 30 * HOUR),
    }
    with pytest.raises(MissingMovedOn):
        report_missing(subject=mia, **earlier, report=report, act=act)


def test_a_report_is_set_aside_with_a_reason_that_the_agency_reads(inbox, sending, duty_worker):
    report = report_as_agency(facts=report_facts(sending.at), act=sending)
    night = sign_in(Client(), duty_worker)
    address = reverse("missing:aside", args=[report.pk])
    assert night.post(address, {"because": " "}).status_code == 422
    assert night.post(address, {"because": "Back before we rang."}).status_code == 302

    assert "Back before we rang." in text_of(inbox.get(at("inbox")))
    assert not MissingEpisode.objects.exists()


def test_nothing_typed_is_lost_when_a_report_says_no_time(inbox):
    answer = inbox.post(at("tell"), {"child_name": "Kai Merrow", "from_at": "yesterday"})

    assert answer.status_code == 422
    assert "Kai Merrow" in answer.content.decode()
    assert not AgencyReport.objects.exists()


def test_half_an_interview_is_kept_as_a_draft_at_an_address_that_the_agency_may_open(
    inbox, mia, writing, provider
):
    episode = missing_and_back(mia, writing)
    offer = accepted(episode, writing, agency=provider)
    page = inbox.get(at("interview", offer.pk)).content.decode()
    token = page.partition('name="draft" value="')[2].partition('"')[0]
    kept = inbox.post(at("save"), {"draft": token, "revision": "0", "said": "Half a"})

    assert kept.status_code == 200
    assert "Half a" in text_of(inbox.get(at("interview", offer.pk)))
    inbox.post(at("interview", offer.pk), {"said": "Half a word", "save_draft": "1", "revision": "1"})
    assert "Half a word" in text_of(inbox.get(at("interview", offer.pk)))
