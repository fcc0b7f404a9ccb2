"""The care plan and the plan of the placement: written in time, by whoever does not test them."""

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.care.selectors import living_now, plans_now
from kittiwake.records.care.services import (
    BadCare,
    CareMovedOn,
    CarePlanFacts,
    PlacementPlanFacts,
    cease_care,
    move,
    write_care_plan,
    write_placement_plan,
)
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from tests.integration.care_made import come_into_care, in_home, leaving
from tests.integration.front_door_pages.reading_pages import text_of
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
CARE = CarePlanFacts(
    aim="UNDECIDED", needs="A quiet home.", family_time="Sundays at Nana’s.", otherwise="A panel in May."
)


def of_placement(act, **changes):
    known = {
        "day_to_day": "Bed at eight.", "health": "A dentist.", "school": "Stays at Beacon Hill.",
        "signed_by": "Kirsty Ashdown", "signed_on": act.at.date(),
    }  # fmt: skip
    return PlacementPlanFacts(**(known | changes))


def waiting():
    runs = ClockRun.objects.filter(stopped_at=None, clock__in=["la.care_plan", "la.placement_plan"])
    return set(runs.values_list("clock", flat=True))


def test_both_plans_stop_their_clocks_and_new_carers_need_a_new_one(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows)
    now = living_now(writing.by, mia)
    care = write_care_plan(period=period, facts=CARE, act=writing)
    plan = write_placement_plan(placement=now.placement, facts=of_placement(writing), act=writing)
    assert (waiting(), plans_now(now)) == (set(), (care, plan))

    on = writing.at.date()
    move(period=period, leaving=leaving(on), facts=in_home(tern_house, "K2"), act=writing)

    assert waiting() == {"la.placement_plan"}
    assert plans_now(living_now(writing.by, mia)) == (care, None)


def test_whoever_holds_reviews_writes_neither(mia, writing, marlows, long_term_team, at):
    period = come_into_care(mia, writing, marlows)
    officer = Act(by=join("Kwame Ridley", "reviewing_officer", long_term_team), at=at)
    with pytest.raises(NotPermitted):
        write_care_plan(period=period, facts=CARE, act=officer)


def test_a_plan_is_whole_and_of_today(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows)
    placement = living_now(writing.by, mia).placement
    with pytest.raises(BadCare, match="Say who signed it"):
        write_placement_plan(placement=placement, facts=of_placement(writing, signed_by=" "), act=writing)
    cease_care(period=period, on=writing.at.date(), why="E4A", because="Home.", act=writing)
    with pytest.raises(CareMovedOn):
        write_care_plan(period=period, facts=CARE, act=writing)


def test_the_plans_are_written_on_their_page(mia, writing, marlows):
    come_into_care(mia, writing, marlows)
    browser = sign_in(Client(), writing.by)
    assert "There is no care plan." in text_of(browser.get(reverse("care:plans", args=[mia.key])))
    browser.post(reverse("care:care_plan", args=[mia.key]), vars(CARE))
    signed = {"signed_on_day": "24", "signed_on_month": "4", "signed_on_year": "2017"}
    typed = vars(of_placement(writing)) | signed
    answer = browser.post(reverse("care:placement_plan", args=[mia.key]), typed, follow=True)

    text = text_of(answer)
    assert "Not decided yet" in text
    assert "Kirsty Ashdown, 24 April 2017" in text
    assert "A quiet home." in text_of(browser.get(reverse("care:care_plan", args=[mia.key])))
