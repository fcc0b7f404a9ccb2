"""What of protection stands today, on the child's page and on desks."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.line.services import Act
from kittiwake.records.protection import services
from kittiwake.records.protection.models import Enquiry
from kittiwake.records.protection.selectors import standing, to_authorise
from kittiwake.records.protection.services import ConferenceSeatFacts, EmergencyFacts
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.protection_made import call, child_facts, confer, conference_facts, discuss
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def reading(user, *route):
    return text_of(sign_in(Client(), user).get(reverse(route[0], args=route[1:])))


def test_what_stands_is_on_the_childs_page_the_most_urgent_first(family, writing, chair, social_worker):
    mia = family[0]
    began = EmergencyFacts(
        kind="POLICE", began_at=writing.at - timedelta(hours=3), where="Foster home", because="Alone.",
        told_by="PC 4471",
    )  # fmt: skip
    confer(mia, chair=chair, act=Act(by=writing.by, at=writing.at - timedelta(days=20)))
    discuss(*family, act=writing)
    call(mia, chair=chair, act=writing, kind="REVIEW", for_at=writing.at + timedelta(days=2))
    services.begin_emergency(subject=mia, facts=began, act=writing)

    found = standing(social_worker, mia)

    assert [each.what for each in found] == ["emergency", "enquiry", "conference", "category"]
    shown = reading(social_worker, "child:page", mia.key)
    for words in (
        "Police protection since 24 April 2017 at 7:00am", "Section 47 enquiry since 24 April 2017",
        "Review conference on 26 April 2017 at 10:00am", "Category of the plan: neglect, since 4 April 2017",
    ):  # fmt: skip
        assert words in shown


def test_nothing_stands_for_those_who_do_not_read_the_record_or_when_it_is_over(
    family, writing, onlooker, deciding, social_worker
):
    discuss(*family, act=writing)
    assert standing(onlooker, family[0]) == []
    enquiry = Enquiry.objects.get(subject=family[0])
    services.propose_outcome(enquiry=enquiry, outcome="NFA", because="A scar.", act=writing)
    assert "its outcome waits to be authorised" in reading(social_worker, "child:page", family[0].key)

    services.authorise_outcome(enquiry=enquiry, act=deciding)

    assert standing(social_worker, family[0]) == []


def test_an_outcome_waits_on_the_desk_of_the_teams_manager_and_of_nobody_who_proposed_it(
    family, writing, deciding, team_manager, manager
):
    discuss(*family, act=writing)
    one, other = (Enquiry.objects.get(subject=child) for child in family)
    services.propose_outcome(enquiry=one, outcome="NFA", because="A scar.", act=writing)
    services.propose_outcome(enquiry=other, outcome="NFA", because="A scar.", act=deciding)

    assert to_authorise(team_manager) == [one]
    assert to_authorise(manager) == []  # another team's
    assert "Tomasz Bielak says what comes of it" in text_of(sign_in(Client(), team_manager).get("/"))


def test_an_agency_that_disagrees_is_one_step_from_a_challenge(family, writing, chair, chairing):
    mia = family[0]
    conference = call(mia, chair=chair, act=writing)
    for_a_plan = (
        ConferenceSeatFacts(sector=sector, came="CAME", view="PLAN", category="NEG")
        for sector in ("SOCIAL_CARE", "POLICE")
    )
    against = ConferenceSeatFacts(sector="HEALTH", came="CAME", view="NO_PLAN", dissent="It was once.")
    seats = (*for_a_plan, against)
    facts = conference_facts(child_facts(mia), held_at=writing.at, seats=seats)
    services.hold_conference(conference=conference, facts=facts, act=chairing)

    page = sign_in(Client(), chair).get(reverse("protection:conference", args=[mia.key, conference.pk]))

    assert "Health disagrees" in text_of(page)
    assert "It was once." in text_of(page)
    assert "A plan is needed: neglect" in text_of(page)
    raising = f"{reverse('challenge:raise', args=[mia.key])}?about=protection.conference:{conference.pk}"
    assert raising in page.content.decode()
    asked = sign_in(Client(), chair).get(raising).content.decode()
    assert f'value="protection.conference:{conference.pk}" checked' in asked.replace('checked=""', "checked")


def test_a_plan_that_began_with_a_brothers_is_no_plan_before(family, writing, chair, social_worker):
    confer(*family, chair=chair, act=Act(by=writing.by, at=writing.at - timedelta(days=20)))

    assert "before" not in reading(social_worker, "protection:overview", family[0].key)


def test_a_conference_is_about_children_whom_its_chair_can_read(family, writing, chair, team_manager):
    from kittiwake.records.access.choices import Closure
    from kittiwake.records.access.services import close_record
    from kittiwake.records.protection.policies import BadProtection

    close_record(
        subject=family[1], closure=Closure.RESTRICTED, compartment="Staff family", reason="A colleague.",
        ring="Ruth Garside", members=[writing.by], by=team_manager, at=writing.at,
    )  # fmt: skip

    with pytest.raises(BadProtection, match="cannot read all of these records"):
        call(*family, chair=chair, act=writing, for_at=writing.at, kind="INITIAL")
