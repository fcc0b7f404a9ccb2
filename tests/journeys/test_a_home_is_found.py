"""From a request to the home and to its end, by a browser; each page of it can be used by everybody."""

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.models import Team
from kittiwake.records.care.models import Placement
from kittiwake.records.line.services import Act
from kittiwake.records.matching.models import Reading, Request
from kittiwake.records.matching.services import ask_for_home
from tests.integration.care_made import a_home
from tests.integration.matching_made import (
    CIVIC,
    TYNEMOUTH,
    accepted,
    asked,
    assessed,
    chosen,
    looked_after_child,
    request_facts,
)
from tests.journeys.fitting import walk
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def finder(db):
    return join("Salma Begum", "placement_officer", Team.objects.create(name="Placements"))


@pytest.fixture
def mia(worker, social_worker, team_manager, long_term_team, at):
    child = looked_after_child(worker, social_worker, long_term_team, at)
    assessed(child, author=Act(by=social_worker, at=at), manager=Act(by=team_manager, at=at))
    return child


@pytest.fixture
def homes(finder, at):
    finding = Act(by=finder, at=at)
    return [
        a_home(finding, postcode=CIVIC),
        a_home(finding, "Tern House", "CHILDRENS_HOME", beds=1, urn="SC1", postcode=TYNEMOUTH),
    ]


def test_every_page_of_finding_a_home(
    new_page, mia, homes, social_worker, finder, team_manager, at, assert_accessible
):
    lines = (asked("SHOULD", "SIGNING"), asked("MUST", "LANGUAGE", "Polish"))
    facts = request_facts(school_postcode=CIVIC, lines=lines, kinds=("FOSTER",))
    about = f"/people/{mia.key}/home/"
    walk(new_page, assert_accessible, {social_worker: [f"{about}ask/"]})
    request = ask_for_home(subject=mia, facts=facts, act=Act(by=social_worker, at=at))
    one = f"{about}{request.pk}/"
    offer = accepted(request, homes[0], Act(by=finder, at=at))
    seen = (
        about, one, f"{one}offer/{homes[1].pk}/", f"{one}answer/{offer.pk}/", f"{one}bed/{offer.pk}/",
        "/homes/", f"/homes/{homes[0].pk}/", "/homes/looked-for/", "/homes/gaps/", "/homes/ahead/",
        f"/homes/{homes[0].pk}/terms/", f"/homes/{homes[0].pk}/put-right/", f"/homes/{homes[0].pk}/close/",
    )  # fmt: skip
    walk(new_page, assert_accessible, {finder: seen, team_manager: [f"{one}choose/{offer.pk}/"]})
    chosen(offer, Act(by=team_manager, at=at))
    walk(new_page, assert_accessible, {team_manager: [one, f"{one}place/", f"{one}end/"]})


def test_from_request_to_its_end(new_page, mia, homes, social_worker, finder, team_manager):
    working, finding, managing = new_page(1280), new_page(390), new_page(1280)
    for page, viewer in ((working, social_worker), (finding, finder), (managing, team_manager)):
        sign_in_browser(page, viewer)
    working.goto(f"/people/{mia.key}/home/")
    working.get_by_role("button", name="Look for a home").click()
    _ask(working)
    finding.goto("/homes/looked-for/")
    finding.get_by_role("link", name="Mia Dunn").click()
    finding.get_by_role("link", name="Ask The Marlows").click()
    finding.locator("[name=says]").fill("Rang them at ten.")
    _put(finding)
    finding.get_by_role("link", name="Write down what The Marlows said").click()
    finding.locator("input[name=answer][value=ACCEPTED]").check()
    finding.locator("[name=because]").fill("Gladly.")
    _day(finding, "keep_until", "28", "4")
    _put(finding)
    expect(finding.get_by_text("Bed 1 is kept until 29 April 2017.")).to_be_visible()

    managing.goto(f"/people/{mia.key}/home/{Request.objects.get().pk}/")
    managing.get_by_role("link", name="Choose The Marlows").click()
    managing.locator("[name=because]").fill("Near her school.")
    managing.locator("[name=why_not_others]").fill("Tern House is for older children.")
    _put(managing)
    working.goto(f"/people/{mia.key}/home/{Request.objects.get().pk}/")
    working.get_by_role("button", name="The child lives there").click()
    _begin(working)
    expect(working.get_by_role("heading", name="A home was found and the child lives there")).to_be_visible()

    working.goto(f"/people/{mia.key}/care/move/")
    _move(working, homes[1])
    working.goto(f"/people/{mia.key}/home/")
    working.get_by_role("link", name="Read it again").click()
    _day(working, "held_on", "24", "4")
    for name in ("happened", "learned"):
        working.locator(f"[name={name}]").fill("Nobody slept: ask about nights first.")
    _put(working)
    expect(
        working.get_by_role("heading", name="Read again: The Marlows, ended 24 April 2017")
    ).to_be_visible()
    assert Reading.objects.get().placement == Placement.objects.order_by("pk").first()


def _ask(page):
    _day(page, "wanted_by", "2", "5")
    page.locator("input[name=emergency][value=NO]").check()
    page.locator("[name=because]").fill("Her aunt is ill.")
    page.locator("input[name=care][value=SHORT]").check()
    page.locator("[name=is_SIGNING]").select_option("SHOULD")
    page.get_by_role("button", name="Look for a home").click()
    expect(page.get_by_text("A home is looked for.")).to_be_visible()


def _begin(page):
    for name, value in (("coming", "PLANNED"), ("need", "N1"), ("code", "C2")):
        page.locator(f"input[name={name}][value={value}]").check()
    page.locator("[name=because]").fill("Her aunt is ill.")
    page.locator("[name=decided_by]").fill("Ruth Garside, team manager")
    page.locator("[name=rests_on]").fill("Family court, 24 April.")
    page.locator("[name=type]").select_option("U6")
    page.locator("[name=place_because]").fill("Near her school.")
    _put(page)


def _move(page, home):
    _day(page, "on", "24", "4")
    page.locator("input[name=planned][value=NO]").check()
    page.locator("[name=why]").select_option("CREQB")
    page.locator("[name=because]").fill("Nobody slept.")
    page.locator("[name=type]").select_option("K2")
    page.locator("[name=home]").select_option(str(home.pk))
    page.locator("[name=place_because]").fill("The only bed.")
    _put(page)


def _put(page):
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_text("It is on the record.")).to_be_visible()


def _day(page, name, number, month):
    for part, typed in (("day", number), ("month", month), ("year", "2017")):
        page.locator(f"[name={name}_{part}]").fill(typed)
