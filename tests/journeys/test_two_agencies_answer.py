"""A screener asks two agencies; each answers in its own inbox, and sees nothing that is not its own."""

import pytest
from playwright.sync_api import Page, expect

from kittiwake.records.front_door.models import AgencyCheck
from tests.integration.checks_made import make_agency_colleague
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import live_at, make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "Late fourteen times since January. He says that he cooks for his sister."


@pytest.fixture
def contact(act, worker, at):
    child = make_child(worker, at, given="Kit", family="Larkspur")
    live_at(child, "31 Sandpiper Court", act=act)
    return make_contact(act, child)


@pytest.fixture
def school(at):
    return make_agency_colleague("Solveig Amankwah", "Beacon Hill Primary School", "EDUCATION", at)[1]


@pytest.fixture
def police(at):
    return make_agency_colleague("Gethin Okafor", "Tarnmouth Police", "POLICE", at)[1]


def put_question(page: Page, agency: str, question: str) -> None:
    page.get_by_label("Whom do you ask?").select_option(label=f"{agency} (has an inbox here)")
    page.get_by_label("In their inbox here").check()
    expect(page.get_by_label("Kit Larkspur")).to_be_checked()
    page.get_by_label("What do you ask?").fill(question)
    page.get_by_label("Asking the family could put a child at risk").check()
    page.get_by_role("button", name="Put the question").click()
    expect(page.get_by_text(f"{agency}: the question is put.")).to_be_visible()


def open_question(page: Page) -> None:
    page.goto("/agency/")
    page.get_by_role("region", name="To answer").get_by_role("link", name="Kit Larkspur").click()
    expect(page.get_by_text("31 Sandpiper Court")).to_be_visible()


def test_two_agencies_are_asked_and_answer_as_two_people(
    new_page, worker, school, police, contact, assert_accessible
):
    screening = new_page()
    sign_in_browser(screening, worker)
    screening.goto(f"/contacts/{contact.pk}/")
    screening.get_by_role("link", name="All agencies").click()
    assert_accessible(screening)
    put_question(screening, "Beacon Hill Primary School", "How is he in school, and who brings him?")
    put_question(screening, "Tarnmouth Police", "Have you been called there since January?")

    teaching = new_page(390)
    sign_in_browser(teaching, school)
    open_question(teaching)
    assert_accessible(teaching)
    teaching.get_by_label("Something is known").check()
    teaching.get_by_role("button", name="Send the answer").click()
    expect(teaching.get_by_role("alert")).to_contain_text("Write what is known.")
    teaching.get_by_label("What is known").fill(SAID)
    teaching.get_by_label("Who may be shown this").select_option("NOT_FAMILY")
    teaching.get_by_role("button", name="Send the answer").click()
    expect(teaching.get_by_text("Your answer has arrived.")).to_be_visible()
    assert_fits(teaching)

    policing = new_page(javascript=False)
    sign_in_browser(policing, police)
    open_question(policing)
    expect(policing.get_by_text("How is he in school")).to_have_count(0)
    policing.get_by_role("radio", name="It cannot be shared").check()
    policing.get_by_label("What is known").fill("A case is before the court.")
    policing.get_by_label("On what basis").select_option("INQUIRY")
    policing.get_by_role("button", name="Send the answer").click()
    expect(policing.get_by_text("Your answer has arrived.")).to_be_visible()
    assert policing.goto(f"/contacts/{contact.pk}/").status == 403

    screening.goto(f"/contacts/{contact.pk}/agencies/")
    row = screening.get_by_role("row", name="Beacon Hill Primary School")
    expect(row).to_contain_text(SAID)
    expect(row).to_contain_text("Not to be shown to the family")
    expect(screening.get_by_role("row", name="Tarnmouth Police")).to_contain_text("Cannot share")
    assert_accessible(screening)
    row.get_by_role("link").click()
    expect(screening.get_by_text("Solveig Amankwah, in their inbox")).to_be_visible()
    assert_accessible(screening)
    assert AgencyCheck.objects.filter(latest=None).count() == 0
