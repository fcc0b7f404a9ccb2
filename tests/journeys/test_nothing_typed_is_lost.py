"""Drafts, in a browser: what is typed reaches the server or stays on the page, and the page says which."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.draft_site import Site, serve

NOT_SAVED = "Not saved — keeping on this page"


@pytest.fixture
def site():
    site = Site()
    server = serve(site)
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.clock.install()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(site.url)
    yield page
    context.close()
    assert not faults


def words(page: Page):
    return page.locator("[data-draft-words]")


def test_half_filled_and_invalid_text_is_saved_two_seconds_after_the_last_key(page, site):
    page.get_by_label("Born").press_sequentially("31/2/20")
    page.clock.run_for(1900)
    assert site.drafts == []
    page.clock.run_for(200)

    expect(words(page)).to_have_text("Saved 14:02:31")
    assert site.drafts[-1]["born"] == "31/2/20"
    assert page.locator("[name=revision]").input_value() == "2"


def test_somebody_who_never_pauses_is_saved_every_five_seconds(page, site):
    for letter in "abcdef":
        page.get_by_label("Note").press_sequentially(letter)
        page.clock.run_for(1000)

    expect(words(page)).to_have_text("Saved 14:02:31")
    assert len(site.drafts[0]["note"]) in {5, 6}


def test_leaving_a_box_saves_at_once(page, site):
    page.get_by_label("Note").press_sequentially("At the door")
    page.get_by_label("Born").focus()
    expect(words(page)).to_have_text("Saved 14:02:31")


def test_a_failed_save_says_so_keeps_the_text_and_tries_again(page, site):
    site.answers.extend([500, 500])
    page.get_by_label("Note").press_sequentially("Nobody at home")
    page.clock.run_for(2000)
    expect(words(page)).to_have_text(NOT_SAVED)
    expect(page.get_by_label("Note")).to_have_value("Nobody at home")
    assert site.drafts == []

    page.clock.run_for(1300)
    expect(page.locator("form[data-draft-url]")).to_have_attribute("data-draft-state", "failed")
    page.clock.run_for(2600)
    expect(words(page)).to_have_text("Saved 14:02:31")
    assert site.drafts[-1]["note"] == "Nobody at home"


def test_a_session_that_ended_is_opened_again_in_place(page, site, assert_accessible):
    site.viewer, _ = "", site.answers.append(401)
    page.get_by_label("Note").press_sequentially("In the middle of a sen")
    page.clock.run_for(2000)
    expect(page.get_by_role("heading", name="Sign in again")).to_be_visible()
    expect(words(page)).to_have_text(NOT_SAVED)
    assert_accessible(page)

    page.get_by_label("Password").fill("7")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Sign in again")).to_be_hidden()
    page.clock.run_for(100)
    expect(words(page)).to_have_text("Saved 14:02:31")
    assert site.drafts[-1]["note"] == "In the middle of a sen"
    assert site.drafts[-1]["csrfmiddlewaretoken"] == "fresh"


def test_one_persons_text_is_never_saved_under_anothers_name(page, site):
    site.viewer, _ = "", site.answers.append(401)
    page.get_by_label("Note").press_sequentially("Mine")
    page.clock.run_for(2000)
    page.get_by_label("Password").fill("8")
    page.get_by_role("button", name="Sign in", exact=True).click()

    expect(page.locator("[data-sign-in-words]")).to_contain_text("Somebody else is signed in now")
    page.clock.run_for(60_000)
    assert site.drafts == []
    expect(page.get_by_label("Note")).to_have_value("Mine")


def test_a_change_by_somebody_else_is_told_and_nothing_is_overwritten(page, site):
    site.answers.append(409)
    page.get_by_label("Note").press_sequentially("Second editor")
    page.clock.run_for(2000)
    expect(words(page)).to_contain_text("somebody else changed this meanwhile")
    expect(words(page).get_by_role("link")).to_have_attribute("href", "/both")
    page.clock.run_for(60_000)
    assert site.drafts == []


def test_the_form_is_not_sent_while_its_draft_cannot_be_saved(page, site):
    site.answers.extend([500] * 100)  # leaving the box saves, and so does sending: down for both
    page.get_by_label("Note").fill("Finished")
    page.get_by_role("button", name="Finish").click()
    expect(words(page)).to_have_text(NOT_SAVED)
    assert site.sent == []

    site.answers.clear()
    page.clock.run_for(60_000)
    expect(words(page)).to_have_text("Saved 14:02:31")
    page.get_by_role("button", name="Finish").click()
    expect(page).to_have_title("Sent")
    assert len(site.sent) == 1


def test_nothing_typed_is_kept_in_the_browser(page, site):
    page.get_by_label("Note").press_sequentially("About a child")
    page.clock.run_for(2000)
    expect(words(page)).to_have_text(re.compile("^Saved"))
    kept = page.evaluate("({...localStorage, ...sessionStorage})")
    assert kept.keys() <= {"htmx-current-path-for-history"}  # an address, which names nobody


def test_two_minutes_before_the_session_ends_the_page_warns_and_can_stay(page, site):
    warning = page.get_by_role("heading", name="You will be signed out soon")
    page.clock.run_for(1_679_000)
    expect(warning).to_be_hidden()
    page.clock.run_for(2_000)
    expect(warning).to_be_visible()

    page.get_by_role("button", name="Stay signed in").click()
    expect(warning).to_be_hidden()
    page.clock.run_for(1_600_000)
    expect(warning).to_be_hidden()
