"""Under section 20 the carers know what they may decide, or it is shown until they do (R23)."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.care.decisions import decisions
from kittiwake.records.care.models import Delegation
from kittiwake.records.care.selectors import deciding, living_now, without_delegation
from kittiwake.records.care.services import (
    BadCare,
    CareMovedOn,
    delegate,
    give_copy,
    move,
)
from kittiwake.records.line.models import ClockRun
from tests.integration.care_made import come_into_care, delegation_facts, in_home, leaving, status
from tests.integration.front_door_pages.reading_pages import text_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def placement_of(act, child):
    return living_now(act.by, child).placement


def is_waiting():
    return ClockRun.objects.filter(clock="la.delegated_authority", stopped_at=None).exists()


def test_until_everything_is_agreed_it_is_shown_and_waits(mia, writing, marlows):
    come_into_care(mia, writing, marlows)
    placement = placement_of(writing, mia)
    assert (without_delegation(writing.by), is_waiting()) == ([mia], True)

    delegate(placement=placement, facts=delegation_facts(writing, sleepover="OPEN"), act=writing)
    assert (without_delegation(writing.by), is_waiting()) == ([mia], True)

    delegate(placement=placement, facts=delegation_facts(writing), act=writing)
    assert (without_delegation(writing.by), is_waiting()) == ([], False)
    assert deciding(placement).is_whole


def test_new_carers_need_to_be_told_anew(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows)
    delegate(placement=placement_of(writing, mia), facts=delegation_facts(writing), act=writing)
    on = writing.at.date()
    move(period=period, leaving=leaving(on), facts=in_home(tern_house, "K2"), act=writing)

    assert (without_delegation(writing.by), is_waiting()) == ([mia], True)


def test_under_an_order_nobody_waits_for_it(mia, writing, marlows):
    come_into_care(mia, writing, marlows, status=status("C1"))

    assert not without_delegation(writing.by)


@pytest.mark.parametrize("change", ["left out", "open without why", "no such answer"])
def test_every_question_has_an_answer(mia, writing, marlows, change):
    come_into_care(mia, writing, marlows)
    facts = delegation_facts(writing)
    first, *rest = facts.lines
    lines = {
        "left out": rest,
        "open without why": [replace(first, who="OPEN"), *rest],
        "no such answer": [replace(first, who="NEIGHBOUR"), *rest],
    }[change]
    with pytest.raises(BadCare, match="Haircuts"):
        delegate(placement=placement_of(writing, mia), facts=replace(facts, lines=tuple(lines)), act=writing)

    assert not Delegation.objects.exists()


def test_nothing_is_agreed_with_carers_whom_the_child_has_left(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows)
    left = placement_of(writing, mia)
    on = writing.at.date()
    move(period=period, leaving=leaving(on), facts=in_home(tern_house, "K2"), act=writing)
    with pytest.raises(CareMovedOn):
        delegate(placement=left, facts=delegation_facts(writing), act=writing)


def test_the_carer_has_a_copy_of_what_they_may_decide(mia, writing, marlows):
    come_into_care(mia, writing, marlows)
    facts = delegation_facts(writing, holiday_abroad="AUTHORITY")
    delegation = delegate(placement=placement_of(writing, mia), facts=facts, act=writing)
    browser = sign_in(Client(), writing.by)
    shown = text_of(browser.get(reverse("care:copy", args=[mia.key, delegation.pk])))
    assert "For The Marlows. Agreed with Kirsty Ashdown" in shown
    assert "The authority decides: ask the worker" in shown
    give_copy(delegation=delegation, to="Jean Marlow", on=writing.at.date(), act=writing)

    assert "Jean Marlow has had a copy" in text_of(browser.get(reverse("care:decisions", args=[mia.key])))


def test_the_grid_is_filled_in_on_its_page(mia, writing, marlows):
    come_into_care(mia, writing, marlows)
    browser = sign_in(Client(), writing.by)
    assert "The carers do not know what they may decide" in text_of(browser.get("/"))
    typed = {f"who_{each.key}": "CARER" for each in decisions()} | {"agreed_with": "Kirsty Ashdown"}
    typed |= {"agreed_on_day": "24", "agreed_on_month": "4", "agreed_on_year": "2017"}
    half = browser.post(reverse("care:delegate", args=[mia.key]), typed | {"who_faith": ""})
    assert half.status_code == 422
    assert "Going to worship, and religious customs: say who decides" in text_of(half)
    assert browser.post(reverse("care:delegate", args=[mia.key]), typed).status_code == 302

    assert "The carers do not know what they may decide" not in text_of(browser.get("/"))
