"""A decision is a manager's, reasoned, made once; a correction supersedes it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Outcome, Stage
from kittiwake.records.front_door.models import Decision, PassedOn, Referral
from kittiwake.records.front_door.selectors import cards
from kittiwake.records.front_door.services.referring import NobodyHoldsTheCase
from kittiwake.records.line.models import ClockRun, Event, StandardCheck
from kittiwake.records.line.services import Act, key_of
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def signing(manager, at):
    return Act(by=manager, at=at + timedelta(hours=3))


@pytest.fixture
def child(worker, at):
    return make_child(by=worker, at=at, given="Joel", family="Tarrant", born_on=date(2012, 6, 3))


@pytest.fixture
def contact(child, act):
    """Screened, with a proposal to refer."""
    contact = make_contact(act, child)
    screen(contact, act)
    propose(contact, act, Outcome.REFERRAL)
    return contact


def test_a_decision_stops_the_clock_and_makes_the_referral(contact, child, signing):
    decide(contact, signing)

    assert ClockRun.objects.get(case=key_of(contact), clock="fd.decision").stopped_at == signing.at
    referral = Referral.objects.get(contact=contact)
    assert (referral.subject, referral.received_on) == (child, date(2017, 4, 24))
    assert ClockRun.objects.get(case=key_of(referral), clock="as.cfa").first_due_on == date(2017, 6, 28)


def test_each_decision_stores_every_standard_in_force(contact, signing):
    decision = decide(contact, signing)

    kept = set(StandardCheck.objects.filter(decision=key_of(decision)).values_list("standard", flat=True))
    assert kept == {
        "history_read", "agencies_asked", "rationale_given", "consent_recorded",
        "unknowns_stated", "what_would_change_it", "decided_by_another", "criteria_named",
    }  # fmt: skip


def test_the_first_decision_stands_and_the_second_manager_is_told(contact, signing, other_manager):
    decide(contact, signing)

    with pytest.raises(services.AlreadyDecided, match="Marian Holt decided this contact on 24 April 2017"):
        decide(contact, Act(by=other_manager, at=signing.at), Outcome.NO_ACTION, "Nothing in it.")

    assert contact.decisions.get().outcome == Outcome.REFERRAL


def test_a_manager_cannot_decide_their_own_proposal(child, manager, at):
    acting = Act(by=manager, at=at)
    contact = make_contact(acting, child)
    screen(contact, acting)
    propose(contact, acting)

    with pytest.raises(services.NotYet, match="did not make the proposal"):
        decide(contact, acting)


@pytest.mark.parametrize("somebody", ["worker", "onlooker", "analyst", "owner", "team_manager"])
def test_nobody_but_a_front_door_manager_decides(contact, somebody, request, at):
    with pytest.raises(NotPermitted, match="front door manager"):
        decide(contact, Act(by=request.getfixturevalue(somebody), at=at))


def test_the_database_refuses_to_change_or_delete_a_decision(contact, signing):
    decision = decide(contact, signing, Outcome.ADVICE, "The family is helped by the school already.")

    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(outcome=Outcome.NO_ACTION)
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).delete()


def test_the_database_refuses_a_second_first_decision(contact, signing):
    decision = decide(contact, signing)

    with pytest.raises(IntegrityError, match="a_contact_is_first_decided_once"), transaction.atomic():
        Decision.objects.create(
            contact=contact, proposal=decision.proposal, proposed_outcome=Outcome.REFERRAL,
            outcome=Outcome.REFERRAL, by=signing.by, at=signing.at,
        )  # fmt: skip


def test_a_correction_supersedes_keeps_the_first_and_takes_the_referral_back(
    contact, child, signing, other_manager
):
    first = decide(contact, signing)
    later = Act(by=other_manager, at=signing.at + timedelta(days=1))

    corrected = services.correct_decision(
        contact_id=contact.pk,
        verdict=services.Verdict(outcome=Outcome.EARLY_HELP, rationale="The child named was another one."),
        act=later,
    )

    assert (corrected.supersedes, contact.decisions.count()) == (first, 2)
    assert Referral.objects.get(contact=contact).withdrawn_at == later.at
    assert ClockRun.objects.get(case=key_of(contact), clock="fd.decision").stopped_at == signing.at
    assert Event.objects.filter(subject=child, kind="contact.decision_corrected").exists()


def test_a_question_returns_the_proposal_and_only_a_new_one_can_be_decided(contact, act, signing):
    services.ask_question(contact_id=contact.pk, text="What did the nursery say?", act=signing)
    assert cards([contact])[0].stage == Stage.RETURNED

    with pytest.raises(services.NotYet, match="returned with a question"):
        decide(contact, signing)
    propose(contact, act, Outcome.EARLY_HELP, reasons="The nursery sees no change; the family wants help.")

    assert decide(contact, signing, Outcome.EARLY_HELP).outcome == Outcome.EARLY_HELP


def test_a_manager_who_read_an_older_proposal_is_told_of_the_newer_one(contact, act, signing):
    older = contact.proposals.last()
    propose(contact, act, Outcome.EARLY_HELP)

    with pytest.raises(services.NotYet, match="newer proposal"):
        services.decide(
            contact_id=contact.pk,
            proposal_id=older.pk,
            verdict=services.Verdict(outcome=Outcome.REFERRAL, rationale=""),
            act=signing,
        )


def test_waiting_for_named_information_does_not_stop_the_clock(contact, signing):
    services.wait_for(
        contact_id=contact.pk,
        what="The GP's letter",
        from_whom="Dr Okafor",
        until_on=date(2017, 4, 26),
        act=signing,
    )

    assert cards([contact])[0].stage == Stage.WAITING
    assert ClockRun.objects.get(case=key_of(contact), clock="fd.decision").stopped_at is None


def test_already_open_reaches_the_allocated_worker(
    contact, child, signing, social_worker, long_term_team, team_manager, at
):
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=team_manager, at=at)

    decide(contact, signing, Outcome.ALREADY_OPEN, "Her case is open; the worker visits on Thursday.")

    passed = PassedOn.objects.get(contact=contact)
    assert (passed.to, passed.acknowledged_at) == (social_worker, None)
    with pytest.raises(NotPermitted):
        services.acknowledge_passed_on(passed_id=passed.pk, act=signing)


def test_already_open_is_refused_when_nobody_holds_the_case(contact, signing):
    with pytest.raises(NobodyHoldsTheCase, match="allocate the child first"):
        decide(contact, signing, Outcome.ALREADY_OPEN, "It is open.")

    assert not contact.decisions.exists()


def test_feedback_on_the_outcome_waits_for_the_decision(contact, act, signing):
    tell = {"to": "Safeguarding lead", "how": "Telephone", "text": "We will assess.", "act": act}
    with pytest.raises(services.NotYet, match="Nothing has been decided"):
        services.give_feedback(contact_id=contact.pk, kind="OUTCOME", **tell)

    decide(contact, signing)
    services.give_feedback(contact_id=contact.pk, kind="OUTCOME", **tell)

    assert ClockRun.objects.get(case=key_of(contact), clock="fd.referrer_chase").stopped_at == act.at
