"""A family's headlines in one list, of those whose record the viewer reads."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from kittiwake.records.access.models import Look
from kittiwake.records.front_door.events import CONTACT_DECIDED
from kittiwake.records.line.services import record
from tests.integration.child.test_chronology_sifted import tell
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


def shown(client, subject, *others):
    query = "&".join(f"with={other.key}" for other in others)
    answer = client.get(f"/people/{subject.key}/family/?{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_headlines_of_those_chosen_say_whose_they_are_and_one_act_stands_once(as_worker, act, mia, theo):
    tell(act, theo, date(2016, 3, 1), says="Decided about the brother", kind=CONTACT_DECIDED)
    record(CONTACT_DECIDED, act, about=[mia, theo], source=mia.person, says="Decided about both")
    alone = shown(as_worker, mia).main.get_text(" ")
    both = shown(as_worker, mia, theo)

    assert "Decided about the brother" not in alone
    rows = {row.select_one("a").get_text(): row for row in both.select(".kw-event")}
    assert len([row for row in both.select(".kw-event") if "Decided about both" in row.get_text()]) == 1
    assert "Theo" in rows["Decided about the brother"].get_text()
    assert {"Mia", "Theo"} <= set(rows["Decided about both"].get_text(" ", strip=True).split())


def test_reading_is_logged_for_everybody_laid_over_the_list(as_worker, mia, theo):
    shown(as_worker, mia)
    assert not Look.objects.filter(subject=theo, page="line:family").exists()
    shown(as_worker, mia, theo)
    assert Look.objects.filter(subject=theo, page="line:family").exists()


def test_somebody_outside_the_household_is_as_one_not_asked_for(as_worker, act, mia, stranger):
    tell(act, stranger, date(2016, 3, 1), says="Decided about a stranger", kind=CONTACT_DECIDED)
    page = shown(as_worker, mia, stranger)

    assert "Decided about a stranger" not in page.get_text(" ")
    assert not Look.objects.filter(subject=stranger, page="line:family").exists()


@pytest.fixture
def stranger(worker, at):
    return make_child(worker, at, given="Una")
