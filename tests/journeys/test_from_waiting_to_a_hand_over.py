"""A child waits, with the risk in words; a manager chooses a worker; another follows, and reads the note."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.line.services import Act
from kittiwake.records.workforce.services import Allocating, HandOverFacts, allocate, write_hand_over
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)

TUESDAY = datetime(2017, 4, 11, 9, 0, tzinfo=UTC)
QUESTIONS = {
    "What is going on": "Her mother is in hospital.",
    "What is due, and by when": "The assessment: 28 June.",
    "What the child knows about the change of worker": "Tomasz told her on Friday.",
    "What was promised to the child or the family": "A visit to her brother.",
    "Whom to ring": "Head of year, 0191 498 0123.",
}


@pytest.fixture
def waiting(worker, manager):
    """Ada, who was referred a fortnight ago."""
    signing = Act(by=manager, at=TUESDAY + timedelta(hours=2))
    child = make_child(worker, TUESDAY, given="Ada", family="Fenwick")
    decided_contact(child, worker=Act(by=worker, at=TUESDAY), manager=signing, outcome="REFERRAL")
    return child


def choose(page, name):
    page.get_by_label(name).check()
    page.get_by_label("Why this worker, and why now").fill("Knows the family.")
    page.get_by_role("button", name="Give the child to them").click()


@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (390, True), (390, False)])
def test_a_child_is_allocated_and_handed_over(
    new_page,
    waiting,
    manager,
    social_worker,
    team_manager,
    long_term_team,
    assert_accessible,
    width,
    javascript,
):
    join("Amira Sheikh", "social_worker", long_term_team)
    look = assert_accessible if javascript else expect  # axe is a script itself
    front_door = new_page(width, javascript=javascript)
    sign_in_browser(front_door, manager)
    front_door.goto("/")
    front_door.get_by_role("link", name="1 child waits for a worker").click()
    expect(front_door.get_by_role("main")).to_contain_text("Nobody has written what waiting risks.")
    look(front_door)
    front_door.get_by_role("link", name="Open the wait of Ada Fenwick").click()
    look(front_door)
    front_door.get_by_role("button", name="Change how soon").click()
    front_door.get_by_label("High").check()
    front_door.get_by_label("What may happen while the child waits").fill("He is home on Friday.")
    front_door.get_by_label("With which team").select_option("Safeguarding East")
    look(front_door)
    front_door.get_by_role("button", name="Write it down").click()
    expect(front_door.get_by_role("main")).to_contain_text("He is home on Friday.")

    ruth = new_page(width, javascript=javascript)
    sign_in_browser(ruth, team_manager)
    ruth.goto("/allocation/")
    ruth.get_by_role("link", name="Choose a worker for Ada Fenwick").click()
    expect(ruth.get_by_role("main")).to_contain_text("Holds 0 children")
    look(ruth)
    assert_fits(ruth)
    choose(ruth, "Tomasz Bielak")

    tomasz = new_page(width, javascript=javascript)
    sign_in_browser(tomasz, social_worker)
    tomasz.goto(f"/people/{waiting.key}/")
    tomasz.get_by_role("link", name="Hand over", exact=True).click()
    for question, answer in QUESTIONS.items():
        tomasz.get_by_label(question).fill(answer)
    look(tomasz)
    tomasz.get_by_role("button", name="Keep the note ready").click()
    expect(tomasz.get_by_role("link", name="From Tomasz Bielak")).to_be_visible()

    ruth.goto(f"/people/{waiting.key}/worker/")
    expect(ruth.get_by_role("main")).to_contain_text("The hand-over note stands ready")
    choose(ruth, "Amira Sheikh")
    ruth.goto("/capacity/")
    look(ruth)
    ruth.get_by_role("link", name="What was agreed, and absence of Amira Sheikh").click()
    look(ruth)


def test_the_next_worker_reads_the_note_and_numbers_are_shown(
    new_page, waiting, manager, social_worker, long_term_team, assert_accessible
):
    amira = join("Amira Sheikh", "social_worker", long_term_team)
    at = TUESDAY + timedelta(days=1)
    held = allocate(
        Allocating(post=social_worker.posts.get(), reason="x"), subject=waiting, act=Act(by=manager, at=at)
    )
    facts = HandOverFacts(going_on="a", due="b", child_knows="c", promised="A visit.", ring="d")
    write_hand_over(facts, subject=waiting, act=Act(by=social_worker, at=at))
    allocate(
        Allocating(post=amira.posts.get(), reason="x", instead_of=held.pk),
        subject=waiting,
        act=Act(by=manager, at=at + timedelta(days=1)),
    )
    page = new_page(390)
    sign_in_browser(page, amira)
    page.goto("/")
    page.locator("#workforce").get_by_role("link", name="Ada Fenwick").click()
    expect(page.get_by_role("main")).to_contain_text("A visit.")
    assert_accessible(page)
    page.get_by_role("button", name="I have read it").click()
    expect(page.get_by_role("main")).to_contain_text("Read, 24 April 2017")

    numbers = new_page()
    sign_in_browser(numbers, manager)
    numbers.goto("/measures/")
    numbers.get_by_role("link", name="How long children waited for a worker").click()
    expect(numbers.get_by_role("main")).to_contain_text("1 child was allocated")
    assert_accessible(numbers)
