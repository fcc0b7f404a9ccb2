"""Which criteria a proposal and a decision relied on: kept in their words, asked for, never forced."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.models import CriterionReliedOn
from kittiwake.records.front_door.selectors import standing_of
from kittiwake.records.line.models import StandardCheck
from kittiwake.records.line.services import Act, key_of
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

NEGLECT = "Basic care is poor over time: food, warmth, hygiene, medical care or supervision"


@pytest.fixture
def contact(act):
    made = make_contact(act, make_child(act.by, act.at))
    screen(made, act)
    return made


def is_named(row):
    return StandardCheck.objects.get(decision=key_of(row), standard="criteria_named").is_met


def test_a_proposal_keeps_its_criteria_and_the_decision_that_agrees_takes_them_over(contact, act, manager):
    proposal = propose(contact, act, criteria=["neglect"])
    decision = decide(contact, Act(by=manager, at=act.at))

    (kept,) = CriterionReliedOn.objects.all()
    assert (kept.proposal, kept.version, kept.level, kept.says) == (proposal, "2016", "complex", NEGLECT)
    assert is_named(proposal)
    assert is_named(decision)


def test_naming_none_stops_nobody_and_is_seen(contact, act, manager):
    proposal = propose(contact, act)
    decision = decide(contact, Act(by=manager, at=act.at))

    assert not is_named(proposal)
    assert not is_named(decision)


def test_another_decision_than_proposed_needs_its_own_criteria(contact, act, manager):
    propose(contact, act, Outcome.EARLY_HELP, criteria=["attendance"])
    decision = decide(contact, Act(by=manager, at=act.at), Outcome.REFERRAL, "It adds up.")

    assert not is_named(decision)


def test_a_criterion_of_another_version_is_refused_and_nothing_is_kept(contact, act):
    with pytest.raises(services.BadContact, match="continuum of need has changed"):
        propose(contact, act, criteria=["neglect", "no_such_thing"])

    assert not contact.proposals.exists()


def test_the_version_in_force_that_day_counts(worker):
    before = Act(by=worker, at=datetime(2016, 9, 1, 9, 0, tzinfo=UTC))
    contact = make_contact(before, make_child(worker, before.at))
    screen(contact, before)

    with pytest.raises(services.BadContact):
        propose(contact, before, criteria=["adds_up"])  # came in November 2016
    propose(contact, before, criteria=["neglect"])

    assert CriterionReliedOn.objects.get().version == "2014"


def test_a_criterion_is_never_changed_and_belongs_to_one_act(contact, act):
    proposal = propose(contact, act, criteria=["neglect"])

    with pytest.raises(Exception, match="Cannot update rows"), transaction.atomic():
        CriterionReliedOn.objects.update(says="Something else")
    with pytest.raises(IntegrityError, match="a_criterion_belongs_to_one_act"), transaction.atomic():
        CriterionReliedOn.objects.create(
            contact=contact, version="2016", level="complex", criterion="neglect", says="x"
        )
    with pytest.raises(IntegrityError, match="a_criterion_is_relied_on_once"), transaction.atomic():
        CriterionReliedOn.objects.create(
            contact=contact, proposal=proposal, version="2016", level="complex", criterion="neglect", says="x"
        )


def test_the_page_takes_criteria_and_shows_them_beside_the_reasons(contact, worker, manager, client):
    sent = {
        "outcome": "REFERRAL",
        "reasons": "Nobody was up.",
        "would_change_it": "Seeing her fed.",
        "criteria_complex": ["neglect", "adds_up"],
    }
    sign_in(client, worker)
    assert client.post(reverse("front_door:propose", args=[contact.pk]), sent).status_code == 302

    page = sign_in(client, manager).get(reverse("front_door:contact", args=[contact.pk])).text
    proposal = contact.proposals.get()
    assert NEGLECT in page.split('id="proposal"')[1].split('id="decision"')[0]

    decided = {
        "proposal": proposal.pk,
        "outcome": "STRATEGY",
        "rationale": "She is not safe.",
        "criteria_acute": ["child_says"],
    }
    assert client.post(reverse("front_door:decide", args=[contact.pk]), decided).status_code == 302

    standing = standing_of(manager, contact)
    assert standing.criteria_of(standing.decision) == ["The child says that they are not safe at home"]


def test_a_proposal_returned_with_a_question_stands_in_the_form_with_its_criteria(
    contact, act, manager, client
):
    propose(contact, act, criteria=["neglect"])
    services.ask_question(contact_id=contact.pk, text="Who else lives there?", act=Act(by=manager, at=act.at))

    page = sign_in(client, act.by).get(reverse("front_door:contact", args=[contact.pk])).text

    assert 'value="neglect" checked' in page
