"""Matching people, reading history, and what changes while a contact is screened."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.choices import Closure
from kittiwake.records.access.services import close_record, involve
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import contact_visible_to, household_history
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act, ChangedMeanwhile, key_of
from tests.integration.contacts_made import decided_contact, make_contact, propose, screen
from tests.integration.people_made import live_at, make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(worker, at):
    return make_child(by=worker, at=at, given="Zofia", family="Kell", born_on=date(2014, 1, 30))


@pytest.fixture
def sibling(worker, at):
    return make_child(by=worker, at=at, given="Adam", family="Kell", born_on=date(2010, 11, 2))


def test_a_matched_person_gets_the_contact_on_their_line_dated_when_it_came(child, act):
    contact = make_contact(act, child, received_at=act.at - timedelta(days=3))

    event = Event.objects.get(subject=child, kind="contact.received")

    assert (event.happened_at, event.recorded_at, event.case) == (
        contact.received_at,
        act.at,
        key_of(contact),
    )


def test_a_wrong_match_is_taken_off_and_both_the_line_and_the_contact_say_so(child, sibling, act):
    contact = make_contact(act, child, sibling)

    services.remove_person(contact_id=contact.pk, subject=sibling, because="Another Adam Kell.", act=act)

    says = [event.says for event in events_visible_to(act.by, sibling)]
    assert not any(words.startswith("Contact from") for words in says)
    assert any("withdrawn" in words and "Another Adam Kell." in words for words in says)
    assert contact.people.get(subject=sibling).removed_because == "Another Adam Kell."


def test_a_new_entry_about_the_household_makes_an_earlier_reading_out_of_date(
    child, sibling, act, manager, at
):
    for person in (child, sibling):
        live_at(person, "9 Salt Row", act=act)
    decided_contact(sibling, worker=act, manager=Act(by=manager, at=at))
    contact = make_contact(act, child)
    screen(contact, act)
    make_contact(act, sibling)

    with pytest.raises(services.StandardNotMet, match="Open the history"):
        propose(contact, act)


def test_a_colleagues_reading_does_not_count_as_mine(child, act, other_worker, at, manager):
    decided_contact(child, worker=act, manager=Act(by=manager, at=at))
    contact = make_contact(act, child)
    screen(contact, act)

    with pytest.raises(services.StandardNotMet, match="Open the history"):
        propose(contact, Act(by=other_worker, at=at))


def test_with_nobody_matched_there_is_no_history_to_have_read(act):
    contact = make_contact(act)

    with pytest.raises(services.NothingToRead):
        services.mark_history_read(contact_id=contact.pk, act=act)
    with pytest.raises(services.StandardNotMet, match="Nobody has been matched yet"):
        propose(contact, act)


@pytest.mark.parametrize(("closure", "closed"), [(Closure.RESTRICTED, 1), (Closure.SEALED, 0)])
def test_a_closed_record_in_the_household_gives_a_name_to_ring_or_nothing(
    child, sibling, act, team_manager, at, closure, closed
):
    for person in (child, sibling):
        live_at(person, "9 Salt Row", act=act)
    close_record(
        subject=sibling, closure=closure, compartment="Staff family", reason="Colleague's child.",
        ring="Ruth Garside, 0191 498 0301", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    contact = make_contact(act, child)

    history = household_history(act.by, contact)

    assert [ring for _person, ring in history.closed] == ["Ruth Garside, 0191 498 0301"] * closed
    assert all(entry.event.subject_id != sibling.pk for entry in history.entries)


def test_a_contact_about_a_sealed_child_is_not_there_for_others(child, act, team_manager, manager, at):
    contact = make_contact(act, child)
    close_record(
        subject=child, closure=Closure.SEALED, compartment="Staff family", reason="Colleague's child.",
        ring="Nobody", members=[manager], by=team_manager, at=at,
    )  # fmt: skip

    assert contact_visible_to(act.by, contact.pk) is None
    assert contact_visible_to(manager, contact.pk) == contact


def test_an_allocated_worker_does_not_see_a_contact_that_also_speaks_of_somebody_sealed(
    child, sibling, act, team_manager, social_worker, long_term_team, at
):
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=team_manager, at=at)
    contact = make_contact(act, child)
    assert contact_visible_to(social_worker, contact.pk) == contact

    services.match_person(contact_id=contact.pk, subject=sibling, part="HOUSEHOLD", because="Named", act=act)
    close_record(
        subject=sibling, closure=Closure.SEALED, compartment="Staff family", reason="Colleague's child.",
        ring="Nobody", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    assert contact_visible_to(social_worker, contact.pk) is None


def test_two_people_writing_at_once_do_not_overwrite_each_other(child, act, other_worker, at):
    contact = make_contact(act, child)
    change = {"contact_id": contact.pk, "expected_version": contact.version}
    services.change_screening(**change, changes={"not_yet_known": "Who lives there."}, act=act)

    with pytest.raises(ChangedMeanwhile) as told:
        services.change_screening(
            **change, changes={"not_yet_known": "Where the father is."}, act=Act(by=other_worker, at=at)
        )

    assert told.value.stored.not_yet_known == "Who lives there."


def test_the_account_cannot_be_changed_after_it_was_received(child, act):
    contact = make_contact(act, child)

    with pytest.raises(services.BadContact, match="account cannot be changed"):
        services.change_screening(
            contact_id=contact.pk, expected_version=1, changes={"account": "Softer."}, act=act
        )


def test_the_history_takes_the_same_number_of_queries_for_two_people_and_for_ten(
    worker, act, django_assert_max_num_queries
):
    family = [make_child(by=worker, at=act.at, given=f"Child{n}", family="Brook") for n in range(10)]
    for person in family:
        live_at(person, "1 Long Terrace", act=act)
    contacts = [make_contact(act, person) for person in family]

    with django_assert_max_num_queries(14):
        history = household_history(worker, contacts[0])

    assert len(history.people) == 10
    assert len(history.entries) == 9
