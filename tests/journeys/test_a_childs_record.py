"""A child's record in a browser: read it, write a note, put it right, find it in the chronology."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people.services import RelationshipFacts, relate
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def mia(worker, manager, at, act):
    """A child with a brother, a mother, a decided contact and her own words."""
    mia, theo = make_child(worker, at), make_child(worker, at, given="Theo", born_on=date(2011, 2, 3))
    karen = make_adult(worker, at)
    for child in (mia, theo):
        live_at(child, "4 Quay Row, Tarnmouth", act=act)
        relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=karen, other=child, act=act)
    live_at(karen, "4 Quay Row, Tarnmouth", act=act)
    long_ago = at - timedelta(days=500)
    for when, moment in ((long_ago, act), (at - timedelta(hours=3), act)):
        decided_contact(
            mia, worker=moment, manager=Act(by=manager, at=at), outcome="REFERRAL", received_at=when
        )  # fmt: skip
    words = NoteFacts(
        kind="TALK", title="Talk with Mia at school", provenance="CHILD", when=When.day(at.date()),
        text="I like it at Nan's because somebody is always up.",
    )  # fmt: skip
    write_note(words, subjects=[mia], act=act)
    return mia


@pytest.mark.parametrize("width", [1280, 390])
def test_a_worker_reads_writes_and_finds_again(new_page, worker, mia, width, assert_accessible):
    page = new_page(width=width)
    sign_in_browser(page, worker)
    page.goto(f"/people/{mia.key}/")
    expect(page.get_by_text("I like it at Nan's").first).to_be_visible()
    assert_accessible(page)

    page.get_by_role("button", name="Write a note").click()
    assert_accessible(page)
    page.get_by_label("Telephone call").check()
    page.get_by_label("When did it happen?").fill("24 April 2017 at 9:30am")
    page.get_by_label("In a few words").fill("School rang")
    page.get_by_label("The note", exact=True).fill("No coat again.")
    page.get_by_label("From an agency").check()
    expect(page.locator("[data-draft-words]")).to_contain_text("Saved")
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_text("The note is on the record.")).to_be_visible()
    page.get_by_role("link", name="School rang").click()
    assert_accessible(page)
    assert CaseNote.objects.filter(title="School rang").exists()

    for address in ("chronology/?zoom=full", "activity/", "schedule/"):
        page.goto(f"/people/{mia.key}/{address}")
        assert_accessible(page)
    page.goto(f"/people/{mia.key}/chronology/?zoom=full")
    expect(page.get_by_text("Telephone call: School rang")).to_be_visible()
