"""The pages: a strategy discussion, an enquiry and a conference, as those who do the work meet them."""

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.plans.models import Plan
from kittiwake.records.protection import services
from kittiwake.records.protection.models import ChairNote, Conference, Enquiry, StrategyDiscussion
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.protection_made import call, confer, decide, discuss, seats
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_(db):
    return lambda user: sign_in(Client(), user)


def at(name, *parts):
    return reverse(f"protection:{name}", args=parts)


def test_a_discussion_is_decided_on_and_written_down(as_, family, social_worker):
    mia, kit = family
    browser = as_(social_worker)
    form = typed_in(browser.get(at("decide", mia.key)))
    browser.post(at("decide", mia.key), form | {"why_now": "A bruise.", "children": [str(mia.key)]})
    discussion = StrategyDiscussion.objects.get()
    hold = at("hold", mia.key, discussion.pk)
    said = typed_in(browser.get(hold)) | {
        "held_at": "24 April 2017 at 9:30am", "how": "VIDEO", "agreed": "To enquire.", "enquirers": "JOINT",
        "medical": "NOT_NEEDED", "came_POLICE": "CAME", "shared_POLICE": "Called out in March.",
        "sharing_POLICE": "NOT_FAMILY", "came_HEALTH": "SENT_WORD", "came_EDUCATION": "ABSENT",
    }  # fmt: skip
    for child in family:
        said |= {f"decision_{child.key}": "ENQUIRY", f"safety_{child.key}": "With Nana."}

    answer = browser.post(hold, said, follow=True)

    text = text_of(answer)
    assert "Education not represented" in text
    assert "Called out in March." in text
    assert "Not to be shown to the family" in text
    assert Enquiry.objects.filter(subject__in=[mia, kit]).count() == 2


def test_what_was_typed_stays_when_a_child_was_forgotten(as_, family, social_worker, writing):
    mia = family[0]
    discussion = decide(mia, act=writing)
    hold = at("hold", mia.key, discussion.pk)
    browser = as_(social_worker)

    answer = browser.post(hold, typed_in(browser.get(hold)) | {"agreed": "My own words."})

    assert answer.status_code == 422
    assert "My own words." in text_of(answer)
    assert "Decide about Kit Dunn" in text_of(answer)


def test_the_chair_writes_down_a_conference_and_a_plan_begins(as_, family, writing, chair):
    mia, kit = family
    discuss(*family, act=writing)
    conference = call(*family, chair=chair, act=writing)
    browser = as_(chair)
    minute = at("minute", mia.key, conference.pk)
    said = typed_in(browser.get(minute)) | {
        "held_at": "24 April 2017 at 9:55am",
        "discussed": "Mornings.",
        "came_SOCIAL_CARE": "CAME",
        "came_POLICE": "CAME",
        "came_HEALTH": "CAME",
    }
    for child in family:
        said |= {
            f"views_{child.key}": "I like Nana.", f"whose_words_{child.key}": "CHILD",
            f"advocate_{child.key}": "ACCEPTED", f"verdict_{child.key}": "PLAN",
            f"category_{child.key}": "NEG", f"because_{child.key}": "Nobody is up.",
        }  # fmt: skip

    answer = browser.post(minute, said, follow=True)

    assert "I like Nana." in text_of(answer)
    assert Plan.objects.filter(subject__in=[mia, kit], kind="CHILD_PROTECTION").count() == 2
    assert "On a child protection plan" in text_of(browser.get(at("overview", mia.key)))


def test_the_room_never_sees_the_chairs_notes_nor_does_another_chair(as_, family, writing, chair, principal):
    conference = call(*family, chair=chair, act=writing)
    browser = as_(chair)
    meeting = at("meeting", family[0].key, conference.pk)

    browser.post(f"{meeting}?notes", {"words": "Ask about the uncle."})

    assert ChairNote.objects.get().by == chair
    assert "Ask about the uncle." in text_of(browser.get(f"{meeting}?notes"))
    assert "uncle" not in text_of(browser.get(meeting))
    assert "uncle" not in text_of(browser.get(at("conference", family[0].key, conference.pk)))
    assert as_(principal).get(f"{meeting}?notes").status_code == 403


def test_a_discussion_and_a_conference_of_somebody_closed_are_not_there(
    as_, family, writing, chair, onlooker
):
    discussion = discuss(*family, act=writing, seats=seats())
    conference = confer(*family, chair=chair, act=writing)
    mia = family[0]

    for page in (at("discussion", mia.key, discussion.pk), at("conference", mia.key, conference.pk)):
        assert as_(onlooker).get(page).status_code == 403
    assert Conference.objects.count() == 1


def test_whoever_proposed_is_not_offered_to_authorise(as_, family, deciding, team_manager, writing):
    discuss(*family, act=writing)
    enquiry = Enquiry.objects.get(subject=family[0])
    services.propose_outcome(enquiry=enquiry, outcome="NFA", because="An old scar.", act=deciding)

    page = text_of(as_(team_manager).get(at("enquiry", family[0].key, enquiry.pk)))

    assert "An old scar." in page
    assert "Authorise the outcome" not in page
