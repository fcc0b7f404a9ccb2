"""A child recorded twice has one worker, and gets back what is theirs when the records are separated."""

from datetime import timedelta

import pytest

from kittiwake.records.line.checking import findings
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.people import services as people
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.people.services.allotting import allot
from kittiwake.records.workforce import selectors
from kittiwake.records.workforce.services import WaitFacts, ask_for_worker, write_hand_over
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
FACTS = WaitFacts(priority="HIGH", reason="Her worker left.")


@pytest.fixture
def other(worker, at):
    """The same child, registered again with a letter changed."""
    return make_child(worker, at - timedelta(days=200), given="Miya")


@pytest.fixture
def join(child, other, act, deciding):
    def joined():
        merge = people.propose_merge(kept=child, other=other, because="Same school.", act=act)
        people.agree_merge(merge_id=merge.pk, act=deciding)
        child.refresh_from_db()
        other.refresh_from_db()
        return merge

    return joined


@pytest.fixture
def separate(act, deciding):
    def separated(merge, *works):
        chosen = [key_of(work) for work in works]
        parting = people.propose_parting(merge_id=merge.pk, because="Twins.", of_other=chosen, act=act)
        people.agree_parting(parting_id=parting.pk, of_other=chosen, act=deciding)

    return separated


def test_two_waits_of_a_child_recorded_twice_end_with_one_allocation(
    child, other, join, deciding, social_worker, give, manager
):
    for record in (child, other):
        ask_for_worker(FACTS, subject=record, act=deciding)
    join()

    given = give(child, to=social_worker)

    waits = [record.waits_for_worker.get() for record in (child, other)]
    assert [wait.ended_how for wait in waits] == ["ALLOCATED", "WITHDRAWN"]
    assert [wait.allocation for wait in waits] == [given, None]
    assert not selectors.waits_visible_to(manager).exists()
    assert not list(findings())


def test_a_wait_a_note_and_an_allocation_go_to_whose_they_are(
    child, other, join, separate, deciding, social_worker, give, note, at
):
    merge = join()
    later = Act(by=deciding.by, at=at + timedelta(minutes=5))
    wait = ask_for_worker(FACTS, subject=child, act=later)
    given = give(child, to=social_worker, act=later)
    written = write_hand_over(note, subject=child, act=Act(by=social_worker, at=at + timedelta(minutes=9)))

    separate(merge, wait, written)

    for row in (wait, given, written):
        row.refresh_from_db()
        assert row.subject == other
    assert set(other.events.values_list("kind", flat=True)) >= {"allocation.made", "handover.written"}
    standing = child.events.filter(superseded_by=None).exclude(kind__startswith="entry.")
    assert not standing.filter(kind__in=["allocation.made", "handover.written"]).exists()
    assert not list(findings())


def test_a_wait_stays_where_the_other_waits_too(child, other, deciding):
    own, theirs = (ask_for_worker(FACTS, subject=record, act=deciding) for record in (child, other))

    with pytest.raises(CannotAllot, match="Both wait"):
        allot(key_of(own), wrong=child, right=other, reason="Twins.", act=deciding)

    assert {own.subject, theirs.subject} == {child, other}
