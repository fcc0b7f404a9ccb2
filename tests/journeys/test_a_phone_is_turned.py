"""A table that is wider than the screen can be reached by keyboard, however the screen is held."""

import pytest
from playwright.sync_api import expect

from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_wide_table_takes_focus_where_it_scrolls_and_only_there(new_page, owner, front_door_team):
    join("Wilhelmina-Konstantina-Maximiliana Cholmondeley", "screening_worker", front_door_team)
    page = new_page(1280)
    sign_in_browser(page, owner)
    page.goto("/accounts/")
    table = page.get_by_role("region", name="Every account")
    expect(table).not_to_have_attribute("tabindex", "0")

    page.set_viewport_size({"width": 320, "height": 640})
    assert table.evaluate("it => it.scrollWidth > it.clientWidth"), "the table fits: nothing is tried"
    expect(table).to_have_attribute("tabindex", "0")

    page.set_viewport_size({"width": 1280, "height": 640})
    expect(table).not_to_have_attribute("tabindex", "0")
