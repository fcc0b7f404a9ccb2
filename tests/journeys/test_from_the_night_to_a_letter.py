"""A night, a morning and a letter, in the browser: on a phone and on a desk, by WCAG 2.2 AA."""

import pytest
from playwright.sync_api import expect

from kittiwake.records.line.services import Act
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from tests.integration.contacts_made import make_contact
from tests.integration.letters_made import make_letter
from tests.integration.people_made import make_adult, make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def child(worker, at):
    act = Act(by=worker, at=at)
    child, mother = make_child(worker, at), make_adult(worker, at, sex="F")
    record_address(AddressFacts(lines="12 Elm Road\nTarnmouth"), subject=mother, act=act)
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=mother, other=child, act=act)
    return child


def test_what_happens_at_night_is_taken_over_in_the_morning_without_scripts(
    child, duty_worker, worker, new_page
):
    night = new_page(width=320, javascript=False)
    sign_in_browser(night, duty_worker)
    night.goto(f"/people/{child.key}/")
    night.get_by_role("link", name="Night entry").click()
    night.get_by_label("In a few words").fill("Found in the road")
    night.get_by_label("When did it happen?").fill("24 April 2017 at 2:10am")
    night.get_by_label("What happened").fill("She was alone in Quay Street.")
    night.get_by_label("What you did").fill("Police brought her home.")
    night.get_by_role("button", name="Hand it over").click()
    expect(night.get_by_text("Handed over.")).to_be_visible()

    morning = new_page()
    sign_in_browser(morning, worker)
    morning.goto("/night/")
    morning.get_by_role("link", name="Mia Dunn").click()
    expect(morning.get_by_text("She was alone in Quay Street.")).to_be_visible()
    morning.get_by_role("button", name="I have it").click()
    expect(morning.get_by_text("Acknowledged. The day team has it.")).to_be_visible()


def test_a_letter_is_confirmed_made_and_written_down_as_sent(child, worker, at, new_page):
    contact = make_contact(Act(by=worker, at=at), child)
    page = new_page()
    sign_in_browser(page, worker)
    page.goto(f"/contacts/{contact.pk}/letters/")
    page.get_by_role("link", name="Karen Dunn, mother of Mia Dunn").click()
    expect(page.get_by_text("12 Elm Road")).to_be_visible()
    page.get_by_role("button", name="Make this letter").click()
    expect(page.get_by_role("link", name="Tick who the letter is for")).to_be_visible()
    page.get_by_role("radio", name="Karen Dunn, mother of Mia Dunn").check()
    page.get_by_role("button", name="Make this letter").click()
    expect(page.get_by_text("The letter is made.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert download.value.suggested_filename == "letter-2017-04-24.pdf"
    page.get_by_role("radio", name="By post").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Written down: the letter went.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_are_accessible_and_fit(child, worker, manager, at, new_page, assert_accessible, width):
    act = Act(by=worker, at=at)
    contact = make_contact(act, child, is_urgent=True)
    letter = make_letter(contact, act)
    page = new_page(width=width)
    sign_in_browser(page, manager)
    writing = f"/contacts/{contact.pk}/letters/write/?kind=ACKNOWLEDGEMENT&to=referrer"
    night = ("/night/", "/night/tonight/", "/night/new/", f"/people/{child.key}/night/")
    letters = (f"/contacts/{contact.pk}/letters/", f"/letters/{letter.pk}/", writing)

    for address in (*night, f"/contacts/{contact.pk}/urgent/", *letters):
        page.goto(address)
        assert_accessible(page)
        assert_fits(page)
