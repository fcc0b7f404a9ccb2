"""Legal planning: who asks does not decide; what the lawyer advised is for those entitled to it alone."""

import pytest
from django.db import ProgrammingError, transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.court.models import Planning
from kittiwake.records.court.selectors import advice_of, planning_of
from kittiwake.records.court.services import (
    BadCourt,
    CourtMovedOn,
    advise,
    ask_planning,
    decide_gateway,
)
from kittiwake.records.line.models import Event
from tests.integration.court_made import gateway, planned

pytestmark = pytest.mark.django_db
PRIVILEGED = "The threshold on neglect is thin without the school’s evidence."


@pytest.fixture
def asked(mia, theo, writing):
    return ask_planning(why="Neglect for two years.", proposes={mia: "PRE", theo: "HELP"}, act=writing)


def test_each_child_of_the_family_has_their_own_step_and_their_own_entry(asked, mia, theo, deciding):
    decided = {mia.pk: ("MET", "PRE"), theo.pk: ("NOT_MET", "HELP")}
    decide_gateway(planning=asked, facts=gateway(deciding, decided=decided), act=deciding)

    steps = {row.subject_id: (row.threshold, row.step) for row in asked.children.all()}
    assert steps == decided
    told = {child: child.events.get(kind="legal_planning.decided").says for child in (mia, theo)}
    assert told[mia] == "Decided at legal planning: begin pre-proceedings"
    assert told[theo] == "Decided at legal planning: go on with the plan as it is"


def test_whoever_asked_does_not_decide_also_where_they_are_a_manager(mia, deciding):
    asked = ask_planning(why="Neglect.", proposes={mia: "PRE"}, act=deciding)

    with pytest.raises(NotPermitted, match="somebody else decides"):
        decide_gateway(planning=asked, facts=gateway(deciding, mia), act=deciding)


def test_a_worker_does_not_decide_and_an_onlooker_does_not_ask(asked, mia, theo, writing, onlooker, at):
    from kittiwake.records.line.services import Act

    with pytest.raises(NotPermitted, match="team manager"):
        decide_gateway(planning=asked, facts=gateway(writing, mia, theo), act=writing)
    with pytest.raises(NotPermitted, match="closed to you"):
        ask_planning(why="Neglect.", proposes={mia: "PRE"}, act=Act(by=onlooker, at=at))


def test_it_is_asked_for_once_and_decided_once(asked, mia, theo, writing, deciding):
    with pytest.raises(CourtMovedOn, match="asked for already"):
        ask_planning(why="Again.", proposes={theo: "PRE"}, act=writing)
    decide_gateway(planning=asked, facts=gateway(deciding, mia, theo), act=deciding)
    with pytest.raises(CourtMovedOn, match="decided already"):
        decide_gateway(planning=asked, facts=gateway(deciding, mia, theo), act=deciding)


def test_every_child_is_decided_about_and_no_threshold_means_no_court(asked, mia, theo, deciding):
    with pytest.raises(BadCourt, match="for each child"):
        decide_gateway(planning=asked, facts=gateway(deciding, mia), act=deciding)
    unmet = {mia.pk: ("NOT_MET", "ISSUE"), theo.pk: ("MET", "PRE")}
    with pytest.raises(BadCourt, match="threshold is not met"):
        decide_gateway(planning=asked, facts=gateway(deciding, decided=unmet), act=deciding)

    assert Planning.objects.get().decided_at is None


def test_advice_is_read_by_those_entitled_and_stands_in_nobodys_line(
    asked, mia, advising, writing, worker, social_worker, team_manager, head
):
    advise(planning=asked, text=PRIVILEGED, act=advising)

    for entitled in (social_worker, team_manager, head, advising.by):
        assert [each.text for each in advice_of(entitled, planning_of(entitled, mia, asked.pk))] == [
            PRIVILEGED
        ]
    assert planning_of(worker, mia, asked.pk) is not None  # reads the record, and no advice
    assert advice_of(worker, asked) == []
    assert not Event.objects.filter(says__contains="thin").exists()


def test_a_worker_gives_no_legal_advice_and_advice_is_never_changed(asked, writing, advising):
    with pytest.raises(NotPermitted, match="legal adviser"):
        advise(planning=asked, text="I think.", act=writing)
    advice = advise(planning=asked, text=PRIVILEGED, act=advising)
    advice.text = "Something else."
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        advice.save()


def test_planning_that_was_decided_can_be_asked_for_again(mia, writing, deciding):
    planned(writing, deciding, mia, step="HELP")

    assert ask_planning(why="It is worse.", proposes={mia: "PRE"}, act=writing).decided_at is None
