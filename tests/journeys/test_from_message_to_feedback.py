"""A school's e-mail, as it really arrives, to a manager's decision and an answer: three people."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kittiwake.records.front_door.models import Contact, Referral
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import key_of
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)

MESSAGE = Path(__file__).parent.parent / "unit/front_door_messages/samples/school_concern.eml"
TOLD = "nana's some nights"


@pytest.fixture
def now_is(monkeypatch, pretend_now):
    """The day after the school wrote: Tuesday 10 March 2026."""
    began = datetime.now(UTC).timestamp()
    monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", f"2026-03-10T09:00:00+00:00|{began}")


def take_in_the_message(page: Page) -> None:
    page.goto("/contacts/new/")
    page.get_by_label("E-mail file").set_input_files(MESSAGE)
    page.get_by_role("button", name="Read the e-mail").click()
    expect(page.get_by_text(TOLD).first).to_be_visible()
    page.get_by_role("combobox", name="Who told us").select_option("2A")
    page.get_by_label("How the teller knows").select_option("AGENCY")
    page.get_by_label("Who may be shown these words").select_option("ORDINARY")


def add_the_child(page: Page) -> None:
    page.get_by_role("button", name="Find or add a person").click()
    page.get_by_label("Name", exact=True).fill("Ravensworth-Oyelaran")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Add a person who is not on the record").click()
    page.get_by_label("Given name").fill("Tamika")
    page.get_by_label("Family name").fill("Ravensworth-Oyelaran")
    page.get_by_label("Date of birth").first.fill("27 March 2015")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Child the concern is about").check()
    page.get_by_label("Why").fill("The school gave her name and date of birth.")
    page.get_by_role("button", name="Put to the contact").click()


def screen(page: Page) -> None:
    page.get_by_text("Ask an agency").click()
    page.get_by_label("Who was asked?").select_option("EDUCATION")
    page.get_by_label("What were they asked?").fill("What have you seen since January?")
    page.get_by_role("button", name="Write down that they were asked").click()
    page.locator("#screening summary").click()
    page.get_by_label("Asked and given").check()
    page.get_by_role("textbox", name="What we do not yet know").fill("Who the man is that she is afraid of.")
    page.locator("#screening").get_by_role("button", name="Save").click()


def propose(page: Page, outcome: str) -> None:
    page.get_by_label(outcome).first.check()
    page.get_by_label("Why?").fill("She cares for a baby and stays out of the house until it is dark.")
    page.get_by_label("What would change this?").fill("Knowing who else is at home in the evening.")
    page.get_by_role("button", name="Send to a manager").click()


@pytest.mark.usefixtures("now_is")
def test_a_schools_message_becomes_a_reasoned_decision_and_the_school_hears(
    new_page, worker, manager, other_worker, assert_accessible
):
    screening = new_page()
    sign_in_browser(screening, worker)
    take_in_the_message(screening)
    assert_accessible(screening)
    screening.get_by_role("button", name="Record this contact").click()
    expect(screening.get_by_text("Nobody is matched to this contact yet.")).to_be_visible()
    assert_accessible(screening)
    add_the_child(screening)
    expect(screening.get_by_role("heading", level=1)).to_contain_text("Tamika Ravensworth-Oyelaran")
    screen(screening)
    propose(screening, "Referral for assessment")
    expect(screening.get_by_text("To be decided").first).to_be_visible()

    contact = Contact.objects.get()
    deciding = new_page()
    sign_in_browser(deciding, manager)
    deciding.goto("/")
    assert_accessible(deciding)
    deciding.get_by_role("link", name="Tamika Ravensworth-Oyelaran").first.click()
    deciding.get_by_role("region", name="Decide").get_by_label("Referral for assessment").check()
    assert_accessible(deciding)
    deciding.get_by_role("button", name="Decide", exact=True).click()
    expect(deciding.get_by_text("Decided. The clock has stopped.")).to_be_visible()

    answering = new_page(390)
    sign_in_browser(answering, other_worker)
    answering.goto(f"/contacts/{contact.pk}/")
    telling = answering.get_by_role("region", name="Telling whoever told us")
    expect(telling.get_by_label("What you told them")).not_to_have_value(re.compile("Tamika"))
    telling.get_by_label("To", exact=True).fill("Designated safeguarding lead")
    telling.get_by_role("button").first.click()
    expect(answering.get_by_text("Nobody has told the referrer anything yet.")).to_have_count(0)
    assert_accessible(answering)
    assert_fits(answering)

    referral = Referral.objects.get(contact=contact)
    stopped = dict(ClockRun.objects.filter(case=key_of(contact)).values_list("clock", "stopped_at"))
    assert stopped["fd.decision"] is not None
    assert stopped["fd.referrer_chase"] is not None
    assert ClockRun.objects.get(case=key_of(referral)).first_due_on.isoformat() == "2026-05-14"


@pytest.mark.usefixtures("now_is")
def test_the_way_from_message_to_proposal_works_without_scripts(new_page, worker):
    page = new_page(javascript=False)
    sign_in_browser(page, worker)

    take_in_the_message(page)
    page.get_by_role("button", name="Record this contact").click()
    add_the_child(page)
    screen(page)
    propose(page, "Early help")

    expect(page.get_by_text("To be decided").first).to_be_visible()
