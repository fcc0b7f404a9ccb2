"""A worker looks for somebody, compares, and opens a new record: on a phone, without scripts."""

import pytest
from playwright.sync_api import expect

from kittiwake.records.line.services import Act
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from tests.integration.people_made import make_adult, make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def family(worker, at):
    act = Act(by=worker, at=at)
    child, mother = make_child(worker, at, "Kayleigh", "Dunn", sex="F"), make_adult(worker, at, sex="F")
    for person in (child, mother):
        record_address(AddressFacts(lines="12 Elm Road"), subject=person, act=act)
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=mother, other=child, act=act)
    return child


def test_a_misspelt_name_is_found_compared_and_recorded_as_somebody_else(
    family,
    worker,
    new_page,
    assert_accessible,
):
    page = new_page(width=390, javascript=False)
    sign_in_browser(page, worker)

    page.goto("/people/find/")
    page.get_by_label("Name", exact=True).fill("Kaylee Dun")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Name sounds alike: Kayleigh Dunn")).to_be_visible()
    page.get_by_role("link", name="Add a person who is not on the record").click()

    page.get_by_label("Given names").fill("Kaylee")
    page.get_by_label("Family name").fill("Dun")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Is it the same person?")).to_be_visible()
    page.get_by_role("button", name="None of these: open a new record").click()
    expect(page.get_by_text("The record is open.")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages_about_a_person_are_accessible_and_fit(
    family,
    worker,
    new_page,
    assert_accessible,
    width,
):
    page = new_page(width=width)
    sign_in_browser(page, worker)

    for part in ("details", "details/change", "household", "names/add", "addresses/add"):
        page.goto(f"/people/{family.key}/{part}/")
        assert_accessible(page)
        assert_fits(page)
