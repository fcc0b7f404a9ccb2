"""A discussion forgets no child of the family, also one whose record its writer does not read."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import Team
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import close_record, involve
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.protection import services
from kittiwake.records.protection.models import Enquiry
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.protection.services import StrategyChildFacts
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.people_made import make_adult, make_child
from tests.integration.protection_made import decide, discuss, strategy_facts
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db


@pytest.fixture
def owen(db):
    team = Team.objects.create(name="Safeguarding West", phone="0191 498 0310")
    return join("Owen Carrick", "team_manager", team)


@pytest.fixture
def mia_and_theo(worker, social_worker, long_term_team, owen, at):
    """Mia is Tomasz's; her brother Theo, ten, is with another team."""
    earlier = Act(by=worker, at=at - timedelta(days=90))
    mother = make_adult(worker, earlier.at)
    mia, theo = (
        make_child(worker, earlier.at, given=given, born_on=born)
        for given, born in (("Mia", date(2008, 3, 27)), ("Theo", date(2006, 5, 1)))
    )
    for child in (mia, theo):
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=earlier)
    known = {"by": worker, "at": earlier.at}
    involve(subject=mia, user=social_worker, team=long_term_team, kind="ALLOCATED", **known)
    involve(subject=theo, user=None, team=owen.posts.get().team, kind="TEAM", **known)
    return mia, theo


def meant(child, decision="ENQUIRY"):
    return StrategyChildFacts(subject=child, decision=decision, safety="With his father.")


def test_a_sibling_of_another_team_waits_for_their_manager_and_is_not_forgotten(mia_and_theo, writing, owen):
    mia, theo = mia_and_theo
    discussion = discuss(mia, act=writing)
    part = discussion.children.get(subject=theo)
    assert part.decision == ""
    assert not Enquiry.objects.filter(subject=theo).exists()

    later = Act(by=owen, at=writing.at + timedelta(minutes=20))
    services.decide_for_child(part=part, facts=meant(theo), act=later)

    enquiry = Enquiry.objects.get(subject=theo)
    assert ClockRun.objects.get(case=key_of(enquiry), clock="cp.icpc").started_on == date(2017, 4, 24)
    assert enquiry.started_at == discussion.held_at
    with pytest.raises(TooLate):
        services.decide_for_child(part=part, facts=meant(theo), act=later)
    assert list(findings()) == []


def test_nobody_decides_about_a_sibling_whose_record_they_do_not_read(mia_and_theo, writing):
    mia, theo = mia_and_theo
    with pytest.raises(NotPermitted):
        decide(mia, theo, act=writing)
    part = discuss(mia, act=writing).children.get(subject=theo)

    with pytest.raises(NotPermitted):
        services.decide_for_child(part=part, facts=meant(theo), act=writing)


def test_an_enquiry_for_a_sibling_needs_a_discussion_that_said_who_enquires(mia_and_theo, writing, owen):
    mia, theo = mia_and_theo
    part = discuss(mia, act=writing, decision="GOES_ON").children.get(subject=theo)

    with pytest.raises(BadProtection, match="decided on no enquiry"):
        services.decide_for_child(part=part, facts=meant(theo), act=Act(by=owen, at=writing.at))


def test_the_manager_finds_the_sibling_on_the_desk_and_decides(mia_and_theo, writing, owen):
    mia, theo = mia_and_theo
    discussion = discuss(mia, act=writing)
    browser = sign_in(Client(), owen)
    page = reverse("protection:afterwards", args=[theo.key, discussion.pk])
    assert "Nothing is decided about this child" in text_of(browser.get("/"))

    said = typed_in(browser.get(page)) | {"decision": "ASSESSMENT", "safety": "With his father."}
    answer = browser.post(page, said, follow=True)

    assert "Decided afterwards by Owen Carrick" in text_of(answer)
    assert "Theo" not in text_of(browser.get("/"))


def test_a_sealed_sibling_is_on_no_page_of_those_who_do_not_know(mia_and_theo, writing, social_worker, owen):
    mia, theo = mia_and_theo
    close_record(
        subject=theo, closure=Closure.SEALED, compartment="COURT", reason="A witness.", ring="The court team",
        members=[owen], by=owen, at=writing.at - timedelta(days=2),
    )  # fmt: skip
    discussion = decide(mia, act=writing)
    services.hold_strategy(discussion=discussion, facts=strategy_facts(mia, held_at=writing.at), act=writing)

    shown = text_of(
        sign_in(Client(), social_worker).get(reverse("protection:discussion", args=[mia.key, discussion.pk]))
    )

    assert discussion.children.filter(subject=theo).exists()
    assert "Theo" not in shown
    assert "closed to you" not in shown
    assert "Nothing is decided" not in shown
    assert "Nothing is decided about this child" in text_of(sign_in(Client(), owen).get("/"))
