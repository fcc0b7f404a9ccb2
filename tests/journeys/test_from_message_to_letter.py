"""A school's e-mail, two agencies' answers, a referral, a letter to the school: five people in turn."""

import pytest
from playwright.sync_api import Page, expect

from kittiwake.records.files.models import File
from kittiwake.records.front_door.models import AgencyCheck, Contact, Decision, Referral
from kittiwake.records.letters.models import Letter
from tests.integration.checks_made import make_agency_colleague
from tests.journeys.test_from_message_to_feedback import (
    add_the_child,
    now_is,  # noqa: F401 -- a fixture
    propose,
    take_in_the_message,
)
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("now_is")]

CHILD = "Tamika Ravensworth-Oyelaran"
SCHOOL, POLICE = "Beacon Hill Primary School", "Tarnmouth Police"


@pytest.fixture
def school(at):
    return make_agency_colleague("Solveig Amankwah", SCHOOL, "EDUCATION", at)[1]


@pytest.fixture
def police(at):
    return make_agency_colleague("Gethin Okafor", POLICE, "POLICE", at)[1]


def answer(page: Page, choice: str, words: str, *, basis: str = "") -> None:
    page.goto("/agency/")
    page.get_by_role("region", name="To answer").get_by_role("link", name=CHILD).click()
    page.get_by_role("radio", name=choice).check()
    page.get_by_role("textbox", name="What is known").fill(words)
    if basis:
        page.get_by_label("On what basis").select_option(basis)
    page.get_by_role("button", name="Send the answer").click()
    expect(page.get_by_text("Your answer has arrived.")).to_be_visible()


def test_five_people_take_a_message_to_a_referral_and_a_letter(
    new_page, worker, other_worker, manager, school, police, assert_accessible
):
    screening = new_page()
    sign_in_browser(screening, worker)
    take_in_the_message(screening)
    screening.get_by_role("button", name="Record this contact").click()
    add_the_child(screening)
    contact = Contact.objects.get()

    screening.goto(f"/contacts/{contact.pk}/agencies/")
    for agency in (SCHOOL, POLICE):
        screening.get_by_label("Whom do you ask?").select_option(label=f"{agency} (has an inbox here)")
        screening.get_by_label("In their inbox here").check()
        screening.get_by_label("What do you ask?").fill("What is known since January?")
        screening.get_by_label("Asking the family could put a child at risk").check()
        screening.get_by_role("button", name="Put the question").click()
        expect(screening.get_by_text(f"{agency}: the question is put.")).to_be_visible()

    teaching, policing = new_page(390), new_page(javascript=False)
    sign_in_browser(teaching, school)
    answer(teaching, "Something is known", "Late fourteen times. She collects the baby from nursery.")
    sign_in_browser(policing, police)
    answer(policing, "It cannot be shared", "A case is before the court.", basis="INQUIRY")

    screening.goto(f"/contacts/{contact.pk}/")
    screening.locator("#screening summary").click()
    screening.get_by_label("Asked and given").check()
    screening.get_by_role("textbox", name="What we do not yet know").fill("Who the man is.")
    screening.locator("#screening").get_by_role("button", name="Save").click()
    propose(screening, "Referral for assessment")
    expect(screening.get_by_text("To be decided").first).to_be_visible()

    deciding = new_page()
    sign_in_browser(deciding, manager)
    deciding.goto(f"/contacts/{contact.pk}/")
    expect(deciding.get_by_text("She collects the baby from nursery.").first).to_be_visible()
    deciding.get_by_role("region", name="Decide").get_by_label("Referral for assessment").check()
    deciding.get_by_role("button", name="Decide", exact=True).click()
    expect(deciding.get_by_text("Decided. The clock has stopped.")).to_be_visible()

    writing = new_page()
    sign_in_browser(writing, other_worker)
    writing.goto(f"/contacts/{contact.pk}/letters/write/?kind=OUTCOME_REFERRER&to=referrer")
    assert_accessible(writing)
    writing.get_by_role("radio").first.check()
    writing.get_by_role("button", name="Make this letter").click()
    expect(writing.get_by_text("The letter is made.")).to_be_visible()
    with writing.expect_download() as word:
        writing.get_by_role("link", name="Word").click()
    assert word.value.suggested_filename.endswith(".docx")
    writing.get_by_role("radio", name="By e-mail").check()
    writing.get_by_label("To which e-mail address").fill("safeguarding@beaconhill.example")
    writing.get_by_role("button", name="Write it down").click()
    expect(writing.get_by_text("Written down: the letter went.")).to_be_visible()

    by_whom = {
        contact.recorded_by.name,
        *AgencyCheck.objects.values_list("latest__by__name", flat=True),
        Decision.objects.get().by.name,
        Letter.objects.get().by.name,
    }
    assert len(by_whom) == 5
    assert Referral.objects.get().contact == contact
    assert File.objects.filter(source__startswith="letters.").count() == 2
