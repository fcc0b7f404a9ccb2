"""Children on a plan who move, plans that end without a conference, checks, and the end of the work."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import allocated_worker
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import BadPlan
from kittiwake.records.protection import services
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.protection.services import ClosingFacts, TransferFacts
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.plans_made import begin, written
from tests.integration.protection_made import confer, discuss
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TOLD = {"authority": "Westmere", "told_on": date(2017, 4, 18)}
CLOSING = {
    "reason": "RC7", "achieved": "Mornings work, and Mam is well.", "told": "Mia, her mother and the school.",
}  # fmt: skip


@pytest.fixture
def plan(family, writing, chair):
    """Mia's, since 3 February."""
    confer(family[0], chair=chair, act=Act(by=writing.by, at=writing.at - timedelta(days=80)))
    return Plan.objects.get(subject=family[0])


def waits(case, clock):
    return list(ClockRun.objects.filter(case=key_of(case), clock=clock).values_list("stopped_on", flat=True))


def test_only_a_transfer_in_conference_ends_the_wait_for_one(family, writing, chair):
    mia = family[0]
    row = services.transfer_in(subject=mia, facts=TransferFacts(**TOLD), act=writing)
    confer(mia, chair=chair, act=writing, verdict="NO_PLAN", category="")
    assert waits(row, "cp.transfer_in") == [None]

    conference = confer(mia, chair=chair, act=writing, kind="TRANSFER_IN")

    row.refresh_from_db()
    assert row.conference == conference
    assert waits(row, "cp.transfer_in") == [date(2017, 4, 24)]
    with pytest.raises(TooLate):
        services.end_stay(transfer=row, on=date(2017, 4, 24), why="Left.", act=writing)


def test_a_child_who_stays_a_while_is_registered_and_no_conference_is_waited_for(family, writing):
    facts = TransferFacts(**TOLD, is_for_a_while=True, leaves_on=date(2017, 6, 30))
    row = services.transfer_in(subject=family[0], facts=facts, act=writing)

    assert waits(row, "cp.transfer_in") == []
    shown = text_of(sign_in(Client(), writing.by).get(reverse("protection:overview", args=[family[0].key])))
    assert "Stays here for a while, on a plan of Westmere" in shown
    services.end_stay(transfer=row, on=date(2017, 4, 20), why="Back with her mother.", act=writing)
    with pytest.raises(TooLate):
        services.end_stay(transfer=row, on=date(2017, 4, 20), why="Again.", act=writing)


def test_a_plan_stands_until_the_other_authority_held_its_conference(plan, writing):
    row = services.transfer_out(plan=plan, facts=TransferFacts(**TOLD), act=writing)
    plan.refresh_from_db()
    assert plan.to_on is None
    with pytest.raises(TooLate, match="told already"):
        services.transfer_out(plan=plan, facts=TransferFacts(**TOLD), act=writing)
    with pytest.raises(BadProtection, match="between the day they were told"):
        services.taken_over(transfer=row, held_on=date(2017, 4, 17), act=writing)

    services.taken_over(transfer=row, held_on=date(2017, 4, 21), act=writing)

    plan.refresh_from_db()
    assert (plan.to_on, plan.end_reason) == (date(2017, 4, 21), "MOVED")
    assert not ClockRun.objects.filter(case=key_of(plan), stopped_on=None).exists()
    assert list(findings()) == []


def test_a_plan_ends_without_a_conference_only_for_what_nobody_decides(plan, chairing, writing):
    known = {"plan": plan, "on": date(2017, 4, 20), "because": "The order was made.", "act": chairing}
    with pytest.raises(BadProtection, match="a review conference ends the plan"):
        services.end_without_conference(reason="STEPPED_DOWN", **known)
    with pytest.raises(NotPermitted):
        services.end_without_conference(reason="ADOPTED", **(known | {"act": writing}))
    with pytest.raises(BadPlan, match="cannot end before"):
        services.end_without_conference(reason="ADOPTED", **(known | {"on": date(2017, 2, 2)}))

    services.end_without_conference(reason="ADOPTED", **known)

    plan.refresh_from_db()
    assert plan.end_reason == "ADOPTED"


def test_a_first_conference_that_needs_a_plan_ends_the_child_in_need_plan_it_steps_up_from(
    family, writing, chair
):
    in_need = begin(family[0], writing)

    confer(family[0], chair=chair, act=writing)

    in_need.refresh_from_db()
    assert (in_need.to_on, in_need.end_reason) == (date(2017, 4, 24), "STEPPED_UP")
    assert list(findings()) == []


def test_a_child_in_need_plan_is_never_a_reason_to_refuse_protection(family, writing, chair):
    """Minuted late: a child in need review was held after the conference."""
    from kittiwake.records.plans.services import hold_review
    from tests.integration.plans_made import review_facts

    in_need = begin(family[0], writing)
    version = written(in_need, writing)
    hold_review(
        plan=in_need,
        facts=review_facts(version, "SOME", on=date(2017, 4, 20), kind="CIN_REVIEW"),
        act=writing,
    )

    confer(family[0], chair=chair, act=Act(by=writing.by, at=writing.at - timedelta(days=10)))

    in_need.refresh_from_db()
    assert in_need.to_on is None
    assert Plan.objects.filter(subject=family[0], kind="CHILD_PROTECTION").exists()


def test_a_chair_checks_a_plan_between_conferences_and_never_one_they_wrote(plan, chairing, writing):
    row = services.check_plan(
        plan=plan,
        on=date(2017, 3, 20),
        is_on_course=False,
        says="No core group since February.",
        act=chairing,
    )
    shown = text_of(
        sign_in(Client(), writing.by).get(reverse("protection:overview", args=[plan.subject.key]))
    )
    assert "Not on course" in shown
    assert row.says in shown
    with pytest.raises(NotPermitted):
        services.check_plan(plan=plan, on=row.on, is_on_course=True, says="Fine.", act=writing)
    with pytest.raises(BadProtection, match="one of its days"):
        services.check_plan(plan=plan, on=date(2017, 2, 1), is_on_course=True, says="Fine.", act=chairing)


def test_the_work_ends_with_what_was_achieved_and_nobody_holds_the_child_from_then(family, deciding, writing):
    mia = family[0]
    facts = ClosingFacts(on=date(2017, 4, 24), **CLOSING)
    with pytest.raises(NotPermitted):
        services.close_case(subject=mia, facts=facts, act=writing)

    services.close_case(subject=mia, facts=facts, act=deciding)

    assert allocated_worker(mia, on=date(2017, 4, 25)) is None
    shown = text_of(sign_in(Client(), deciding.by).get(reverse("protection:overview", args=[mia.key])))
    assert "Mornings work, and Mam is well." in shown
    assert "Mia, her mother and the school." in shown
    with pytest.raises(TooLate):
        services.close_case(subject=mia, facts=facts, act=deciding)


def test_the_work_does_not_end_while_a_plan_stands_or_an_enquiry_goes_on(family, plan, writing, deciding):
    facts = ClosingFacts(on=date(2017, 4, 24), **CLOSING)
    with pytest.raises(BadProtection, match="child protection plan stands since 3 February 2017"):
        services.close_case(subject=family[0], facts=facts, act=deciding)
    discuss(*family, act=writing)
    with pytest.raises(BadProtection, match="enquiry goes on"):
        services.close_case(subject=family[1], facts=facts, act=deciding)
    with pytest.raises(BadProtection, match="has come"):
        services.close_case(
            subject=family[1], facts=ClosingFacts(on=date(2017, 4, 25), **CLOSING), act=deciding
        )
