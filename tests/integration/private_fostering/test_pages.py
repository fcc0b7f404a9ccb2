"""We are told, find out, decide and end it on the pages; the register and the desk say what waits."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake.records.access.services import involve
from kittiwake.records.line.models import Draft
from kittiwake.records.private_fostering.models import Arrangement
from tests.integration.fostered_made import check_facts, foster
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TOLD = {
    "told_by": "SCHOOL", "told_by_says": "Mr Okoro", "carer_says": "Mrs Adeyemi, a friend",
    "address": "12 Fisher Row", "household": "Her two sons", "parents": "Her mother, abroad",
    "because": "A year of work abroad.",
}  # fmt: skip


def day(name, number, month="4"):
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": "2017"}


def at(name, *parts):
    return reverse(f"private_fostering:{name}", args=parts)


@pytest.fixture
def browser(social_worker):
    return sign_in(Client(), social_worker)


@pytest.fixture
def managing(team_manager):
    return sign_in(Client(), team_manager)


def test_from_being_told_to_a_decision_and_the_end(browser, managing, zola):
    typed = TOLD | day("notified_on", "10") | day("from_on", "3")
    answer = browser.post(at("notify", zola.key), typed, follow=True)
    text = text_of(answer)
    assert "7 days after it began." in text
    assert "Was due 21 April" in text
    assert "Law: regulation: SI 2005/1533 reg 4" in text
    assert "Nobody has decided whether it is suitable." in text
    row = Arrangement.objects.get()
    for desk in (browser, managing):
        assert "Privately fostered since 3 April 2017." in text_of(desk.get("/"))
    assert "Mrs Adeyemi, a friend" in text_of(browser.get(reverse("child:page", args=[zola.key])))

    found = {
        "kind": "BARRED", "about": "Mrs Adeyemi", **day("answered_on", "18"), "found": "A caution in 1999.",
        "worry": "YES",
    }  # fmt: skip
    assert browser.post(at("check", zola.key, row.pk), found).status_code == 302
    assert "A caution in 1999." in text_of(managing.get(at("decide", zola.key, row.pk)))
    decided = {
        "outcome": "REQUIREMENTS", **day("decided_on", "20"), "wishes": "To stay.",
        "because": "She is settled.",
        "requirements": "A bed of her own.",
    }  # fmt: skip
    answer = managing.post(at("decide", zola.key, row.pk), decided, follow=True)
    assert "Required: A bed of her own." in text_of(answer)
    ended = {**day("on", "22"), "why": "HOME", "because": "Her mother came back."}
    answer = browser.post(at("end", zola.key, row.pk), ended, follow=True)
    assert "22 April 2017: The child went back to a parent" in text_of(answer)
    assert "Privately fostered since" not in text_of(browser.get("/"))


def test_nothing_typed_is_lost_and_half_is_kept_as_a_draft(browser, zola):
    answer = browser.post(at("notify", zola.key), TOLD | day("notified_on", "10"))
    assert answer.status_code == 422
    assert "Say on which day it began, or is to begin." in text_of(answer)
    assert "A year of work abroad." in text_of(answer)

    browser.post(at("notify", zola.key), {"because": "Half a", "save_draft": "1"})
    assert Draft.objects.get().fields["because"] == "Half a"
    assert not Arrangement.objects.exists()


def test_what_was_written_is_put_right(browser, zola, writing):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    page = browser.get(at("right", zola.key, row.pk))
    assert "Mrs Adeyemi and her two sons" in text_of(page)
    typed = TOLD | day("notified_on", "10") | day("from_on", "2") | {"reason": "The second, not the third."}
    answer = browser.post(at("right", zola.key, row.pk), typed, follow=True)

    assert "since 2 April 2017" in text_of(answer)


def test_a_worker_decides_nothing_and_an_onlooker_sees_nothing(browser, zola, writing, onlooker):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    assert browser.get(at("decide", zola.key, row.pk)).status_code == 403
    looking = sign_in(Client(), onlooker)

    assert looking.get(at("overview", zola.key)).status_code == 403
    assert "Zola" not in text_of(looking.get(at("register")))


def test_the_register_asks_as_much_for_many_as_for_one(
    browser, zola, writing, worker, long_term_team, managing
):
    counts = []
    for number in range(3):
        child = zola if not number else make_child(worker, writing.at, given=f"Zola{number}")
        involve(
            subject=child, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=writing.at
        )
        row = foster(child, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
        for _each in range(number):
            row.checks.create(
                **vars(check_facts(date(2017, 4, 18))), recorded_by=writing.by, recorded_at=writing.at
            )
        with CaptureQueriesContext(connection) as asked:
            text = text_of(managing.get(at("register")))
            managing.get(at("overview", child.key))
        assert text.count("Mrs Adeyemi") == 0
        assert text.count("Privately fostered since") == number + 1
        counts.append(len(asked))
    assert counts[1] == counts[2]
