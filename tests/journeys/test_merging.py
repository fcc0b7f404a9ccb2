"""Two records of one child: proposed by one person, joined by another, read as one, and separated again."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act
from kittiwake.records.notes.services import NoteFacts, write_note
from tests.integration.people_made import live_at, make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)


def note(subject, act, title):
    facts = NoteFacts(
        kind="CALL", title=title, text="Words.", provenance="PARENT", when=When.day(date(2017, 3, 21))
    )
    return write_note(facts, subjects=[subject], act=act)


@pytest.fixture
def twice(worker, at):
    """The same child on the record twice, with a note on each."""
    act = Act(by=worker, at=at - timedelta(days=30))
    pair = make_child(worker, act.at, given="Mia"), make_child(worker, act.at, given="Miya")
    for child, title in zip(pair, ("School rang about her shoes", "Her aunt rang"), strict=True):
        live_at(child, "12 Elm Road", act=act)
        note(child, act, title)
    return pair


def chronology(page, child):
    page.goto(f"/people/{child.key}/chronology/?zoom=full")
    return page.get_by_role("main")


@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (390, True), (390, False)])
def test_two_people_join_two_records_and_two_people_separate_them(
    new_page, twice, worker, manager, assert_accessible, width, javascript
):
    mia, miya = twice
    look = assert_accessible if javascript else expect  # axe is a script itself
    priya, marian = (new_page(width, javascript=javascript) for _ in range(2))
    sign_in_browser(priya, worker)
    sign_in_browser(marian, manager)

    priya.goto(f"/people/{mia.key}/same/")
    look(priya)
    priya.get_by_role("link", name="Compare side by side").click()
    look(priya)
    assert_fits(priya)
    one = priya.get_by_role("region", name="One person")
    one.get_by_label("Mia", exact=False).first.check()
    one.get_by_label("Why are they one person?").fill("Same school, same aunt. I rang the school.")
    one.get_by_role("button", name="Propose to join them").click()
    expect(priya.get_by_role("main")).to_contain_text("Somebody else has to look at both records")
    expect(priya.get_by_role("button", name="Agree, and join them")).to_have_count(0)
    expect(chronology(priya, mia)).not_to_contain_text("Her aunt rang")

    marian.goto("/people/joining/")
    look(marian)
    marian.get_by_role("link", name="To be joined").click()
    look(marian)
    marian.get_by_role("button", name="Agree, and join them").click()
    expect(marian.get_by_role("heading", level=1)).to_have_text("Joined records")
    for child in twice:
        main = chronology(priya, child)
        expect(main).to_contain_text("Her aunt rang")
        expect(main).to_contain_text("School rang about her shoes")
    look(priya)

    marian.goto("/people/joining/")
    expect(marian.get_by_role("main")).to_contain_text("Nothing waits.")
    priya.goto(f"/people/{mia.key}/same/")
    priya.get_by_role("link", name="See both, or separate them").click()
    priya.get_by_label("Why are they two people after all?").fill("Twins. The school has both.")
    look(priya)
    priya.get_by_role("button", name="Propose to separate them").click()
    marian.goto("/people/joining/")
    marian.get_by_role("link", name="To be separated").click()
    look(marian)
    marian.get_by_role("button", name="Agree, and separate them").click()
    expect(marian.get_by_role("heading", level=1)).to_have_text("Records that were separated")
    expect(chronology(priya, mia)).not_to_contain_text("Her aunt rang")
    expect(chronology(priya, miya)).to_contain_text("Her aunt rang")
    expect(chronology(priya, miya)).not_to_contain_text("School rang about her shoes")
