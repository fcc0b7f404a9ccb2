"""R21 and R22: an emergency that nobody holds up, and brothers and sisters placed apart against the plan."""

from datetime import date, timedelta

import pytest
from django.test import Client

from kittiwake.records.access.models import Team
from kittiwake.records.care.services import Beginning, PlacementFacts, delegate, write_placement_plan
from kittiwake.records.care.services.plans import PlacementPlanFacts
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.matching.services import (
    BadRequest,
    ask_for_home,
    begin_there,
    refresh_assessment,
)
from tests.integration.care_made import a_home, delegation_facts, status
from tests.integration.matching_made import accepted, assessed, chosen, looked_after_child, request_facts
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
OWED = {"sd.matching_assessment", "la.placement_plan", "la.delegated_authority"}


@pytest.fixture
def finding(db, at):
    return Act(by=join("Salma Begum", "placement_officer", Team.objects.create(name="Placements")), at=at)


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def deciding(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.fixture
def mia(worker, social_worker, long_term_team, at):
    return looked_after_child(worker, social_worker, long_term_team, at)


def owed(placement):
    running = ClockRun.objects.filter(case=key_of(placement), clock__in=OWED, stopped_on=None)
    return set(running.values_list("clock", flat=True))


def reads(user, address):
    return sign_in(Client(), user).get(address).content.decode()


@pytest.mark.replay("R21")
def test_an_emergency_is_not_held_up_and_leaves_the_assessment_the_plan_and_the_delegation_owed(
    mia, writing, finding, deciding, at
):
    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)
    decision = chosen(accepted(request, a_home(finding), finding), deciding)
    beginning = Beginning(
        on=TODAY - timedelta(days=3), coming="EMERGENCY", need="N1", because="Found alone.", status=status(),
        decided_by="Ruth Garside, team manager", placement=PlacementFacts(type="U6", because="A bed."),
    )  # fmt: skip
    placed = begin_there(decision=decision, facts=beginning, act=writing)
    assert owed(placed) == OWED
    assert "Placed in an emergency without a current assessment" in reads(
        writing.by, f"/people/{mia.key}/home/"
    )

    with pytest.raises(BadRequest):
        refresh_assessment(placement=placed, says="Nothing changes.", act=writing)
    assessed(mia, author=writing, manager=deciding)
    refresh_assessment(placement=placed, says="She needs a night light.", act=writing)
    signed = PlacementPlanFacts(
        day_to_day="School by bus.",
        health="Dr Roy.",
        school="Hill School.",
        signed_by="Kirsty",
        signed_on=TODAY,
    )
    write_placement_plan(placement=placed, facts=signed, act=writing)
    delegate(placement=placed, facts=delegation_facts(writing), act=writing)
    assert owed(placed) == set()


@pytest.mark.replay("R22")
def test_apart_against_the_plan_needs_the_reason_and_the_next_attempt_and_counts_as_a_gap(
    mia, worker, social_worker, long_term_team, writing, finding, deciding, at
):
    corey = looked_after_child(worker, social_worker, long_term_team, at, given="Corey")
    assessed(mia, author=writing, manager=deciding)
    facts = request_facts(siblings=(corey,), is_together=True)
    request = ask_for_home(subject=mia, facts=facts, act=writing)
    offer = accepted(request, a_home(finding, beds=1), finding)
    with pytest.raises(BadRequest, match="Say why brothers and sisters live apart against the plan"):
        chosen(offer, deciding)
    with pytest.raises(BadRequest, match="on which day it is tried again"):
        chosen(offer, deciding, apart_because="One bed.", next_attempt_on=TODAY)

    chosen(offer, deciding, apart_because="No home has two beds.", next_attempt_on=date(2017, 5, 22))
    listed = reads(finding.by, "/homes/looked-for/")
    assert "Try again 22 May 2017" in listed.partition("live apart against the plan")[2]
    gaps = reads(finding.by, "/homes/gaps/")
    assert "Brothers and sisters together" in gaps
