"""Signing in, in a browser: from a link to the desk, and back to a page whose session has ended."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.urls import reverse
from playwright.sync_api import Page, expect

from kittiwake.core.today import now
from kittiwake.records.access import services
from kittiwake.records.access.models import User
from tests.integration.access.conftest import PASSWORD, code_for
from tests.integration.people_made import make_child
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures

# The owner's pages, on which axe must find nothing.
OWNERS_PAGES = ("access:account_list", "access:account_add", "access:role_list", "access:team_list")


@pytest.fixture
def with_codes(live_server, owner: User) -> list[str]:
    """The owner, with a password and a second factor. Gives their recovery codes."""
    services.signed_in(user=owner, at=now())
    owner.set_password(PASSWORD)
    owner.save()
    totp.TOTP.activate(owner, totp.generate_totp_secret())
    return RecoveryCodes.activate(owner).get_unused_codes()


def type_password(page: Page, user: User) -> None:
    page.get_by_label("Work e-mail address").fill(user.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")


def test_from_a_link_to_the_desk(browser_page, worker, assert_accessible):
    services.signed_in(user=worker, at=now())
    link = reverse("access:first_password", args=services.invite(user=worker, at=now(), by=None))
    browser_page.goto(link)
    assert_accessible(browser_page)
    browser_page.get_by_label("Password").fill(PASSWORD)
    browser_page.get_by_label("The same again").fill(PASSWORD)
    browser_page.get_by_role("button", name="Set this password").click()

    expect(browser_page.get_by_text("Your password is set")).to_be_visible()
    assert_accessible(browser_page)
    type_password(browser_page, worker)

    expect(browser_page.get_by_role("heading", name="Set up your second factor")).to_be_visible()
    assert_accessible(browser_page)
    secret = browser_page.locator("strong.kw-typed").inner_text()
    browser_page.get_by_label("Code that the app shows now").fill(code_for(secret))
    browser_page.get_by_role("button", name="Set up").click()

    expect(browser_page.get_by_text("They are shown this once")).to_be_visible()
    assert_accessible(browser_page)
    browser_page.get_by_role("link", name="Go on").click()
    expect(browser_page.get_by_text("Priya Raman").first).to_be_visible()


def test_a_page_whose_session_ended_keeps_its_text_and_lets_only_the_same_person_back(
    browser_page, owner, with_codes, worker
):
    services.signed_in(user=worker, at=now())
    worker.set_password(PASSWORD)
    worker.save()
    sign_in_browser(browser_page, owner)
    browser_page.clock.install()
    browser_page.goto(reverse("access:account_add"))
    browser_page.get_by_label("Name").fill("Wilf Amble")

    services.end_sessions(owner)
    browser_page.clock.run_for(31 * 60 * 1000)
    dialog = browser_page.locator("#sign-in-again")
    expect(dialog.get_by_label("Password")).to_be_visible()

    type_password_in(dialog, worker)
    expect(dialog.get_by_text("This page belongs to somebody else").first).to_be_visible()

    type_password_in(dialog, owner)
    dialog.get_by_label("Code").fill(with_codes[0])
    dialog.get_by_label("Code").press("Enter")

    expect(dialog).to_be_hidden()
    expect(browser_page.get_by_label("Name")).to_have_value("Wilf Amble")
    browser_page.get_by_role("button", name="Add").click()
    expect(browser_page.get_by_text("There is a problem")).to_be_visible()


def type_password_in(dialog, user: User) -> None:
    dialog.get_by_label("Work e-mail address").fill(user.email)
    dialog.get_by_label("Password").fill(PASSWORD)
    dialog.get_by_role("button", name="Sign in again").click()


@pytest.mark.parametrize("route", OWNERS_PAGES)
def test_the_owners_pages_are_accessible(browser_page, owner, assert_accessible, route):
    sign_in_browser(browser_page, owner)

    browser_page.goto(reverse(route))

    expect(browser_page.get_by_role("heading", level=1)).to_be_visible()
    assert_accessible(browser_page)


def test_one_account_is_accessible(browser_page, owner, worker, assert_accessible):
    sign_in_browser(browser_page, owner)

    browser_page.goto(reverse("access:account", args=[worker.pk]))

    assert_accessible(browser_page)


def test_the_pages_about_a_childs_record_are_accessible(
    browser_page, worker, team_manager, long_term_team, at, assert_accessible
):
    child = make_child(worker, at)
    services.involve(subject=child, user=None, team=long_term_team, kind="TEAM", by=worker, at=at)
    sign_in_browser(browser_page, team_manager)

    for route in ("access:looked", "access:allocation", "access:closure"):
        browser_page.goto(reverse(route, kwargs={"key": child.key}))
        expect(browser_page.get_by_role("heading", level=1)).to_be_visible()
        assert_accessible(browser_page)


def test_choosing_whom_to_be_in_a_demonstration(browser_page, worker, settings, assert_accessible):
    settings.IS_DEMO = True
    worker.email = "priya@demo.example"
    worker.save()
    browser_page.goto("/demo/")
    assert_accessible(browser_page)

    browser_page.get_by_role("button", name="Be Priya Raman").click()

    expect(browser_page.get_by_role("button", name="Sign out")).to_be_visible()
