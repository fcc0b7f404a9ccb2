"""The child's page: one minute to know who this is, what is going on, and what comes next."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from kittiwake.core.dates import When
from kittiwake.records.access.models import Look
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door import events as kinds
from kittiwake.records.line.services import Act, record
from kittiwake.records.notes.services import NoteFacts, write_note
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def page_of(client, subject):
    answer = client.get(f"/people/{subject.key}/")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def band(page):
    """Each question of the band with all that stands under it."""
    found = page.select(".kw-band__answer")
    return {each.dt.get_text(strip=True): each.dd.get_text(" ", strip=True) for each in found}


def say(act, child, **facts):
    known = {"kind": "TALK", "title": "Talk at school", "text": "I want to see Nan.", "provenance": "CHILD"}
    return write_note(NoteFacts(when=When.day(act.at.date()), **(known | facts)), subjects=[child], act=act)


def test_what_nobody_has_recorded_is_said_as_a_finding(as_worker, mia):
    assert band(page_of(as_worker, mia)) == {
        "Lives with": "Nobody has recorded where they live.",
        "Who holds parental responsibility": "Nobody has recorded who holds parental responsibility.",
        "Legal status": "No order or emergency power is recorded.",
        "The plan": "There is no plan.",
        "What we are worried about": "No worry about them is recorded.",
        "What works well": "Nobody has recorded what works well.",
        "The child says": "Nothing they said is recorded. No talk with them is recorded.",
        "Next thing due": "No timescale is running.",
        "Who works with them": "Nobody is allocated to them today.",
    }


def test_one_minute_tells_family_worry_words_of_the_child_and_what_is_due(as_worker, act, mia, karen, lived):
    say(act, mia)
    told = band(page_of(as_worker, mia))

    assert told["Lives with"].startswith("Theo Dunn (has the same mother)")
    assert told["Who holds parental responsibility"] == "Karen Dunn (mother)"
    assert "Third worry about care at home." in told["What we are worried about"]
    assert "Priya Raman, proposing" in told["What we are worried about"]
    assert told["The child says"].startswith("I want to see Nan. 24 April 2017, written by Priya Raman")
    assert "Tell the referrer" in told["Next thing due"]


def test_every_area_offers_its_panel(as_worker, mia, lived):
    titles = [heading.get_text(strip=True) for heading in page_of(as_worker, mia).select(".kw-panel__title")]

    assert {"Household and family", "Significant events", "Latest notes"} <= set(titles)


def test_an_adult_gets_the_same_page_with_the_children_they_are_connected_to(as_worker, karen):
    told = band(page_of(as_worker, karen))

    assert told["Children they are connected to"] == "Mia Dunn (child), Theo Dunn (child)"
    assert "The plan" not in told


def test_an_unborn_child_is_not_asked_to_speak(as_worker, worker, at):
    unborn = make_child(worker, at, given="Unborn", born_on=None, expected_on=at.date().replace(month=7))
    assert band(page_of(as_worker, unborn))["The child says"] == "Not born yet"


def test_html_in_the_record_is_shown_as_text(as_worker, act, mia):
    say(act, mia, text="<script>alert(1)</script> =1+1", title="<b>Bold</b>")
    page = page_of(as_worker, mia)

    assert "<script>alert(1)</script> =1+1" in page.get_text()
    assert "<b>Bold</b>" in page.get_text()


def test_opening_the_page_is_logged_once_and_an_onlooker_reads_nothing(
    as_worker, as_onlooker, worker, onlooker, mia
):
    page_of(as_worker, mia)
    refused = as_onlooker.get(f"/people/{mia.key}/")

    assert refused.status_code == 403
    assert b"Mia" not in refused.content
    assert [(look.user, look.was_refused) for look in Look.objects.order_by("pk")] == [
        (worker, False),
        (onlooker, True),
    ]


def test_a_sealed_record_is_as_one_that_is_not_there(as_worker, team_manager, at, mia):
    close_record(
        subject=mia, closure="SEALED", compartment="Adoption", reason="Adopted",
        ring="Adoption, 0191 498 0400",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    sealed = as_worker.get(f"/people/{mia.key}/")
    missing = as_worker.get("/people/00000000-0000-4000-8000-000000000000/")

    assert sealed.status_code == missing.status_code == 404


def test_the_parts_of_the_record_are_those_the_viewer_may_open(as_worker, as_manager, mia):
    def parts(client):
        return [link.get_text(strip=True) for link in page_of(client, mia).select(".kw-side a")]

    assert "Who has looked" not in parts(as_worker)
    assert parts(as_manager)[:2] == ["Summary", "Chronology"]
    assert "Who has looked" in parts(as_manager)


def queries(client, subject, count):
    with count as asked:
        page_of(client, subject)
    return len(asked)


@pytest.mark.parametrize("address", ["", "chronology/?zoom=full", "activity/", "schedule/", "notes/"])
def test_a_long_childhood_asks_no_more_queries_than_a_short_one(
    worker, act, mia, karen, lived, address, django_assert_max_num_queries
):
    client = sign_in(Client(), worker)

    def asked():
        with django_assert_max_num_queries(49) as captured:
            assert client.get(f"/people/{mia.key}/{address}").status_code == 200
        return len(captured)

    live(act, mia, 3)
    asked()
    short = asked()
    live(act, mia, 300)
    assert asked() == short


def live(act, child, times):
    for _ in range(times):
        record(kinds.CONTACT_DECIDED, Act(by=act.by, at=act.at), about=[child], source=child.person)
    for _ in range(min(times, 20)):
        say(act, child)
