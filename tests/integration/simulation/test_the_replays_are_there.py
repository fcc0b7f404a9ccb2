"""Each usual week of the demonstration has the report's failures in it, where whoever looks finds them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction

from kittiwake.assurance import thresholds
from kittiwake.core.today import VARIABLE
from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import MAKES_A_REFERRAL, Chosen
from kittiwake.records.front_door.models import Contact, Decision
from kittiwake.records.front_door.selectors import household_history, night_waiting, waiting_entries
from kittiwake.simulation.run import make_authority

pytestmark = pytest.mark.django_db
AS_AT = date(2017, 4, 24)
WEEK = date(2017, 4, 17)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_authority(scale=0.0005, as_at=AS_AT)
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def morning(made, monkeypatch):
    monkeypatch.setenv(VARIABLE, f"2017-04-24T10:00:00+01:00|{datetime.now(UTC).timestamp()}")


@pytest.fixture
def marian(made):
    return User.objects.get(email="marian@demo.example")


def contact_of(words):
    return Contact.objects.get(account__contains=words)


def test_r01_a_contact_waits_about_a_household_with_three_in_a_year_and_nobody_has_read_them(marian):
    contact = contact_of("I slept in the bath")

    assert len(household_history(marian, contact).recent_contacts) == 3
    assert not contact.history_readings.exists()
    assert not contact.proposals.exists()


def test_r02_the_half_brothers_past_plan_stands_beside_the_babys_first_contact(marian):
    history = household_history(marian, contact_of("Her bottles are made up"))

    assert any("neglect" in entry.text.lower() for entry in history.entries)
    assert history.recent_contacts == []


def test_r03_a_proposal_that_a_manager_did_not_follow_stands_beside_the_reasons(marian):
    decision = Decision.objects.get(contact=contact_of("Nana can't do the"))

    assert (decision.proposed_outcome, decision.outcome) == ("EARLY_HELP", "REFERRAL")
    assert "a carer's work" in decision.rationale


def test_r04_the_same_facts_answered_twice_are_in_the_latest_weeks_sample(made):
    farah = User.objects.get(email="farah@demo.example")
    same = set(Contact.objects.filter(account__contains="two families share").values_list("pk", flat=True))

    picks = {pick.contact_id: pick for pick in thresholds.sample(farah, WEEK).picks}

    assert len(same) == 2
    assert same <= picks.keys()
    assert {picks[contact].chosen for contact in same} == {Chosen.DIFFERENT}
    assert not any(picks[contact].is_own for contact in same)


def test_r06_what_happened_at_ten_past_two_waits_for_the_day_team_and_is_late(marian):
    assert "Aled found in Ferry Row in his night clothes" in {each.title for each in waiting_entries(marian)}
    assert night_waiting(marian).late >= 1


def test_r07_a_lower_answer_and_the_referral_after_it_are_in_the_look_back(marian):
    later = contact_of("yellow bruise")

    cases = thresholds.sooner_cases(marian, from_on=WEEK - timedelta(days=7), to_on=AS_AT)

    (case,) = [case for case in cases if case.contact_id == later.pk]
    (earlier,) = case.earlier
    first = Decision.objects.get(contact=earlier.contact_id)
    assert first.outcome not in MAKES_A_REFERRAL
    assert Decision.objects.get(contact=later).outcome in MAKES_A_REFERRAL
