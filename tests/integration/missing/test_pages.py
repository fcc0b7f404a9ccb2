"""Gone, back, offered, talked and used on the pages."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake.records.line.models import Draft
from kittiwake.records.missing.models import MissingEpisode, ReturnInterview, Theme
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.missing_made import ARCADE, go_missing, missing_and_back, talked
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
GONE = {
    "kind": "M", "from_at": "23 April 2017 at 9:30pm", "gone_from": "The Marlows", "risk": "HIGH",
    "told_by": "Jean Marlow, carer", "last_seen": "Jean Marlow, red coat", "is_back": "NO",
}  # fmt: skip


def at(name, *parts):
    return reverse(f"missing:{name}", args=parts)


@pytest.fixture
def browser(social_worker):
    return sign_in(Client(), social_worker)


def test_a_child_who_is_gone_is_the_first_thing_on_the_page_and_on_three_desks(
    browser, mia, duty_worker, team_manager, worker
):
    told = {"whom_1": "POLICE", "name_1": "Log 114", "told_at_1": "23 April 2017 at 9:40pm"}
    night = sign_in(Client(), duty_worker)
    answer = night.post(at("report", mia.key), GONE | told, follow=True)

    assert "23 April 2017 at 9:30pm (12 hours)" in text_of(answer)
    page = text_of(browser.get(reverse("child:page", args=[mia.key])))
    warned = page.index("MISSING since 23 April 2017 at 9:30pm. Risk: high")
    assert warned < page.index("Lives with")
    for viewer in (duty_worker, team_manager, worker, mia and browser):
        desk = viewer if isinstance(viewer, Client) else sign_in(Client(), viewer)
        assert "Missing since 23 April 2017 at 9:30pm. Should be at: The Marlows." in text_of(desk.get("/"))


def test_nothing_typed_is_lost_when_a_time_is_no_time(browser, mia):
    answer = browser.post(at("report", mia.key), GONE | {"from_at": "last night", "believed": "With Jade."})

    assert answer.status_code == 422
    assert "With Jade." in text_of(answer)
    assert "last night" in answer.content.decode()
    assert not MissingEpisode.objects.exists()


def test_half_a_report_is_kept_as_a_draft(browser, mia):
    browser.post(at("report", mia.key), {"believed": "Half a", "save_draft": "1"})

    assert Draft.objects.get().fields["believed"] == "Half a"
    assert "Half a" in text_of(browser.get(at("report", mia.key)))


def test_from_back_to_a_theme_that_is_used(browser, mia, writing, coordinator):
    episode = go_missing(mia, writing, hours_ago=60)
    back = {
        "at": "22 April 2017 at 1:10am", "found_by": "POLICE", "where": "Bus station",
        "state": "Cold, not hurt.",
    }  # fmt: skip
    assert browser.post(at("back", mia.key, episode.pk), back).status_code == 302
    desk = text_of(browser.get("/"))
    assert "Nobody has offered one." in desk
    assert "Due 25 April 2017 at 1:10am" in desk
    offered = {"offered_at": "22 April 2017 at 10am", "how": "PERSON", "reply": "WAITING"}
    assert browser.post(at("offer", mia.key, episode.pk), offered).status_code == 302
    accepted = {"reply": "ACCEPTED", "at": "22 April 2017 at 11am"}
    assert browser.post(at("answer", mia.key, episode.pk), accepted).status_code == 302

    talking = sign_in(Client(), coordinator)
    interview = {
        "held_at": "23 April 2017 at 4pm", "where": "School", "seen": "ALONE", "said": "I missed my sister.",
        "safe_now": "Sundays with Nana.", "kind_1": "PLACE", "name_1": "Quay Arcade",
        "says_1": "Till it shuts.",
    }  # fmt: skip
    answer = talking.post(at("interview", mia.key, episode.pk), interview, follow=True)
    assert "Within 72 hours of the return." in text_of(answer)
    assert "1 theme of a return interview not used" in text_of(browser.get("/"))

    used = {"used_in": "RISK", "says": "The arcade is in the safety plan; staff ring us."}
    theme = Theme.objects.get()
    answer = browser.post(at("use", mia.key, theme.pk), used, follow=True)
    assert "In a risk assessment or safety plan: The arcade is in the safety plan" in text_of(answer)
    assert "not used in a plan" not in text_of(browser.get("/"))


def test_the_childs_own_worker_cannot_write_the_interview(browser, mia, writing):
    episode = missing_and_back(mia, writing)
    offered = {"offered_at": "23 April 2017 at 11am", "how": "PERSON", "reply": "ACCEPTED"}
    browser.post(at("offer", mia.key, episode.pk), offered)
    interview = {
        "held_at": "23 April 2017 at 4pm", "where": "Car", "seen": "ALONE", "said": "My words.",
        "safe_now": "-",
    }  # fmt: skip
    answer = browser.post(at("interview", mia.key, episode.pk), interview)

    assert answer.status_code == 422
    assert "You work with this child, so somebody else talks with them." in text_of(answer)
    assert "My words." in text_of(answer)
    assert not ReturnInterview.objects.exists()


def test_a_theme_without_its_kind_is_not_left_out(coordinator, mia, writing):
    episode = missing_and_back(mia, writing)
    sign_in(Client(), writing.by).post(
        at("offer", mia.key, episode.pk),
        {"offered_at": "23 April 2017 at 11am", "how": "PERSON", "reply": "ACCEPTED"},
    )
    interview = {
        "held_at": "23 April 2017 at 4pm", "where": "School", "seen": "ALONE", "said": "Words.",
        "safe_now": "-", "says_3": "A man with a van.",
    }  # fmt: skip
    answer = sign_in(Client(), coordinator).post(at("interview", mia.key, episode.pk), interview)

    assert answer.status_code == 422
    assert "Theme 3: say what it is about." in text_of(answer)


def test_the_page_asks_as_much_for_many_times_as_for_one(browser, mia, writing, talking):
    counts = []
    for number in (1, 2, 3):
        episode = missing_and_back(mia, writing, hours_ago=100 * number, back_hours_ago=100 * number - 9)
        talked(episode, writing, talking, ARCADE, ARCADE)
        with CaptureQueriesContext(connection) as asked:
            browser.get(at("overview", mia.key))
            browser.get(reverse("missing:list"))
        counts.append(len(asked))
    assert counts[1] == counts[2]


def test_an_onlooker_is_shown_nothing(mia, writing, onlooker):
    go_missing(mia, writing)
    looking = sign_in(Client(), onlooker)

    assert looking.get(at("overview", mia.key)).status_code == 403
    assert "Mia" not in text_of(looking.get(reverse("missing:list")))
    assert "Mia" not in text_of(looking.get("/"))
    assert writing.at - timedelta(hours=30) == MissingEpisode.objects.get().from_at


def test_the_list_says_nothing_of_what_is_not_this_persons_work(mia, writing, talking, duty_worker):
    talked(missing_and_back(mia, writing), writing, talking, ARCADE)
    coordinating, night = (sign_in(Client(), user) for user in (talking.by, duty_worker))

    assert "1 theme of a return interview not used" in text_of(coordinating.get(reverse("missing:list")))
    assert "Told and not used" not in text_of(night.get(reverse("missing:list")))
