"""A home is asked for, offered, chosen and lived in on the pages; what may not be known is not shown."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake.records.access.services import close_record
from kittiwake.records.care.selectors import living_now
from kittiwake.records.line.models import Draft
from kittiwake.records.line.services import Act
from kittiwake.records.matching.models import Offer, Request
from kittiwake.records.matching.services import ask_for_home
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from tests.integration.care_made import a_home, come_into_care
from tests.integration.matching_made import CIVIC, LIBRARY, TYNEMOUTH, accepted, chosen, request_facts
from tests.integration.people_made import make_adult
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def day(name, number="2", month="5"):
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": "2017"}


def at_page(name, *parts):
    return reverse(f"matching:{name}", args=parts)


def typed(**changes):
    known = {**day("wanted_by"), "emergency": "NO", "because": "Her aunt is ill.", "care": "SHORT"}
    return known | {"is_LANGUAGE": "SHOULD", "of_LANGUAGE": "Polish"} | changes


def text_of(answer):
    """What is read on the page, without its marks."""
    return " ".join(BeautifulSoup(answer.content, "html.parser").main.get_text(" ").split())


def browse(user):
    return sign_in(Client(), user)


def test_from_request_to_home_on_the_pages(
    mia_assessed, social_worker, finder, team_manager, marlows, tern_house
):
    key = mia_assessed.key
    browse(social_worker).post(at_page("ask", key), typed())
    request = Request.objects.get()
    seeking = browse(finder)
    seen = text_of(seeking.get(at_page("matches", key, request.pk)))
    assert "Homes that are possible: 2" in seen
    assert "Should: Speaks the language: Polish Not known Nobody has said. Ask before deciding." in seen

    assert seeking.post(at_page("offer", key, request.pk, marlows.pk), {"says": "Rang."}).status_code == 302
    offer = Offer.objects.get()
    said = {"answer": "ACCEPTED", "because": "Gladly.", **day("keep_until", "3")}
    assert seeking.post(at_page("answer", key, request.pk, offer.pk), said).status_code == 302
    assert "Bed 1 is kept until 4 May 2017." in text_of(seeking.get(at_page("matches", key, request.pk)))

    why = {"because": "Near her school.", "why_not_others": "Tern House is a home for older children."}
    deciding = browse(team_manager)
    assert deciding.post(at_page("choose", key, request.pk, offer.pk), why).status_code == 302
    there = {
        **day("on", "24", "4"), "coming": "PLANNED", "need": "N1", "because": "Her aunt is ill.",
        "decided_by": "Ruth Garside, team manager", "code": "C2", "rests_on": "Family court, 24 April.",
        "type": "U6", "place_because": "Near her school.",
    }  # fmt: skip
    answer = browse(social_worker).post(at_page("place", key, request.pk), there, follow=True)
    assert living_now(social_worker, mia_assessed).placement.home == marlows
    assert "A home was found and the child lives there" in text_of(answer)
    assert "Tern House is a home for older children." in text_of(answer)


def test_nothing_typed_is_lost(mia_assessed, social_worker):
    answer = browse(social_worker).post(
        at_page("ask", mia_assessed.key), typed(of_LANGUAGE="", because="My words.")
    )

    assert answer.status_code == 422
    assert "Speaks the language: say which." in text_of(answer)
    assert "My words." in text_of(answer)
    assert not Request.objects.exists()


def test_half_a_request_is_kept_as_a_draft(mia_assessed, social_worker):
    browser = browse(social_worker)
    browser.post(at_page("ask", mia_assessed.key), {"because": "Half a", "save_draft": "1"})

    assert Draft.objects.get().fields["because"] == "Half a"
    assert "Half a" in text_of(browser.get(at_page("ask", mia_assessed.key)))


@pytest.fixture
def home_of_mia(mia_assessed, social_worker, at):
    """Where she lived for a week, by a postcode; protected or not as asked."""

    def live(*, is_protected):
        facts = AddressFacts(
            lines="2 Quay",
            postcode=LIBRARY,
            from_on=(at - timedelta(days=7)).date(),
            is_protected=is_protected,
        )
        record_address(facts, subject=mia_assessed, act=Act(by=social_worker, at=at))

    return live


@pytest.mark.parametrize("is_protected", [True, False])
def test_the_way_from_a_protected_address_is_shown_to_nobody_and_orders_nothing(
    mia_assessed, home_of_mia, social_worker, finder, team_manager, finding, marlows, writing, is_protected
):
    a_home(finding, "A far home", postcode=TYNEMOUTH)
    home_of_mia(is_protected=is_protected)
    facts = request_facts(is_emergency=True, family_postcode=LIBRARY)
    request = ask_for_home(subject=mia_assessed, facts=facts, act=writing)
    for viewer in (social_worker, finder, team_manager):
        seen = text_of(browse(viewer).get(at_page("matches", mia_assessed.key, request.pk)))
        shown = seen.partition("From home")[2]
        assert ("miles" not in shown) == is_protected
        assert ("Not shown: an address is protected." in seen) == is_protected
        first = min(("The Marlows", "A far home"), key=lambda name: shown.index(f"{name} Kind"))
        assert first == ("A far home" if is_protected else "The Marlows"), "by name; or the nearer one"


def test_the_page_asks_as_much_for_many_homes_as_for_one(mia_assessed, finder, writing, finding, marlows):
    request = ask_for_home(subject=mia_assessed, facts=request_facts(), act=writing)
    browser = browse(finder)
    counts = []
    for number in range(2):
        with CaptureQueriesContext(connection) as asked:
            browser.get(at_page("matches", mia_assessed.key, request.pk))
        counts.append(len(asked))
        for more in range(3):
            a_home(finding, f"Home {number}{more}")
    assert counts[0] == counts[1]


def test_what_presses_is_on_the_desk_of_those_who_find_homes(mia, finder, analyst, writing):
    ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)

    desk = text_of(browse(finder).get(reverse("desk:desk")))
    assert "Children for whom a home is looked for 1 of them" in desk
    assert "Mia Dunn" in text_of(browse(finder).get(at_page("looked_for")))
    assert browse(analyst).get(at_page("looked_for")).status_code == 403


def test_a_sealed_child_is_on_no_list(mia, finder, writing, team_manager, at):
    from kittiwake.records.access.services import close_record

    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)
    closed = {
        "compartment": "Staff family",
        "reason": "A colleague’s child.",
        "ring": "Ruth Garside, 0191 498 0301",
    }
    close_record(closure="SEALED", members=[team_manager], subject=mia, by=team_manager, at=at, **closed)
    browser = browse(finder)

    assert "Mia" not in text_of(browser.get(at_page("looked_for")))
    assert browser.get(at_page("matches", mia.key, request.pk)).status_code == 404


def test_no_way_is_measured_to_a_relative_whose_address_is_protected(
    mia_assessed, worker, social_worker, finding, writing, at
):
    nana = make_adult(worker, at, given="Nana")
    relate(RelationshipFacts(kind="GRANDPARENT"), one=nana, other=mia_assessed, act=Act(by=worker, at=at))
    facts = AddressFacts(
        lines="9 Hidden Row", postcode=TYNEMOUTH, is_protected=True, from_on=at.date() - timedelta(days=9)
    )
    record_address(facts, subject=nana, act=Act(by=worker, at=at))
    a_home(finding, "Nana", "CONNECTED", postcode=TYNEMOUTH)
    request = ask_for_home(subject=mia_assessed, facts=request_facts(school_postcode=CIVIC), act=writing)

    seen = text_of(browse(social_worker).get(at_page("matches", mia_assessed.key, request.pk)))
    assert "Near school Not known This home has no postcode from which a way may be measured." in seen
    assert "miles" not in seen


def test_the_age_of_a_child_whose_record_is_closed_is_not_told(
    mia_assessed, corey, writing, finder, team_manager, at, marlows
):
    come_into_care(corey, writing, marlows, days_ago=9)
    request = ask_for_home(subject=mia_assessed, facts=request_facts(), act=writing)
    page = at_page("matches", mia_assessed.key, request.pk)
    assert "1, aged 9" in text_of(browse(finder).get(page))

    close_record(
        subject=corey, closure="SEALED", compartment="Staff family", reason="A colleague’s child.",
        ring="Ruth Garside", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    assert "1, aged not known" in text_of(browse(finder).get(page))


def test_a_sealed_brother_is_neither_named_nor_is_his_age_told(
    mia_assessed, corey, writing, finder, finding, team_manager, at
):
    a_home(finding, "For babies", to_age=2)
    facts = request_facts(siblings=(corey,), is_together=True)
    request = ask_for_home(subject=mia_assessed, facts=facts, act=writing)
    page = at_page("matches", mia_assessed.key, request.pk)
    assert "To live together: Corey Dunn" in text_of(browse(finder).get(page))

    close_record(
        subject=corey, closure="SEALED", compartment="Staff family", reason="A colleague’s child.",
        ring="Ruth Garside", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    seen = text_of(browse(finder).get(page))
    assert "Corey" not in seen
    assert "whom you may not know" not in seen


def test_the_choice_of_those_who_said_no_after_all_is_made_anew_on_the_page(
    mia_assessed, marlows, finder, team_manager, social_worker, writing, finding, deciding
):
    request = ask_for_home(subject=mia_assessed, facts=request_facts(), act=writing)
    offer = accepted(request, marlows, finding)
    chosen(offer, deciding)
    page = at_page("matches", mia_assessed.key, request.pk)
    seeking = browse(finder)
    assert "Write down that The Marlows says no after all" in text_of(seeking.get(page))
    said = {"answer": "REFUSED", "because": "He lost his work.", "why": "OTHER"}
    answer = seeking.post(at_page("answer", mia_assessed.key, request.pk, offer.pk), said)

    assert answer.status_code == 302
    assert "This choice stands no longer" in text_of(seeking.get(page))
    seen = text_of(browse(social_worker).get(page))
    assert "The child lives there" not in seen
