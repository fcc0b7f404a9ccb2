"""A contact is received once, whole, and its clocks run from when the authority first had it."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.files.services import Arrived
from kittiwake.records.front_door import services
from kittiwake.records.front_door.models import Contact
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import key_of
from tests.integration.contacts_made import WORDS, make_contact

pytestmark = pytest.mark.django_db

FRIDAY_NIGHT = datetime(2017, 4, 21, 21, 5, tzinfo=UTC)


def test_the_decision_clock_runs_from_when_the_authority_first_had_it(act):
    contact = make_contact(act, received_at=FRIDAY_NIGHT)

    run = ClockRun.objects.get(case=key_of(contact), clock="fd.decision")

    assert (run.started_on, run.first_due_on) == (date(2017, 4, 21), date(2017, 4, 24))


def test_a_contact_about_nobody_known_yet_stands_on_the_record_all_the_same(act):
    contact = make_contact(act)

    event = Event.objects.get(case=key_of(contact))

    assert (event.subject, event.kind, event.source) == (None, "contact.received", key_of(contact))


def test_the_same_form_sent_twice_is_one_contact(act):
    submission = uuid4()
    facts = services.ContactFacts(received_at=FRIDAY_NIGHT, how="PHONE", source_code="1B", account=WORDS)

    first = services.receive_contact(facts, submission=submission, act=act)
    second = services.receive_contact(facts, submission=submission, act=act)

    assert first == second
    assert Contact.objects.count() == 1
    assert ClockRun.objects.filter(clock="fd.decision").count() == 1


def test_the_same_message_taken_in_by_two_workers_is_one_contact(act, other_worker, at):
    facts = services.ContactFacts(received_at=FRIDAY_NIGHT, how="EMAIL", source_code="2A", account=WORDS)
    message = services.ArrivedMessage(
        sha256="ab" * 32,
        files=[Arrived(name="message.eml", content=b"From: a", content_type="message/rfc822")],
    )

    first = services.receive_contact(facts, submission=uuid4(), act=act, message=message)
    again = services.receive_contact(
        facts, submission=uuid4(), act=type(act)(by=other_worker, at=at), message=message
    )

    assert first == again


def test_the_account_is_kept_to_the_last_character_whatever_is_in_it(act):
    odd = "<script>alert(1)</script> =SUM(A1) \u202eright to left\u202c zero\u200bwidth 🪶 " + "x" * 190_000

    contact = make_contact(act, account=odd)

    assert Contact.objects.get(pk=contact.pk).account == odd


def test_more_than_fits_is_refused_with_what_to_do(act):
    with pytest.raises(services.BadContact, match="Attach the whole as a file"):
        make_contact(act, account="x" * 204_801)


def test_a_contact_cannot_have_come_in_the_future(act):
    with pytest.raises(services.BadContact, match="later than now"):
        make_contact(act, received_at=act.at + timedelta(minutes=1))


def test_consent_not_sought_needs_its_lawful_reason(act):
    with pytest.raises(services.BadContact, match="lawful reason"):
        make_contact(act, consent="NOT_SOUGHT")


def test_an_analyst_cannot_record_a_contact(analyst, at, act):
    with pytest.raises(NotPermitted, match="screening worker"):
        make_contact(type(act)(by=analyst, at=at))
