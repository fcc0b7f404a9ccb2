"""A closed record: refused, opened for a stated reason, read, closed by time; reviewed by another person."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from kittiwake.records.access import services
from kittiwake.records.access.choices import Closure, InvolvementKind
from kittiwake.records.access.models import Look, Opening, Team
from tests.integration.people_made import make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "The police are at the door and ask who may take her."


@pytest.fixture
def officer(db):
    return join("Beatrix Lindqvist", "privacy_officer", Team.objects.create(name="Information governance"))


@pytest.fixture
def closed(worker, team_manager, long_term_team, at):
    """A child whose record is for her manager only."""
    child = make_child(worker, at, given="Imogen", family="Thackeray")
    services.involve(
        subject=child, user=None, team=long_term_team, kind=InvolvementKind.TEAM, by=worker, at=at
    )
    services.close_record(
        subject=child,
        closure=Closure.RESTRICTED,
        compartment="Staff family",
        reason="A colleague’s child.",
        ring="Ruth Garside, 0191 498 0301",
        members=[team_manager],
        by=team_manager,
        at=at,
    )
    return child


@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (390, True), (390, False)])
def test_a_closed_record_is_opened_read_shut_by_time_and_reviewed(
    new_page, closed, onlooker, team_manager, officer, assert_accessible, monkeypatch, width, javascript
):
    look = assert_accessible if javascript else expect  # axe is a script itself
    nell = new_page(width, javascript=javascript)
    sign_in_browser(nell, onlooker)
    nell.goto(f"/people/{closed.key}/")
    expect(nell.get_by_role("heading", level=1)).to_have_text("This record is closed to you")
    look(nell)
    nell.get_by_role("link", name="Open it for a stated reason").click()
    nell.get_by_role("button", name="Open the record").click()
    expect(nell.get_by_role("alert")).to_contain_text("There is a problem")
    look(nell)
    nell.get_by_label("Child may be in danger now").check()
    nell.get_by_label("Say it in words").fill(WORDS)
    nell.get_by_label("1 hour").check()
    nell.get_by_role("button", name="Open the record").click()
    expect(nell.get_by_role("region", name="A closed record is open to you until")).to_contain_text("minutes")
    nell.get_by_role("link", name="Chronology").first.click()
    expect(nell.get_by_role("heading", level=1)).to_contain_text("Chronology")
    look(nell)
    assert_fits(nell)

    later = datetime(2017, 4, 24, 11, 30, tzinfo=UTC)
    monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", f"{later.isoformat()}|{datetime.now(UTC).timestamp()}")
    sign_in_browser(nell, onlooker)
    nell.goto(f"/people/{closed.key}/chronology/")
    expect(nell.get_by_role("heading", level=1)).to_have_text("This record is closed to you")

    ruth = new_page(width, javascript=javascript)
    sign_in_browser(ruth, team_manager)
    ruth.goto("/")
    ruth.get_by_role("link", name="See who, and why").click()
    expect(ruth.get_by_role("main")).to_contain_text("Nell Farrow")
    look(ruth)

    beatrix = new_page(width, javascript=javascript)
    sign_in_browser(beatrix, officer)
    beatrix.goto("/privacy/")
    look(beatrix)
    beatrix.get_by_role("link", name="Imogen Thackeray").click()
    main = beatrix.get_by_role("main")
    expect(main).to_contain_text(WORDS)
    expect(main).to_contain_text("Opened: Child may be in danger now")
    look(beatrix)
    beatrix.get_by_label("Yes").check()
    beatrix.get_by_label("What you found").fill("The police had rung at 10:05.")
    beatrix.get_by_role("button", name="Record the review").click()
    expect(beatrix.get_by_role("main")).to_contain_text("Every opening is reviewed.")

    opening = Opening.objects.get()
    assert (opening.user, opening.reviewed_by) == (onlooker, officer)
    looks = Look.objects.filter(user=onlooker, subject=closed, page="line:chronology").order_by("at")
    assert [each.was_refused for each in looks] == [False, True]
