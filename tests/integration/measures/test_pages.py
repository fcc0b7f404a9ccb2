"""The measures as pages: the number, what it does not show, and rows only for those who may see them.

The contacts are those of months_made.py, seen on Monday 24 April 2017.
"""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from kittiwake import measures
from kittiwake.records.access import services as access
from kittiwake.records.access.choices import Closure
from kittiwake.web.measures import present
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

APRIL = "/measures/repeat_contacts/2017-04/"


@pytest.fixture
def page(months):
    """Read a page as somebody: its text in one line, with the soup behind it."""

    def read(user, address, status=200):
        response = sign_in(Client(), user).get(address)
        assert response.status_code == status, response.status_code
        soup = BeautifulSoup(response.content, "html.parser")
        soup.words = " ".join(soup.main.get_text(" ").split())
        return soup

    return read


@pytest.fixture
def close(team_manager, at):
    """Close a child's record to everybody but the members."""

    def close_to_all_but(child, closure, *members):
        access.close_record(
            subject=child, closure=closure, compartment="Staff family", reason="A parent works here.",
            ring="Ruth Garside, 0191 498 0300", members=members, by=team_manager, at=at,
        )  # fmt: skip

    return close_to_all_but


def links(soup):
    return {
        int(found[1])
        for a in soup.main.find_all("a")
        if (found := re.fullmatch(r"/contacts/(\d+)/", a["href"]))
    }


def test_the_list_asks_each_question_and_says_what_the_number_does_not_show(page, worker):
    for area in measures.areas().values():
        soup = page(worker, f"/measures/?of={area.key}")
        assert area.asks in soup.words
        for measure in area.measures:
            assert measure.question in soup.words
            assert measure.does_not_show in soup.words
    soup = page(worker, "/measures/?of=terns")
    assert "April 2017 so far 2 of 3 (67%)" in soup.words
    assert "Latest 12 months 1 of 3 (33%)" in soup.words


def test_every_area_of_measures_has_a_place_in_the_list():
    assert set(present.AREAS) == set(measures.areas())


def test_the_page_of_a_measure_says_how_it_is_counted_and_who_answers_for_it(page, manager):
    words = page(manager, "/measures/contacts_decided_on_time/").words

    measure = measures.find("contacts_decided_on_time")
    for said in (measure.definition, measure.source, measure.owner, "1 April 2027", "Recommendation 1"):
        assert said in words
    assert "nothing to count" in words
    assert "Where fewer than 6 were counted" in words


def test_a_manager_gets_a_link_to_each_contact_behind_the_number(page, manager, months):
    soup = page(manager, APRIL)

    assert "April 2017 so far: 2 of 3 (67%)" in soup.words
    assert links(soup) == {months.midnight.pk, months.today.pk}
    assert len(soup.find_all("tbody")[0].find_all("tr")) == 3
    assert "closed to you" not in soup.words


@pytest.mark.parametrize("closure", [Closure.SEALED, Closure.RESTRICTED])
def test_a_contact_about_a_closed_record_is_counted_and_not_listed(page, manager, months, close, closure):
    close(months.joel, closure)

    soup = page(manager, APRIL)

    assert "2 of 3 (67%)" in soup.words
    assert not links(soup)
    assert "3 more are closed to you." in soup.words
    assert str(months.today.pk) not in re.findall(r"Contact (\d+)", soup.words)


def test_whoever_the_closed_record_stays_open_to_sees_its_contacts(page, manager, months, close):
    close(months.joel, Closure.SEALED, manager)

    assert links(page(manager, APRIL)) == {months.midnight.pk, months.today.pk}


def test_one_closed_case_is_spoken_of_in_the_singular(page, manager, months, close):
    close(months.mia, Closure.SEALED)

    soup = page(manager, "/measures/proposals_kept/2017-03/")

    assert "1 more is closed to you." in soup.words


def test_a_team_manager_sees_only_the_contacts_of_their_own_children(page, team_manager, months):
    soup = page(team_manager, APRIL)

    assert not links(soup)
    assert "3 more are closed to you." in soup.words


def test_an_analyst_gets_the_numbers_and_keys_that_lead_nowhere(page, analyst, months):
    soup = page(analyst, f"{APRIL}keys/")
    cells = [row.th.get_text() for row in soup.find("tbody").find_all("tr")]

    assert "2 of 3 (67%)" in soup.words
    assert not links(soup)
    assert all(re.fullmatch(r"[0-9A-F]{8}", cell) for cell in cells)
    assert len(set(cells)) == 2, "a contact about two children has one key"


