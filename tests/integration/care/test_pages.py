"""A child becomes looked after, moves, changes status and goes home on the pages."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake.records.care.models import Agreement, Period
from kittiwake.records.care.selectors import days_of
from kittiwake.records.care.services import move
from kittiwake.records.line.models import Draft
from tests.integration.care_made import come_into_care, in_home, leaving
from tests.integration.front_door_pages.reading_pages import text_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def day(name, number="24", month="4"):
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": "2017"}


@pytest.fixture
def browser(social_worker):
    return sign_in(Client(), social_worker)


def at(name, *parts):
    return reverse(f"care:{name}", args=parts)


def begun(home, **changes):
    known = {
        **day("on", "20"), "coming": "EMERGENCY", "need": "N1", "because": "Left alone overnight.",
        "decided_by": "Ruth Garside, team manager", "code": "V2", "given_as": "MOTHER",
        "given_by": "Kirsty Ashdown", **day("given_on", "20"), "in_writing": "YES",
        "understood": "Read aloud with her sister there.", "type": "U6", "home": str(home.pk),
        "place_because": "Near school.",
    }  # fmt: skip
    return known | changes


def test_a_child_becomes_looked_after_in_an_emergency(browser, mia, marlows):
    answer = browser.post(at("begin", mia.key), begun(marlows), follow=True)

    text = text_of(answer)
    assert "20 April 2017 (4 nights)" in text
    assert "Kirsty Ashdown (mother) agreed in writing, 20 April 2017" in text
    assert "S: Started to be looked after" in text
    assert Agreement.objects.get().given_by == "Kirsty Ashdown"
    page = text_of(browser.get(reverse("child:page", args=[mia.key])))
    assert "The Marlows: foster placement with other foster carer(s)" in page
    assert "Single period of accommodation under section 20" in page


def test_nothing_typed_is_lost_when_nobody_agreed(browser, mia, marlows):
    answer = browser.post(at("begin", mia.key), begun(marlows, given_as="", because="My own words."))

    assert answer.status_code == 422
    assert "Say who agreed" in text_of(answer)
    assert "My own words." in text_of(answer)
    assert not Period.objects.exists()


def test_half_a_beginning_is_kept_as_a_draft(browser, mia, marlows):
    browser.post(at("begin", mia.key), {"because": "Half a", "save_draft": "1"})

    assert Draft.objects.get().fields["because"] == "Half a"
    assert "Half a" in text_of(browser.get(at("begin", mia.key)))


def test_a_move_another_status_and_home_again(browser, mia, writing, marlows, tern_house):
    come_into_care(mia, writing, marlows, days_ago=30)
    moved = {
        **day("on", "10"), "planned": "NO", "why": "CREQB", "because": "Nobody slept.", "type": "K2",
        "home": str(tern_house.pk), "place_because": "The only bed.",
    }  # fmt: skip
    ordered = {**day("on", "12"), "code": "C1", "rests_on": "Family court, 12 April."}
    ended = {**day("on"), "why": "E4B", "because": "Karen came and took her home."}
    for name, typed in (("move", moved), ("status", ordered), ("end", ended)):
        assert browser.post(at(name, mia.key), typed).status_code == 302

    text = text_of(browser.get(at("overview", mia.key)))
    assert "Not looked after today." in text
    assert "Ended unplanned: Carer requests placement end" in text
    assert "E4B: Returned home to parent(s)" in text
    assert [each.why_new.value for each in days_of(mia).episodes()] == ["S", "P", "L"]


def test_a_late_stay_is_shown_before_it_is_kept(browser, mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=30)
    late = {
        **day("from_on", "3"), **day("to_on", "6"), "late_because": "The ward’s letter came.",
        "type": "T1", "elsewhere": "Royal Sands Hospital", "place_because": "Her appendix.",
    }  # fmt: skip
    seen = browser.post(at("late_placement", mia.key), late)
    assert seen.status_code == 200
    assert "Episodes that would no longer be so: 1. Episodes that would be new: 3." in text_of(seen)
    assert len(days_of(mia).placements) == 1

    another = browser.post(at("late_placement", mia.key), late | {"confirmed": "another"})
    assert another.status_code == 200, "what was not the last thing shown is shown anew"
    kept = browser.post(at("late_placement", mia.key), late | {"confirmed": _seal(seen)})
    assert kept.status_code == 302
    assert len(days_of(mia).placements) == 3


def _seal(answer):
    return answer.content.decode().partition('name="confirmed" value="')[2].partition('"')[0]


def test_days_that_cannot_be_are_refused_in_words(browser, mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=30)
    late = {
        **day("from_on", "9"), **day("to_on", "6"), "late_because": "Late.", "type": "T1",
        "elsewhere": "Hospital", "place_because": "Ill.",
    }  # fmt: skip
    answer = browser.post(at("late_placement", mia.key), late)

    assert answer.status_code == 422
    assert "It ends before it begins." in text_of(answer)


def test_a_child_who_is_not_looked_after_is_placed_nowhere(browser, mia):
    answer = browser.get(at("move", mia.key), follow=True)

    assert "The child is not looked after. Begin there." in text_of(answer)


def test_an_agreement_is_taken_back(browser, mia, writing, marlows):
    come_into_care(mia, writing, marlows, days_ago=30)
    agreement = Agreement.objects.get()
    typed = {**day("on"), "because": "She rang: she wants Mia home by Friday."}
    answer = browser.post(at("end_agreement", mia.key, agreement.pk), typed, follow=True)

    assert "24 April 2017: She rang" in text_of(answer)


def test_a_worker_who_records_no_care_is_offered_nothing(mia, writing, marlows, worker):
    come_into_care(mia, writing, marlows)
    browser = sign_in(Client(), worker)

    assert "Write down a move" not in text_of(browser.get(at("overview", mia.key)))
    assert browser.get(at("move", mia.key)).status_code == 403


def test_the_page_asks_as_much_for_many_placements_as_for_one(browser, mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows, days_ago=30)
    counts = []
    for _more in range(2):
        with CaptureQueriesContext(connection) as asked:
            browser.get(at("overview", mia.key))
        counts.append(len(asked))
        on = writing.at.date()
        move(period=period, leaving=leaving(on), facts=in_home(tern_house, "K2"), act=writing)
        move(period=period, leaving=leaving(on), facts=in_home(marlows), act=writing)
    assert counts[0] == counts[1]


def test_a_home_joins_the_register(team_manager):
    browser = sign_in(Client(), team_manager)
    typed = {
        "name": "Tern House", "kind": "CHILDRENS_HOME", "new_provider": "Shoreline", "new_kind": "PR4",
        "lines": "1 Quay", "in_the_area": "YES", **day("opened_on", "1"), "beds": "4", "from_age": "10",
        "to_age": "17",
    }  # fmt: skip
    answer = browser.post(reverse("provision:add"), typed, follow=True)

    assert "4, aged 10 to 17" in text_of(answer)
