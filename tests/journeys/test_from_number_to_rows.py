"""A manager goes from a number to the contacts behind it; an analyst to their keys."""

import pytest
from playwright.sync_api import expect

from tests.integration.months_made import make_months
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)

REPEAT = "Contacts about a child we heard of in the twelve months before"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_manager_goes_from_the_question_to_the_contacts(
    new_page, worker, manager, assert_accessible, width
):
    months = make_months(worker, manager)
    page = new_page(width)
    sign_in_browser(page, manager)

    page.goto("/measures/")
    assert_accessible(page)
    page.get_by_role("link", name=f"How it is counted – {REPEAT}").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(REPEAT)
    assert_accessible(page)
    page.get_by_role("link", name="2 of 3 (67%) in April 2017").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("April 2017 so far: 2 of 3 (67%)")
    expect(page.get_by_role("link", name=f"Contact {months.today.pk}")).to_be_visible()
    assert_accessible(page)
    assert_fits(page)


def test_an_analyst_reads_keys_where_a_manager_reads_contacts(
    new_page, worker, manager, analyst, assert_accessible
):
    make_months(worker, manager)
    page = new_page()
    sign_in_browser(page, analyst)

    page.goto("/measures/repeat_contacts/")
    page.get_by_role("link", name="2 of 3 (67%) in April 2017").click()

    expect(page.get_by_role("columnheader", name="Case key")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Contact ")).to_have_count(0)
    assert_accessible(page)


def test_an_area_and_a_number_in_its_parts_fit_a_small_screen(new_page, worker, manager, assert_accessible):
    make_months(worker, manager)
    page = new_page(320)
    sign_in_browser(page, manager)

    page.goto("/measures/")
    page.get_by_role("link", name="Visits").click()
    expect(page.get_by_role("heading", name="Visits")).to_be_visible()
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("link", name="How it is counted – Children seen in time").click()
    expect(page.get_by_role("table", name="In its parts")).to_contain_text("Child protection plan")
    assert_accessible(page)
    assert_fits(page)
