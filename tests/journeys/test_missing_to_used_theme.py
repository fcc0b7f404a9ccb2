"""From missing in the night to a theme that is used, by a browser; everybody can use each page."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.missing.models import AgencyReport, Theme, ThemeUse
from kittiwake.records.missing.services import come_back, report_as_agency
from kittiwake.records.people.models import Agency
from kittiwake.records.people.services import belong_to_agency
from tests.integration.fostered_made import foster
from tests.integration.missing_made import (
    ARCADE,
    accepted,
    back_facts,
    go_missing,
    report_facts,
    talked,
)
from tests.integration.people_made import make_child
from tests.journeys.fitting import walk
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def mia(worker, social_worker, long_term_team, at):
    child = make_child(worker, at - timedelta(days=90))
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def coordinator(db):
    return join("Signe Varga", "missing_coordinator", Team.objects.create(name="Missing and Exploited"))


@pytest.fixture
def provider(db):
    return Agency.objects.create(name="Open Door Tarnmouth", kind="OTHER", phone="0191 498 0470")


@pytest.fixture
def interviewer(provider, owner, at):
    user = join("Jonah Pell", "agency_colleague", Team.objects.create(name="Open Door"))
    belong_to_agency(user=user, agency=provider, at=at, by=owner)
    return user


def test_every_page_of_missing_and_fostered_children(
    new_page, mia, social_worker, coordinator, team_manager, provider, interviewer, duty_worker, at,
    assert_accessible,
):  # fmt: skip
    writing = Act(by=social_worker, at=at)
    gone = go_missing(mia, writing, hours_ago=99)
    come_back(episode=gone, facts=back_facts(at - timedelta(hours=90)), act=writing)
    gone.refresh_from_db()
    talked(gone, writing, Act(by=coordinator, at=at), ARCADE)
    again = go_missing(mia, writing, hours_ago=40)
    come_back(episode=again, facts=back_facts(at - timedelta(hours=30)), act=writing)
    again.refresh_from_db()
    offer = accepted(again, writing, agency=provider, reply="WAITING", replied_at=None)
    now = go_missing(mia, writing, hours_ago=3)
    report_as_agency(facts=report_facts(at), act=Act(by=interviewer, at=at))
    row = foster(mia, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    of, fostered = f"/people/{mia.key}/missing/", f"/people/{mia.key}/private-fostering/"
    reads = {
        duty_worker: ["/", "/missing/", f"/missing/reports/{AgencyReport.objects.get().pk}/", f"{of}report/"],
        social_worker: [
            f"/people/{mia.key}/", of, f"{of}{now.pk}/told/", f"{of}{now.pk}/back/", f"{of}{now.pk}/right/",
            f"{of}{again.pk}/offer/", f"{of}{again.pk}/answer/", f"{of}{again.pk}/back/right/",
            f"{of}themes/{Theme.objects.get().pk}/", fostered, f"{fostered}{row.pk}/check/",
            f"{fostered}{row.pk}/end/", f"{fostered}{row.pk}/right/",
        ],
        coordinator: [f"{of}{gone.pk}/interview/right/", "/missing/patterns/"],
        team_manager: [f"{of}{now.pk}/mistaken/", f"{fostered}{row.pk}/decide/", "/private-fostering/"],
        interviewer: ["/agency/missing/", "/agency/missing/new/", f"/agency/missing/{offer.pk}/"],
    }  # fmt: skip
    walk(new_page, assert_accessible, reads)


def test_from_missing_in_the_night_to_a_theme_that_is_used(
    new_page, mia, duty_worker, social_worker, interviewer, team_manager
):
    night, day, provider, manager = (new_page(width) for width in (390, 1280, 1280, 1280))
    sign_in_browser(night, duty_worker)
    _report(night, mia)
    sign_in_browser(day, social_worker)
    day.goto(f"/people/{mia.key}/")
    expect(day.get_by_text("MISSING since 22 April 2017 at 9:30pm")).to_be_visible()
    _back_and_offered(day, mia)
    sign_in_browser(provider, interviewer)
    _send(provider)
    sign_in_browser(manager, team_manager)
    manager.goto("/")
    expect(manager.get_by_text("1 theme of a return interview not used").first).to_be_visible()
    _use(manager, mia)

    assert ThemeUse.objects.get().by == team_manager


def _report(page, child):
    page.goto(f"/people/{child.key}/missing/report/")
    for name, value in (("kind", "M"), ("risk", "HIGH"), ("is_back", "NO")):
        page.locator(f"input[name={name}][value={value}]").check()
    _fill(
        page, from_at="22 April 2017 at 9:30pm", gone_from="Home", told_by="Her mother",
        last_seen="Her mother, in the yard, in a red coat", name_1="Log 114",
        told_at_1="22 April 2017 at 10pm",
    )  # fmt: skip
    page.locator("[name=whom_1]").select_option("POLICE")
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_text("They stand as missing.")).to_be_visible()


def _back_and_offered(page, child):
    page.goto(f"/people/{child.key}/missing/")
    page.get_by_role("button", name="They are back").click()
    page.locator("input[name=found_by][value=POLICE]").check()
    _fill(page, at="23 April 2017 at 1:10am", where="The bus station", state="Cold, not hurt")
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_text("Due 26 April 2017 at 1:10am").first).to_be_visible()
    page.get_by_role("link", name="Offer a return interview").click()
    page.locator("input[name=how][value=PERSON]").check()
    page.locator("input[name=reply][value=ACCEPTED]").check()
    page.locator("[name=agency]").select_option(label="Open Door Tarnmouth")
    _fill(page, offered_at="23 April 2017 at 11am")
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_text("It is on the record.")).to_be_visible()


def _send(page):
    page.goto("/agency/missing/")
    page.get_by_role("link", name="Mia Dunn").click()
    page.locator("input[name=seen][value=ALONE]").check()
    _fill(
        page, interviewer="Jonah Pell, youth worker", held_at="23 April 2017 at 4pm", where="A cafe",
        said="They wait for me at the arcade.", safe_now="A lift home on Fridays.", name_1="Quay Arcade",
        says_1="Every Friday, a man with a van.",
    )  # fmt: skip
    page.locator("[name=kind_1]").select_option("PLACE")
    page.get_by_role("button", name="Send the interview").click()
    expect(page.get_by_text("The interview has arrived.")).to_be_visible()


def _use(page, child):
    page.goto(f"/people/{child.key}/missing/")
    expect(page.get_by_text("Within 72 hours of the return.")).to_be_visible()
    page.get_by_role("link", name="Say what followed: Quay Arcade").click()
    page.locator("input[name=used_in][value=RISK]").check()
    _fill(page, says="The police visit the arcade on Fridays.")
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_text("In a risk assessment or safety plan: The police visit").first).to_be_visible()


def _fill(page, **typed):
    for name, words in typed.items():
        page.locator(f"[name={name}]").fill(words)
