"""A plan is from a day to a day, one of a kind at a time; its versions say who does what by when."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.plans import selectors
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import (
    BadPlan,
    PlanMovedOn,
    agree_version,
    end_plan,
    hold_review,
    name_overseer,
    start_plan,
    write_version,
)
from tests.integration.plans_made import action, begin, outcome, review_facts, version_facts, written

pytestmark = pytest.mark.django_db


def clocks_of(plan):
    runs = ClockRun.objects.filter(case=key_of(plan)).order_by("clock", "pk")
    return [(run.clock, run.stopped_on) for run in runs]


def test_a_plan_starts_the_clocks_of_its_kind_and_its_end_stops_them(mia, writing):
    plan = begin(mia, writing)
    running = {clock for clock, stopped in clocks_of(plan) if stopped is None}

    assert {"cin.review_first", "cin.visit", "cin.long"} <= running
    assert selectors.plan_on(mia, "CHILD_IN_NEED", date(2017, 4, 1)) == plan
    end_plan(plan=plan, on=date(2017, 4, 20), reason="ACHIEVED", because="Mornings work.", act=writing)

    assert {stopped for _, stopped in clocks_of(plan)} == {date(2017, 4, 20)}
    assert selectors.plan_on(mia, "CHILD_IN_NEED", date(2017, 4, 20)) == plan
    assert selectors.plan_on(mia, "CHILD_IN_NEED", date(2017, 4, 21)) is None
    assert list(findings()) == []


def test_a_second_plan_of_a_kind_on_one_day_is_refused_by_the_service_and_by_the_database(mia, writing):
    plan = begin(mia, writing)
    end_plan(plan=plan, on=date(2017, 4, 20), reason="ACHIEVED", because="Mornings work.", act=writing)

    with pytest.raises(BadPlan, match="one plan of a kind"):
        start_plan(
            subject=mia, kind="CHILD_IN_NEED", on=date(2017, 4, 20), because="It began again.", act=writing
        )
    with pytest.raises(IntegrityError, match="one_plan_of_a_kind"), transaction.atomic():
        Plan.objects.create(
            subject=mia, kind="CHILD_IN_NEED", from_on=date(2017, 1, 2), because="Before.",
            started_by=writing.by, started_at=writing.at,
        )  # fmt: skip
    start_plan(
        subject=mia, kind="CHILD_IN_NEED", on=date(2017, 4, 21), because="It began again.", act=writing
    )


def test_a_plan_recorded_by_mistake_makes_room_for_the_right_one(mia, writing):
    plan = begin(mia, writing)
    end_plan(plan=plan, on=plan.from_on, reason="MISTAKE", because="It was her sister’s.", act=writing)

    assert selectors.plan_on(mia, "CHILD_IN_NEED", plan.from_on) is None
    assert begin(mia, writing).from_on == plan.from_on


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2017, 1, 1), "cannot end before"),
        (date(2017, 4, 25), "day that has come"),
        (date(2017, 3, 10), "was reviewed on 1 April 2017"),
    ],
)
def test_a_plan_does_not_end_before_it_began_or_before_its_review_or_to_come(mia, writing, on, words):
    plan = begin(mia, writing)
    version = written(plan, writing)
    hold_review(plan=plan, facts=review_facts(version, "SOME", on=date(2017, 4, 1)), act=writing)

    with pytest.raises(BadPlan, match=words):
        end_plan(plan=plan, on=on, reason="ACHIEVED", because="Mornings work.", act=writing)


def test_a_plan_is_agreed_by_somebody_else_and_held_against_the_standards(mia, writing, managing):
    plan = begin(mia, writing)
    version = written(plan, writing, if_not="")

    with pytest.raises(NotPermitted):
        agree_version(version=version, with_whom="Karen", on=date(2017, 4, 24), act=writing)
    agreement = agree_version(version=version, with_whom="Karen, Nana", on=date(2017, 4, 24), act=managing)

    found = StandardCheck.objects.filter(decision=key_of(agreement)).values_list("standard", "is_met")
    assert dict(found) == {
        "contingency_written": False,
        "works_well_written": True,
        "actions_are_plain": True,
    }
    with pytest.raises(PlanMovedOn):
        agree_version(version=version, with_whom="Karen", on=date(2017, 4, 24), act=managing)


def test_a_manager_does_not_agree_what_they_wrote(mia, managing):
    plan = begin(mia, managing)
    version = written(plan, managing)

    with pytest.raises(NotPermitted, match="You wrote this plan"):
        agree_version(version=version, with_whom="Karen", on=date(2017, 4, 24), act=managing)


def test_an_outcome_goes_on_from_version_to_version_and_none_of_another_plan_does(mia, writing):
    plan = begin(mia, writing)
    first = written(plan, writing)
    thread = first.outcomes.get().thread
    second = write_version(plan=plan, facts=version_facts(outcome(thread=thread), after=1), act=writing)

    assert second.outcomes.get().thread == thread
    end_plan(plan=plan, on=date(2017, 4, 23), reason="ACHIEVED", because="Mornings work.", act=writing)
    other = start_plan(subject=mia, kind="CHILD_IN_NEED", on=date(2017, 4, 24), because="Again.", act=writing)
    with pytest.raises(BadPlan, match="another plan"):
        write_version(plan=other, facts=version_facts(outcome(thread=thread)), act=writing)


def test_two_who_write_at_once_do_not_write_over_each_other(mia, writing, managing):
    plan = begin(mia, writing)
    facts = version_facts(after=0)
    version = write_version(plan=plan, facts=facts, act=writing)

    assert write_version(plan=plan, facts=facts, act=writing) == version
    with pytest.raises(PlanMovedOn, match="version 1 meanwhile"):
        write_version(plan=plan, facts=version_facts(after=0), act=managing)


def test_whoever_oversees_plans_writes_none(mia, writing, managing, officer, at):
    plan = begin(mia, writing)

    name_overseer(plan=plan, officer=officer, act=managing)
    with pytest.raises(NotPermitted):
        written(plan, Act(by=officer, at=at))
    with pytest.raises(BadPlan, match="not a reviewing officer"):
        name_overseer(plan=plan, officer=writing.by, act=managing)


def test_plans_of_a_record_that_is_closed_are_not_read(mia, writing, onlooker):
    begin(mia, writing)

    assert list(selectors.plans_visible_to(onlooker, mia)) == []
    assert list(selectors.plans_visible_to(writing.by, mia))
    with pytest.raises(NotPermitted):
        begin(mia, Act(by=onlooker, at=writing.at))


def test_the_line_says_what_happened(mia, writing):
    plan = begin(mia, writing)
    write_version(plan=plan, facts=version_facts(outcome(action(who=""))), act=writing)

    says = {event.says for event in events_visible_to(writing.by, mia)}
    assert "Version 1 of the child in need plan was written (draft)" in says
    began = events_visible_to(writing.by, mia).get(kind="cin_plan.started")
    assert began.happened_on == writing.at.date() - timedelta(days=60)
