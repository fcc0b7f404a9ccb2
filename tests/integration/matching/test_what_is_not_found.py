"""What was asked and not found, the beds there are, a year ahead; and what the register says of homes."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.models import Team
from kittiwake.records.matching.selectors import demand, gaps, room
from kittiwake.records.matching.services import ask_for_home, end_request
from kittiwake.records.provision.models import HomeTrait
from kittiwake.records.provision.services import BadHome, say_trait
from tests.integration.care_made import come_into_care, in_home
from tests.integration.matching_made import accepted, asked, chosen, request_facts
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def text_of(answer):
    return " ".join(BeautifulSoup(answer.content, "html.parser").main.get_text(" ").split())


def test_each_way_of_not_being_found_counts_once(mia, corey, marlows, writing, finding, deciding):
    lines = (asked("SHOULD", "SIGNING"), asked("SHOULD", "STEP_FREE"))
    for_mia = ask_for_home(subject=mia, facts=request_facts(is_emergency=True, lines=lines), act=writing)
    say_trait(home=marlows, trait="SIGNING", is_so=False, act=finding)
    say_trait(home=marlows, trait="STEP_FREE", is_so=True, act=finding)
    chosen(accepted(for_mia, marlows, finding), deciding)
    for_corey = ask_for_home(subject=corey, facts=request_facts(is_emergency=True), act=writing)
    end_request(request=for_corey, how="ELSEWHERE", because="With his nana after all.", act=writing)

    assert [(each.need, each.asked, each.unmet) for each in gaps(TODAY)] == [
        ("Short-term care", 2, 1),
        ("Should: Uses sign language", 1, 1),
        ("Should: Step-free throughout", 1, 0),
    ]


def test_a_request_whose_day_has_passed_is_not_found(mia, writing):
    ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)

    assert [each.unmet for each in gaps(date(2017, 5, 2))] == [0]
    assert [each.unmet for each in gaps(date(2017, 5, 3))] == [1]


def test_beds_are_counted_once(mia, corey, marlows, tern_house, writing, finding):
    come_into_care(corey, writing, marlows)
    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)
    accepted(request, marlows, finding)
    by_kind = {each.kind: each for each in room(TODAY)}

    foster = by_kind["Foster household"]
    assert (foster.homes, foster.beds, foster.lived_in, foster.kept, foster.free) == (1, 2, 1, 1, 0)
    assert by_kind["Children’s home"].free == 1


def test_a_commissioner_reads_numbers_and_no_child(mia, corey, marlows, tern_house, writing):
    come_into_care(mia, writing, marlows, days_ago=100)
    come_into_care(corey, writing, tern_house, days_ago=40, placement=in_home(tern_house, "K2"))
    ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)
    reader = sign_in(Client(), join("Lorcan", "commissioner", Team.objects.create(name="Commissioning")))
    for name in ("gaps", "ahead"):
        seen = text_of(reader.get(reverse(f"matching:{name}")))
        assert "Mia" not in seen
        assert "Corey" not in seen
    assert reader.get(reverse("matching:looked_for")).status_code == 403
    assert reader.get(reverse("child:page", args=[mia.key])).status_code in (403, 404)


def test_the_past_of_the_forecast_is_counted_from_the_days_in_care(mia, corey, marlows, tern_house, writing):
    come_into_care(mia, writing, marlows, days_ago=100)
    come_into_care(corey, writing, tern_house, days_ago=40, placement=in_home(tern_house, "K2"))

    counts = [count for _end, count in demand(TODAY).past[-5:]]
    assert counts == [0, 1, 1, 2, 2], "14 January and 15 March 2017"
    assert demand(TODAY).tested is None, "four months are too few to test it"
    assert demand(TODAY - timedelta(days=400)).ahead is None


def test_what_a_home_can_do_is_said_on_its_page(finder, marlows):
    browser = sign_in(Client(), finder)
    page = reverse("provision:home", args=[marlows.pk])
    answer = browser.post(page, {"trait": "LANGUAGE", "is_so": "YES", "says": "Jean does."})
    assert answer.status_code == 422
    assert "Speaks the language: say which." in text_of(answer)

    browser.post(page, {"trait": "LANGUAGE", "detail": "Polish", "is_so": "YES", "says": "Jean does."})
    assert "Speaks the language: Polish Yes Jean does." in text_of(browser.get(page))
    assert HomeTrait.objects.get().history.count() == 1


def test_who_lives_there_is_never_written_down(marlows, finding):
    with pytest.raises(BadHome, match="counted from the placements"):
        say_trait(home=marlows, trait="YOUNGER", is_so=True, act=finding)
