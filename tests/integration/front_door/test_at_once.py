"""Two people at the very same moment: one wins, the other is told, nothing is doubled."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from kittiwake.records.front_door import services
from kittiwake.records.front_door.models import Contact, Decision, Referral
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from tests.integration.contacts_made import WORDS, decide, make_contact, propose, screen
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db(transaction=True)


def together(*acts):
    """Start every act at the same moment, each on a connection of its own; what each gave or raised."""
    gate = Barrier(len(acts))

    def run(act):
        gate.wait(timeout=20)
        try:
            return act()
        except services.AlreadyDecided as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_managers_deciding_at_once_make_one_decision(worker, manager, other_manager, at):
    act = Act(by=worker, at=at)
    contact = make_contact(
        act, make_child(by=worker, at=at, given="Ivo", family="Pell", born_on=date(2010, 1, 9))
    )
    screen(contact, act)
    propose(contact, act)

    answers = together(
        lambda: decide(contact, Act(by=manager, at=at)),
        lambda: decide(contact, Act(by=other_manager, at=at)),
    )

    assert {type(answer) for answer in answers} == {Decision, services.AlreadyDecided}
    assert (Decision.objects.count(), Referral.objects.count()) == (1, 1)


def test_the_same_form_sent_twice_at_once_is_one_contact(worker, at):
    submission, act = uuid4(), Act(by=worker, at=at)
    facts = services.ContactFacts(
        received_at=datetime(2017, 4, 24, 7, 0, tzinfo=UTC), how="PHONE", source_code="2A", account=WORDS
    )

    def send():
        return services.receive_contact(facts, submission=submission, act=act)

    first, second = together(send, send)

    assert first == second == Contact.objects.get()
    assert ClockRun.objects.filter(case=key_of(first), clock="fd.decision").count() == 1
