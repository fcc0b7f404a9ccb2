"""A conference hears the child first, and begins, goes on with or ends a plan."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection import services
from kittiwake.records.protection.models import ConferenceChild, Enquiry, PlanCategory
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.protection.services import ConferenceSeatFacts
from tests.integration.protection_made import call, child_facts, confer, conference_facts, discuss

pytestmark = pytest.mark.django_db


def at_day(act, days):
    return Act(by=act.by, at=act.at - timedelta(days=days))


def runs(case, clock):
    found = ClockRun.objects.filter(case=key_of(case), clock=clock).order_by("pk")
    return list(found.values_list("started_on", "stopped_on"))


def test_from_the_strategy_discussion_to_a_plan_every_clock_turns(family, writing, chair):
    discuss(*family, act=at_day(writing, 10))
    conference = confer(*family, chair=chair, act=writing)

    today = date(2017, 4, 24)
    for child in family:
        plan = Plan.objects.get(subject=child)
        assert (plan.kind, plan.from_on) == ("CHILD_PROTECTION", today)
        assert runs(Enquiry.objects.get(subject=child), "cp.icpc") == [(date(2017, 4, 14), today)]
        assert runs(plan, "cp.rcpc_first") == [(today, None)]
        assert ClockRun.objects.get(case=key_of(plan), clock="cp.designated_conf").due_on == date(2019, 1, 24)
        assert list(plan.categories.values_list("category", "from_on", "to_on")) == [("NEG", today, None)]
    assert runs(conference, "cp.minutes") == [(today, None)]
    services.send_out(conference=conference, what="decisions_sent_on", on=today, act=writing)
    assert runs(conference, "cp.minutes") == [(today, today)]
    assert list(findings()) == []


def test_a_conference_may_be_minuted_before_the_enquiry_is_closed(family, writing, deciding, chair):
    discuss(*family, act=at_day(writing, 10))
    confer(*family, chair=chair, act=writing)
    enquiry = Enquiry.objects.get(subject=family[0])

    services.propose_outcome(enquiry=enquiry, outcome="CP_CONFERENCE", because="Likely harm.", act=writing)
    with pytest.raises(NotPermitted):
        services.authorise_outcome(enquiry=enquiry, act=writing)
    services.authorise_outcome(enquiry=enquiry, act=deciding)

    assert runs(enquiry, "cp.icpc") == [(date(2017, 4, 14), date(2017, 4, 24))]
    assert list(findings()) == []


def test_whoever_proposed_an_outcome_does_not_authorise_it_whatever_their_role(family, deciding):
    discuss(*family, act=deciding)
    enquiry = Enquiry.objects.get(subject=family[0])
    services.propose_outcome(enquiry=enquiry, outcome="NFA", because="An old scar.", act=deciding)

    with pytest.raises(NotPermitted, match="somebody else authorises"):
        services.authorise_outcome(enquiry=enquiry, act=deciding)


def test_an_outcome_without_a_conference_ends_the_time_to_hold_one(family, writing, deciding):
    discuss(*family, act=writing)
    enquiry = Enquiry.objects.get(subject=family[0])
    services.propose_outcome(enquiry=enquiry, outcome="NFA", because="An old scar.", act=writing)
    services.authorise_outcome(enquiry=enquiry, act=deciding)

    assert runs(enquiry, "cp.icpc") == [(date(2017, 4, 24), date(2017, 4, 24))]
    met = dict(StandardCheck.objects.filter(case=key_of(enquiry)).values_list("standard", "is_met"))
    assert met == {"enquiry_child_seen": False, "enquiry_child_seen_alone": False}


def test_the_chair_works_with_none_of_the_children_and_did_not_call_it(
    family, writing, deciding, chair, worker, at, long_term_team
):
    with pytest.raises(BadProtection, match="does not chair"):
        call(*family, chair=deciding.by, act=writing)
    involve(
        subject=family[1], user=chair, team=long_term_team, kind="SUPPORTING", by=worker,
        at=at - timedelta(days=300),
    )  # fmt: skip
    with pytest.raises(BadProtection, match="works with one of these children"):
        call(*family, chair=chair, act=writing)


def test_a_sibling_who_is_missing_is_asked_for_and_nothing_is_kept(family, writing, chair, chairing):
    conference = call(*family, chair=chair, act=writing)

    with pytest.raises(BadProtection, match="1 child not decided about"):
        services.hold_conference(
            conference=conference,
            facts=conference_facts(child_facts(family[0]), held_at=writing.at),
            act=chairing,
        )

    assert not Plan.objects.exists()
    assert not ConferenceChild.objects.exclude(verdict="").exists()


def test_too_few_agencies_need_a_reason_and_are_counted(family, writing, chair, chairing):
    conference = call(*family, chair=chair, act=writing)
    alone = (ConferenceSeatFacts(sector="SOCIAL_CARE", came="CAME"),)
    decided = [child_facts(child) for child in family]

    with pytest.raises(BadProtection, match="Too few agencies"):
        services.hold_conference(
            conference=conference,
            facts=conference_facts(*decided, held_at=writing.at, seats=alone),
            act=chairing,
        )
    services.hold_conference(
        conference=conference,
        facts=conference_facts(*decided, held_at=writing.at, seats=alone, not_quorate_why="Snow."),
        act=chairing,
    )

    conference.refresh_from_db()
    assert conference.is_quorate is False
    assert not StandardCheck.objects.get(case=key_of(conference), standard="conference_quorate").is_met


def test_a_second_initial_conference_is_refused_and_begins_no_second_plan(family, writing, chair):
    confer(*family, chair=chair, act=at_day(writing, 5))

    with pytest.raises(BadProtection, match="already"):
        confer(*family, chair=chair, act=writing)

    assert Plan.objects.count() == len(family)


def test_a_review_changes_the_category_and_the_history_stays(family, writing, chair):
    mia = family[0]
    confer(mia, chair=chair, act=at_day(writing, 80))
    confer(mia, chair=chair, act=writing, kind="REVIEW", category="EMO")

    plan = Plan.objects.get(subject=mia)
    assert list(plan.categories.values_list("category", "from_on", "to_on")) == [
        ("NEG", date(2017, 2, 3), date(2017, 4, 23)),
        ("EMO", date(2017, 4, 24), None),
    ]
    assert runs(plan, "cp.rcpc_first") == [(date(2017, 2, 3), date(2017, 4, 24))]
    assert runs(plan, "cp.rcpc_then") == [(date(2017, 4, 24), None)]
    assert list(findings()) == []


def test_a_category_changed_back_across_a_review_is_refused(family, writing, chair, chairing):
    mia = family[0]
    confer(mia, chair=chair, act=at_day(writing, 80))
    confer(mia, chair=chair, act=at_day(writing, 5), kind="REVIEW", category="EMO")
    before = list(PlanCategory.objects.values_list("category", "from_on", "to_on"))

    with pytest.raises(BadProtection, match="on or after that day"):
        services.change_category(
            plan=Plan.objects.get(), category="PHY", on=date(2017, 3, 1), because="New facts.", act=chairing
        )

    assert list(PlanCategory.objects.values_list("category", "from_on", "to_on")) == before


def test_a_review_that_needs_no_plan_steps_down_and_ends_it(family, writing, chair):
    mia = family[0]
    confer(mia, chair=chair, act=at_day(writing, 80))
    confer(mia, chair=chair, act=writing, kind="REVIEW", verdict="NO_PLAN", category="")

    plan = Plan.objects.get()
    assert (plan.to_on, plan.end_reason) == (date(2017, 4, 24), "STEPPED_DOWN")
    assert [run.stopped_on for run in ClockRun.objects.filter(case=key_of(plan))].count(None) == 0
    assert list(findings()) == []


def test_only_the_chair_writes_it_down_and_only_once(family, writing, chair, deciding, chairing):
    conference = call(*family, chair=chair, act=writing)
    facts = conference_facts(*(child_facts(child) for child in family), held_at=writing.at)

    with pytest.raises(NotPermitted):
        services.hold_conference(conference=conference, facts=facts, act=deciding)
    services.hold_conference(conference=conference, facts=facts, act=chairing)
    with pytest.raises(TooLate):
        services.hold_conference(conference=conference, facts=facts, act=chairing)