def test_a_key_is_the_same_wherever_the_case_stands(page, analyst):
    repeat = page(analyst, "/measures/repeat_contacts/2017-02/keys/").find("tbody").th.get_text()
    on_time = page(analyst, "/measures/contacts_decided_on_time/2017-03/keys/").find("tbody").th.get_text()

    assert repeat == on_time


def test_a_key_is_not_given_for_a_closed_record(page, analyst, months, close):
    close(months.mia, Closure.SEALED)

    soup = page(analyst, f"{APRIL}keys/")

    assert len(soup.find("tbody").find_all("tr")) == 1
    assert "2 more are closed to you." in soup.words


def test_an_analyst_is_led_to_keys_and_a_manager_to_contacts(page, analyst, manager):
    for user, ending in ((analyst, "2017-04/keys/"), (manager, "2017-04/")):
        soup = page(user, "/measures/repeat_contacts/")

        assert soup.find("a", href=f"/measures/repeat_contacts/{ending}")


def test_an_analyst_is_refused_the_contacts_and_a_social_worker_everything(page, analyst, onlooker):
    page(analyst, APRIL, status=403)
    for address in ("/measures/", "/measures/repeat_contacts/", APRIL, f"{APRIL}keys/"):
        soup = page(onlooker, address, status=403)
        assert "of 3" not in soup.words


@pytest.mark.parametrize(
    "address",
    [
        "/measures/terns_ringed/",
        "/measures/terns_ringed/2017-04/",
        "/measures/repeat_contacts/2017-05/",
        "/measures/repeat_contacts/2017-13/",
        "/measures/repeat_contacts/0000-00/",
    ],
)
def test_what_is_no_measure_or_no_month_yet_is_not_found(page, manager, address):
    page(manager, address, status=404)


def test_a_number_of_a_day_says_the_day_and_leads_to_each_child(page, manager, months):
    soup = page(manager, "/measures/children_in_need/")
    assert "24 April 2017 1 of 1 (100%)" in soup.words
    assert "Latest 12 months" not in soup.words

    soup = page(manager, "/measures/children_in_need/2017-03/")
    assert "31 March 2017: 1 of 1 (100%)" in soup.words
    address = soup.find("tbody").a["href"]
    assert address == f"/people/{months.mia.pk}/"
    assert sign_in(Client(), manager).get(address)["Location"] == f"/people/{months.mia.key}/"


def test_a_child_behind_a_number_who_is_closed_is_counted_and_not_listed(page, manager, months, close):
    close(months.mia, Closure.SEALED)

    soup = page(manager, "/measures/children_in_need/2017-03/")

    assert "1 more is closed to you." in soup.words
    page(manager, f"/people/{months.mia.pk}/", status=404)


def test_a_number_is_shown_in_its_parts(page, manager):
    soup = page(manager, "/measures/children_seen_in_time/")

    rows = [
        [cell.get_text() for cell in row.find_all(["th", "td"])] for row in soup.select("#parts tbody tr")
    ]
    assert rows == [["Child protection plan", "3", "1 of 3 (33%)"]]


def test_a_month_with_nothing_to_count_says_so(page, manager):
    words = page(manager, "/measures/repeat_contacts/2016-08/").words

    assert "August 2016: nothing to count" in words
    assert "There was nothing to count in this month." in words


def test_no_name_of_a_child_stands_on_any_page(page, manager, months):
    for address in ("/measures/", "/measures/repeat_contacts/", APRIL):
        words = page(manager, address).words
        assert not {"Mia", "Joel", "Dunn", "Tarrant"} & set(words.split())


def test_the_number_of_queries_does_not_grow_with_the_rows(
    page, manager, months, django_assert_max_num_queries
):
    client = sign_in(Client(), manager)
    client.get("/measures/")

    of_area = measures.areas()["front_door"].measures
    with django_assert_max_num_queries(9 + len(of_area)):  # one for each, and the banners
        client.get("/measures/")
    with django_assert_max_num_queries(12):
        client.get(APRIL)


def test_the_cases_of_every_measure_open(page, manager):
    for key in measures.measures():
        page(manager, f"/measures/{key}/2017-03/")
