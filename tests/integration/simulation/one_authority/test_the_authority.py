"""The authority as it stands when it has been made, small: sound, believable, and nobody in it real."""

import os
import re
from datetime import UTC, datetime

import pytest
from django.db import connection

from kittiwake.core.today import VARIABLE
from kittiwake.measures import reporting
from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import Stage as Where
from kittiwake.records.front_door.models import Arrival, Contact, Decision, Referral
from kittiwake.records.front_door.selectors import contacts_visible_to, in_stage
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun, Event, StandardCheck
from kittiwake.records.line.services import key_of
from kittiwake.records.people.models import Agency, Identifier, Professional
from kittiwake.simulation.personas import PERSONAS
from kittiwake.simulation.stories import every_story
from tests.integration.simulation.one_authority.conftest import AS_AT

pytestmark = pytest.mark.django_db
PHONE = re.compile(r"0191 498 0\d{3}|07700 900\d{3}")
NUMBER_LIKE = re.compile(r"\b0\d{2,4} \d{3} \d{3,4}\b")


def test_the_record_is_sound(made):
    assert list(findings()) == []


def test_every_contact_decided_has_its_standards(made):
    decided = {key_of(decision) for decision in Decision.objects.all()}

    assert decided
    assert decided == set(
        StandardCheck.objects.filter(decision__in=decided).values_list("decision", flat=True)
    )


def test_what_it_says_it_made_is_there(made):
    assert made.contacts == Contact.objects.count()
    assert made.decided == Decision.objects.filter(supersedes=None).count()
    assert made.referrals == Referral.objects.count()
    assert made.stories == len(every_story())


def test_nothing_happens_after_the_morning_of_its_day(made):
    assert max(Event.objects.values_list("recorded_at", flat=True)) <= datetime(2017, 4, 24, 9, 0, tzinfo=UTC)


def test_acts_stand_on_each_line_in_the_order_in_which_they_were_done(made):
    lines: dict[int, list[datetime]] = {}
    for subject, at in Event.objects.order_by("pk").values_list("subject", "recorded_at"):
        lines.setdefault(subject, []).append(at)

    assert lines.pop(None)
    assert all(moments == sorted(moments) for moments in lines.values())


def test_every_persona_can_come_in(made):
    emails = {persona.email for persona in PERSONAS}

    assert emails <= set(User.objects.filter(last_login__isnull=False).values_list("email", flat=True))


@pytest.mark.parametrize("stage", list(Where))
def test_there_is_a_contact_in_every_stage(made, monkeypatch, stage):
    monkeypatch.setenv(VARIABLE, f"2017-04-24T10:00:00+01:00|{datetime.now(UTC).timestamp()}")
    manager = User.objects.get(email="marian@demo.example")

    assert in_stage(contacts_visible_to(manager), stage).exists()


def test_messages_wait_to_be_made_into_contacts(made):
    assert Arrival.objects.count() == 2


def test_a_decision_is_overdue_and_most_were_in_time(made):
    runs = ClockRun.objects.filter(clock="fd.decision")
    stopped = [run.stopped_on <= run.due_on for run in runs.exclude(stopped_on=None)]

    assert runs.filter(stopped_on=None, due_on__lt=AS_AT).exists()
    assert sum(stopped) / len(stopped) > 0.7


def test_the_measures_of_so_small_an_authority_are_believable(made):
    found = reporting.report(connection.connection, "postgres", as_at=AS_AT)
    year = {each.measure.key: each.latest_year for each in found}

    assert 0.6 < share(year["contacts_decided_on_time"]) <= 1
    assert share(year["history_read_before_proposal"]) == 1
    assert 0.6 < share(year["proposals_kept"]) <= 1
    assert 0.4 < share(year["repeat_contacts"]) < 0.9


def share(count):
    return count.numerator / count.denominator


def test_addresses_of_mail_numbers_and_nhs_numbers_are_invented(made):
    mail = [
        email
        for model in (User, Agency, Professional)
        for email in model.objects.values_list("email", flat=True)
    ]
    phones = [
        phone
        for model in (User, Agency, Professional)
        for phone in model.objects.values_list("phone", flat=True)
    ]
    phones += Contact.objects.values_list("referrer_reached_at", flat=True)
    numbers = Identifier.objects.filter(scheme="nhs_number").values_list("value", flat=True)

    assert all(email.endswith((".example", ".invalid")) for email in mail if email)
    assert all(PHONE.fullmatch(phone) for phone in phones if phone)
    assert all(number.startswith("999") for number in numbers)


def test_no_number_in_what_was_said_is_one_that_rings(made):
    said = "\n".join(Contact.objects.values_list("account", flat=True))

    assert all(PHONE.fullmatch(found) for found in NUMBER_LIKE.findall(said))


def test_it_tells_how_far_it_is(made, told):
    after = ["Checking and indexing", "Stories"]
    steps = {step: [(done, total) for each, done, total in told if each == step] for step, _, _ in told}

    families = ["3 years of families", "Families with children in care", "Families with help that lasts"]
    assert list(steps) == [*families, *after]
    for made_so_far in steps.values():
        assert made_so_far == sorted(made_so_far)
        assert made_so_far[-1][0] == made_so_far[-1][1]


def test_the_time_is_given_back(made):
    assert VARIABLE not in os.environ or os.environ[VARIABLE].startswith("2017-04-24T10:00:00")
