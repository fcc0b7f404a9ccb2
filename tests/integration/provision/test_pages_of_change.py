"""A home changes on its pages; nothing typed is lost, and who keeps no register sees none of it."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from kittiwake.records.line.models import Draft
from kittiwake.records.provision.models import Home
from tests.integration.care_made import a_home
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
CHANGES = ("terms", "put_right", "close")


def day(name, number, month="5"):
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": "2017"}


def at_page(name, home):
    return reverse(f"provision:{name}", args=[home.pk])


def text_of(answer):
    return " ".join(BeautifulSoup(answer.content, "html.parser").main.get_text(" ").split())


def filled(answer):
    """What the form of a page begins with, as a browser would send it."""
    form = BeautifulSoup(answer.content, "html.parser").find("form", class_="kw-written")
    sent = {field["name"]: field.get("value", "") for field in form.find_all("input", type="text")}
    sent |= {field["name"]: field.get_text().strip() for field in form.find_all("textarea")}
    ticked = form.find_all("input", checked=True)
    return sent | {field["name"]: field["value"] for field in ticked}


@pytest.fixture
def browser(keeper):
    return sign_in(Client(), keeper)


def test_other_terms_from_a_day_stand_beside_those_before(browser, marlows):
    page = at_page("terms", marlows)
    sent = filled(browser.get(page)) | day("from_on", "8") | {"beds": "3", "terms": "Panel of 20 April."}
    assert browser.post(page, sent).status_code == 302

    seen = text_of(browser.get(at_page("home", marlows)))
    assert "8 May 2017 No end set 3, aged 0 to 17. Panel of 20 April." in seen
    assert "2 April 2012 8 May 2017 2, aged 0 to 17" in seen
    assert marlows.terms.count() == 2


def test_what_is_refused_keeps_what_was_typed(browser, marlows):
    page = at_page("terms", marlows)
    sent = {**day("from_on", "8"), "beds": "2", "from_age": "9", "to_age": "3", "terms": "My words."}
    answer = browser.post(page, sent)

    assert answer.status_code == 422
    assert "the youngest age before the oldest" in text_of(answer)
    assert "My words." in text_of(answer)
    browser.post(page, {"terms": "Half a", "save_draft": "1"})
    assert Draft.objects.get().fields["terms"] == "Half a"


def test_what_is_written_begins_as_it_stands_and_is_put_right_with_a_reason(browser, marlows):
    page = at_page("put_right", marlows)
    sent = filled(browser.get(page))
    assert (sent["name"], sent["postcode"], sent["in_the_area"]) == ("The Marlows", "NE1 8QH", "YES")
    assert browser.post(page, sent).status_code == 422, "why is not said"

    assert browser.post(page, sent | {"urn": "SC9", "because": "Ofsted, 20 April."}).status_code == 302
    assert Home.objects.get().urn == "SC9"


def test_a_home_closes_and_is_opened_again_from_the_register(browser, marlows):
    sent = {**day("on", "24", "4"), "because": "They retire."}
    assert browser.post(at_page("close", marlows), sent).status_code == 302
    register = text_of(browser.get(reverse("provision:register")))
    assert "The Marlows Foster household 24 April 2017 They retire. Open The Marlows again" in register
    assert browser.get(at_page("home", marlows)).status_code == 404

    assert browser.post(at_page("open_again", marlows), {"because": "A mistake."}).status_code == 302
    assert browser.get(at_page("home", marlows)).status_code == 200
    assert browser.get(at_page("open_again", marlows)).url == at_page("home", marlows)


def test_the_last_day_of_a_home_is_told_before_it_comes(browser, marlows):
    browser.post(at_page("close", marlows), {**day("on", "8"), "because": "They retire."})

    seen = text_of(browser.get(at_page("home", marlows)))
    assert "Nobody may live there from 8 May 2017. They retire." in seen
    assert "It stays open after all" in seen


def test_a_home_for_one_named_child_is_not_opened_to_others_unasked(browser, keeping, worker, at):
    corey = make_child(worker, at, given="Corey")
    nana = a_home(keeping, "Nana", "CONNECTED", named_child=corey)
    page = at_page("terms", nana)
    sent = filled(browser.get(page)) | day("from_on", "8") | {"beds": "1"}
    assert browser.post(page, sent).status_code == 422, "whether it is still so is not said"

    assert browser.post(page, sent | {"one_child": "YES"}).status_code == 302
    assert nana.terms.get(from_on=date(2017, 5, 8)).named_child == corey
    assert "Corey" not in text_of(browser.get(at_page("home", nana)))


@pytest.mark.parametrize("name", CHANGES)
def test_who_keeps_no_register_changes_nothing(social_worker, marlows, name):
    assert sign_in(Client(), social_worker).get(at_page(name, marlows)).status_code == 403
