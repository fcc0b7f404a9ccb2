"""R20, R24, R26 and R32: an emergency, a return without a plan, the panel’s exceptions, adoption papers."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.care.services import (
    cease_care,
    hold_review,
    name_officer,
    report,
)
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence import selectors, services
from kittiwake.records.permanence.choices import Exceptional
from kittiwake.records.permanence.services import AdoptionFacts, BadCare, NotOnFile, PanelFacts
from kittiwake.records.voice.services import StoryFacts, file_story, record_story
from tests.integration.care_made import come_into_care, in_home, report_facts, review_facts
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.permanence.conftest import (
    chairing,
    deciding,
    head,
    heading,
    holding,
    later,
    marlows,
    mia,
    officer,
    principal,
    writing,
)
from tests.integration.permanence_made import gate_facts, look_back_facts, match_facts, plan
from tests.integration.protection_made import discuss
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
__all__ = [
    "chairing", "deciding", "head", "heading", "holding", "later", "marlows", "mia", "officer", "principal",
    "writing",
]  # fmt: skip
TODAY, DAY = date(2017, 4, 24), timedelta(days=1)
PARTS = {"child": "Mia is nine.", "mother_history": "Born in Blyth.", "ways": "Nana is too ill."}


def test_r20_an_emergency_owes_a_look_back_that_lists_the_earlier_points(
    mia, writing, marlows, team_manager, deciding, principal, chairing
):
    discuss(mia, act=writing)
    period = come_into_care(mia, writing, marlows, days_ago=0, coming="EMERGENCY")

    run = ClockRun.objects.get(clock="sd.emergency_look_back", case=key_of(period))
    assert (run.due_on, run.stopped_at) == (date(2017, 5, 23), None)
    assert [each.period for each in selectors.look_backs_owed(principal)] == [period]
    address = reverse("permanence:look_back", args=[mia.key])
    shown = text_of(sign_in(Client(), principal).get(address))
    assert "24 April 2017: Strategy discussion held" in shown
    assert selectors.look_backs_owed(team_manager) == []  # Ruth Garside decided
    with pytest.raises(BadCare, match="does not look back"):
        services.look_back(period=period, facts=look_back_facts(), act=deciding)

    services.look_back(period=period, facts=look_back_facts(), act=chairing)

    run.refresh_from_db()
    assert run.stopped_at is not None
    assert selectors.look_backs_owed(principal) == []


def test_r24_a_child_who_goes_home_outside_the_plan_owes_the_gate(mia, writing, marlows, deciding):
    period = come_into_care(mia, writing, marlows)
    with pytest.raises(BadCare, match="No manager has agreed"):
        services.end_care(period=period, on=TODAY, why="E4A", because="Home.", act=writing)
    services.end_care(period=period, on=TODAY, why="E4B", because="Karen took her.", act=writing)

    (owed,) = selectors.gates_owed(writing.by)
    assert (owed.period, owed.due.clock, owed.due.due_on) == (period, "sd.return_gate", date(2017, 5, 9))
    desk = text_of(sign_in(Client(), writing.by).get("/"))
    assert "Went home without a plan on 24 April 2017." in desk

    gate = services.weigh_return(period=period, facts=gate_facts(), act=writing)
    services.decide_gate(gate=gate, verdict="YES", on=TODAY, reasons="She may stay.", act=deciding)

    assert selectors.gates_owed(writing.by) == []
    run = ClockRun.objects.get(clock="sd.return_gate")
    assert run.stopped_at is not None


def test_r24_a_return_that_a_manager_agreed_owes_nothing(mia, writing, marlows, deciding):
    period = come_into_care(mia, writing, marlows)
    gate = services.weigh_return(period=period, facts=gate_facts(), act=writing)
    with pytest.raises(BadCare, match="No manager has agreed"):
        services.end_care(period=period, on=TODAY, why="E4A", because="Home.", act=writing)
    services.decide_gate(gate=gate, verdict="YES", on=TODAY, reasons="Much changed.", act=deciding)

    services.end_care(period=period, on=TODAY, why="E4A", because="Home.", act=writing)

    assert selectors.gates_owed(writing.by) == []
    assert not ClockRun.objects.filter(clock="sd.return_gate").exists()


def reviewed_twice(period, later, writing, officer, deciding, holding):
    name_officer(period=period, officer=officer, act=deciding)
    for days_ago in (100, 20):
        report(period=period, facts=report_facts(), act=writing)
        hold_review(period=period, facts=review_facts(TODAY - days_ago * DAY), act=holding)


def test_r26_no_plan_at_the_second_review_is_on_the_agenda_until_the_panel_decides(
    mia, later, marlows, writing, officer, deciding, holding, principal, chairing
):
    period = come_into_care(mia, writing, marlows, days_ago=130)
    plan(period, later(120), "UNDECIDED")
    reviewed_twice(period, later, writing, officer, deciding, holding)
    plan(period, later(5), "FOSTERING")

    (item,) = selectors.agenda(principal)

    assert (item.why, item.since) == (Exceptional.NO_PLAN, TODAY - 20 * DAY)
    shown = text_of(sign_in(Client(), principal).get(reverse("permanence:agenda")))
    assert (
        "No permanence plan at the second review on 4 April 2017; one was written on 19 April 2017." in shown
    )
    facts = PanelFacts(why_there="NO_PLAN", on=TODAY, decided="The manager tells us monthly.")
    services.decide_at_panel(period=period, facts=facts, act=chairing)
    assert selectors.agenda(principal) == []


def test_r26_settled_for_twelve_months_and_not_matched_is_on_the_agenda_until_a_match(
    mia, later, marlows, writing, deciding, principal
):
    period = come_into_care(mia, writing, marlows, days_ago=370, placement=in_home(marlows))
    plan(period, later(9), "FOSTERING")
    services.reach(period=period, lane="FOSTERING", step="profiled", on=TODAY, act=writing)

    (item,) = selectors.agenda(principal)
    assert (item.why, item.since) == (Exceptional.NOT_MATCHED, date(2017, 4, 19))

    match = services.propose_match(period=period, facts=match_facts(TODAY), act=writing)
    assert selectors.agenda(principal) != []
    services.decide_match(match=match, verdict="YES", on=TODAY, reasons="She is home there.", act=deciding)
    assert selectors.agenda(principal) == []


def test_r32_what_a_report_lacks_is_shown_before_the_decision_maker_decides(
    mia, writing, marlows, head, heading
):
    period = come_into_care(mia, writing, marlows)
    written = services.write_report(period=period, on=TODAY, parts=PARTS, act=writing)

    shown = text_of(sign_in(Client(), head).get(reverse("permanence:decide_adoption", args=[mia.key])))
    assert (
        "The birth father’s history" in shown.partition("Missing from the report")[2].partition("Mia is")[0]
    )
    facts = AdoptionFacts(verdict="YES", on=TODAY, reasons="She cannot go home.")
    with pytest.raises(BadCare, match="The report lacks: The birth father’s history"):
        services.decide_adoption(report=written, facts=facts, act=heading)

    despite = AdoptionFacts(
        verdict="YES", on=TODAY, reasons="She cannot go home.", despite="Nobody knows him."
    )
    decided = services.decide_adoption(report=written, facts=despite, act=heading)
    assert decided.despite == "Nobody knows him."


def test_r32_adoption_work_cannot_be_closed_while_the_letter_is_not_on_the_file(
    mia, writing, marlows, heading
):
    period = come_into_care(mia, writing, marlows)
    written = services.write_report(period=period, on=TODAY, parts=PARTS, act=writing)
    facts = AdoptionFacts(verdict="YES", on=TODAY, reasons="She cannot go home.", despite="Nobody knows him.")
    services.decide_adoption(report=written, facts=facts, act=heading)
    cease_care(period=period, on=TODAY, why="E11", because="Adopted.", act=writing)
    made = {"made_on": TODAY, "made_by": "Tomasz"}
    book, letter = (
        record_story(subject=mia, facts=StoryFacts(kind=kind, **made), act=writing)
        for kind in ("BOOK", "LETTER")
    )
    file_story(story=book, on=TODAY, where="Blue box", act=writing)

    with pytest.raises(NotOnFile, match="later-life letter"):
        services.close_adoption(period=period, says="Adopted.", act=writing)

    file_story(story=letter, on=TODAY, where="Adoption folder", act=writing)
    assert services.close_adoption(period=period, says="Adopted.", act=writing).closed_on == TODAY
