"""R01, R02, R03: the history in front of the person deciding, and the reasons on the record."""

from datetime import date, timedelta

import pytest

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import EpisodeKind, Outcome
from kittiwake.records.front_door.selectors import household_history, standing_of
from kittiwake.records.line.models import Event, StandardCheck
from kittiwake.records.line.services import Act, key_of
from tests.integration.contacts_made import decide, decided_contact, make_contact, propose, screen
from tests.integration.people_made import live_at, make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def signing(manager, at):
    return Act(by=manager, at=at)


@pytest.fixture
def child(worker, at):
    """A child whose household has had three contacts in the last twelve months."""
    return make_child(
        by=worker, at=at - timedelta(days=400), given="Mina", family="Ashdown", born_on=date(2011, 5, 9)
    )


@pytest.fixture
def three_contacts(child, worker, manager, at):
    for days in (300, 150, 40):
        then = at - timedelta(days=days)
        decided_contact(
            child, worker=Act(by=worker, at=then), manager=Act(by=manager, at=then + timedelta(hours=2))
        )


@pytest.mark.replay("R01")
def test_a_proposal_without_the_history_read_is_refused_and_names_the_three_contacts(
    child, three_contacts, act
):
    contact = make_contact(act, child)

    with pytest.raises(services.StandardNotMet) as refused:
        propose(contact, act, Outcome.NO_ACTION, exceptions={"agencies_asked": "No time."})

    assert len(refused.value.history.recent_contacts) == 3
    assert "Open the history of everybody in the household" in str(refused.value)
    for received in ("28 June 2016", "25 November 2016", "15 March 2017"):
        assert received in str(refused.value)


@pytest.mark.replay("R01")
def test_with_the_history_read_no_agency_asked_and_no_reason_it_is_refused(child, three_contacts, act):
    contact = make_contact(act, child)
    services.mark_history_read(contact_id=contact.pk, act=act)

    with pytest.raises(services.StandardNotMet, match="Ask at least one other agency"):
        propose(
            contact,
            act,
            Outcome.NO_ACTION,
            exceptions={"consent_recorded": "The family could not be reached."},
        )


@pytest.mark.replay("R01")
def test_with_a_reason_and_a_managers_agreement_it_is_an_exception_on_the_record(
    child, three_contacts, act, signing
):
    contact = make_contact(act, child)
    services.mark_history_read(contact_id=contact.pk, act=act)
    reasons = {
        "agencies_asked": "The school had spoken to all of them.",
        "consent_recorded": "Nobody answered.",
    }
    propose(contact, act, Outcome.NO_ACTION, exceptions=reasons)

    with pytest.raises(services.NotYet, match="Agree to the exception"):
        decide(contact, signing, Outcome.NO_ACTION)
    decision = decide(contact, signing, Outcome.NO_ACTION, agrees=True)

    kept = StandardCheck.objects.get(decision=key_of(decision), standard="agencies_asked")
    assert (kept.is_met, kept.reason, kept.agreed_by) == (False, reasons["agencies_asked"], signing.by)


@pytest.mark.replay("R02")
def test_a_half_siblings_past_plan_is_in_the_history_of_a_child_never_known(worker, at, act):
    known = make_child(by=worker, at=at, given="Corey", family="Lund", born_on=date(2008, 2, 1))
    unknown = make_child(by=worker, at=at, given="Isla", family="Marsh", born_on=date(2016, 2, 1))
    for person in (known, unknown):
        live_at(person, "3 Tannery Lane", act=act)
    services.record_episode(
        services.EpisodeFacts(
            kind=EpisodeKind.CP_PLAN, from_on=date(2013, 3, 1), to_on=date(2014, 1, 15),
            says="Category of neglect", source="the record before this one",
        ),
        subject=known, act=act,
    )  # fmt: skip
    contact = make_contact(act, unknown)

    history = household_history(worker, contact)

    assert [entry.event.subject for entry in history.entries] == [known]
    assert "Child protection plan" in history.entries[0].text
    with pytest.raises(services.StandardNotMet, match="Child protection plan"):
        propose(contact, act)


@pytest.mark.replay("R03")
def test_a_manager_who_changes_the_outcome_without_a_rationale_is_refused(child, act, signing):
    contact = make_contact(act, child)
    screen(contact, act)
    propose(contact, act, Outcome.NO_ACTION)

    with pytest.raises(services.NotYet, match="Say why you decided this"):
        decide(contact, signing, Outcome.REFERRAL)

    assert not contact.decisions.exists()


@pytest.mark.replay("R03")
def test_with_a_rationale_proposal_and_decision_both_stand_on_the_line(child, act, signing):
    contact = make_contact(act, child)
    screen(contact, act)
    propose(contact, act, Outcome.NO_ACTION)

    decide(contact, signing, Outcome.REFERRAL, "Three contacts about the same worry need an assessment.")

    says = list(Event.objects.filter(subject=child, case=key_of(contact)).values_list("says", flat=True))
    assert "Proposed: no further action" in says
    assert "Decided: referral for assessment. No further action had been proposed" in says
    standing = standing_of(signing.by, contact)
    assert (standing.decision.proposed_outcome, standing.decision.outcome) == (
        Outcome.NO_ACTION,
        Outcome.REFERRAL,
    )
