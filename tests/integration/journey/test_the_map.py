"""The map on a child's record is made from the table, and the table names only what exists."""

import pytest
from django.urls import reverse

from kittiwake import clocks
from kittiwake.assurance.journey import State, path_of, steps
from kittiwake.records.access.roles import functions
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.line.kinds import kinds
from kittiwake.records.line.services import Act
from kittiwake.web.journey.present import buttons_of
from tests.integration.contacts_made import decided_contact, make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(act):
    return make_child(by=act.by, at=act.at, given="Mia")


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.key)
def test_a_step_names_events_timescales_and_pages_that_exist(step, mia):
    assert {*step.begins, *step.ends} <= set(kinds())
    assert set(step.clocks) <= {clock.key for clock in clocks.clocks()}
    if step.opens:
        assert step.may in functions()
        assert str(mia.key) in reverse(step.opens, kwargs={"key": mia.key})


def test_every_step_but_the_first_can_be_come_to():
    assert [step.key for step in steps() if not step.after] == ["contact"]


def test_a_contact_is_due_until_it_is_decided_and_then_the_referral_is_done(worker, manager, act, at, mia):
    make_contact(act, mia)
    before = {each.step.key: each.state for each in path_of(worker, mia, today=at.date())}
    assert (before["contact"], before["referral"]) == (State.DUE, State.MAY_BEGIN)

    decided_contact(mia, worker=act, manager=Act(by=manager, at=at), outcome=Outcome.REFERRAL)
    after = {each.step.key: each for each in path_of(worker, mia, today=at.date())}
    assert after["referral"].state == State.DONE
    assert after["assessment"].due is not None


def test_whoever_may_not_read_the_record_is_shown_no_path_and_no_button(onlooker, act, mia, at):
    make_contact(act, mia)

    assert path_of(onlooker, mia, today=at.date()) == []
    assert buttons_of(onlooker, path_of(onlooker, mia, today=at.date()), key=mia.key) == []


@pytest.mark.parametrize("contacts", [1, 12])
def test_the_page_says_how_each_step_stands_and_asks_no_more_for_a_longer_life(
    as_, worker, act, mia, contacts, django_assert_max_num_queries
):
    for _ in range(contacts):
        make_contact(act, mia)
    browser, address = as_(worker), reverse("journey:journey", kwargs={"key": mia.key})
    with django_assert_max_num_queries(30):
        page = browser.get(address)

    said = page.content.decode()
    assert "Due 25 April" in said
    assert ("9 earlier" in said) == (contacts == 12)
