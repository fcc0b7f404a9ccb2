"""A worker names criteria; another agency reads the decision again, blind; a manager answers."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.models import Team
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decided_contact, make_contact, screen
from tests.integration.people_made import make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)

TUESDAY = datetime(2017, 4, 11, 9, 0, tzinfo=UTC)


@pytest.fixture
def contact(worker, manager):
    signing = Act(by=manager, at=TUESDAY + timedelta(hours=2))
    child = make_child(worker, TUESDAY, given="Ada", family="Fenwick")
    return decided_contact(
        child, worker=Act(by=worker, at=TUESDAY), manager=signing, outcome=Outcome.EARLY_HELP
    )


@pytest.mark.parametrize("width", [1280, 390])
def test_a_decision_is_read_again_and_the_difference_is_answered(
    new_page, contact, manager, other_manager, assert_accessible, width
):
    reader = join("Farah Lund", "threshold_reader", Team.objects.create(name="Multi-agency audit"))
    page = new_page(width)
    sign_in_browser(page, reader)
    page.goto("/thresholds/sample/?week=2017-04-10")
    assert_accessible(page)
    page.get_by_role("link", name=f"Contact {contact.pk}").click()
    expect(page.get_by_role("main")).not_to_contain_text("Early help (")
    page.get_by_label("Referral for assessment").check()
    page.get_by_text("Which criteria of the continuum").click()
    page.get_by_label("Contacts that are each small add up over months").check()
    assert_accessible(page)
    page.get_by_label("Why?").fill("Nobody is up when she leaves.")
    page.get_by_role("button", name="Keep it, and show me both").click()

    expect(page.get_by_text("You came to another level")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Third worry about care at home.")
    assert_accessible(page)
    assert_fits(page)

    asked = new_page(width)
    sign_in_browser(asked, other_manager)
    asked.goto("/thresholds/")
    expect(asked.get_by_text("1 question waits for an answer")).to_be_visible()
    assert_accessible(asked)
    asked.goto("/thresholds/questions/")
    assert_accessible(asked)
    asked.get_by_role("link", name=f"Contact {contact.pk}").click()
    asked.get_by_label("The decision stands; we learnt something").check()
    asked.get_by_label("What was changed or learnt, or why not?").fill("We ask who gets her up.")
    assert_accessible(asked)
    asked.get_by_role("button", name="Write it down").click()
    expect(asked.get_by_text("We ask who gets her up.")).to_be_visible()


def test_what_was_looked_back_at_and_the_other_lists_can_be_read_by_everybody(
    new_page, contact, worker, other_worker, manager, assert_accessible
):
    child = contact.people.get().subject
    later = decided_contact(
        child,
        worker=Act(by=other_worker, at=TUESDAY + timedelta(days=3)),
        manager=Act(by=manager, at=TUESDAY + timedelta(days=3, hours=2)),
        outcome=Outcome.REFERRAL,
    )
    page = new_page()
    sign_in_browser(page, manager)
    lists = ("continuum/", "continuum/?version=2014", "differences/?week=2017-04-10", "look-backs/")
    for address in (*lists, f"look-backs/{later.pk}/", f"sample/{contact.pk}/", f"questions/{contact.pk}/"):
        page.goto(f"/thresholds/{address}")
        assert_accessible(page)


def test_a_proposal_names_its_criteria_without_scripts_in_the_way(new_page, worker, at, assert_accessible):
    act = Act(by=worker, at=at)
    contact = make_contact(act, make_child(worker, at))
    screen(contact, act)
    page = new_page(390)
    sign_in_browser(page, worker)
    page.goto(f"/contacts/{contact.pk}/")
    page.get_by_label("Referral for assessment").check()
    page.get_by_label("Why?").fill("Nobody was up.")
    page.get_by_text("Which criteria of the continuum").click()
    page.get_by_label("Basic care is poor over time").check()
    assert_accessible(page)
    page.get_by_role("button", name="Send to a manager").click()

    expect(page.get_by_text("Criterion: Basic care is poor over time")).to_be_visible()
