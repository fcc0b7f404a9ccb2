"""The catalogue for whoever asks where a due date comes from, and the authority's own settings."""

from datetime import date, timedelta

import pytest
from django.test import Client

from kittiwake import clocks
from kittiwake.records.line.models import ClockRun, ExtraHoliday, TimescaleSetting
from kittiwake.records.line.services import Act, key_of
from tests.integration.contacts_made import make_contact
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

SETTABLE = "fd.referrer_chase"


@pytest.fixture
def as_owner(owner):
    return sign_in(Client(), owner)


def setting(**changed):
    typed = {
        "length": "5",
        "unit": "working_days",
        "reason": "Agreed with schools.",
        "from_on_day": "1",
        "from_on_month": "5",
    }
    return typed | {"from_on_year": "2017"} | changed


def test_all_rows_stand_in_the_catalogue_each_with_its_standing(as_owner):
    page = as_owner.get("/timescales/").content.decode()

    assert "304 of 304 timescales" in page
    assert page.count("Law: ") == sum(row.is_law for row in clocks.timescales())


def test_the_catalogue_narrows_to_the_law_of_one_area(as_owner):
    page = as_owner.get("/timescales/", {"area": "front door", "standing": "law"}).content.decode()

    assert "Decision on next steps" in page
    assert "MASH information-gathering" not in page


def test_a_row_says_what_is_not_known_of_it(as_owner):
    page = as_owner.get("/timescales/fd.ack_referrer/").content.decode()

    assert "Not known: it is taken to apply always" in page


def test_law_cannot_be_set_here(as_owner):
    answer = as_owner.post("/timescales/fd.decision/", setting())

    assert "This is law: it cannot be set here" in answer.content.decode()
    assert not TimescaleSetting.objects.exists()


def test_a_setting_counts_for_what_starts_on_or_after_its_day(as_owner, worker, at):
    answer = as_owner.post(f"/timescales/{SETTABLE}/", setting(), follow=True)
    assert "Agreed with schools." in answer.content.decode()

    before = make_contact(Act(by=worker, at=at))
    after = make_contact(Act(by=worker, at=at + timedelta(days=14)))

    due = {run.case: run.first_due_on for run in ClockRun.objects.filter(clock=SETTABLE)}
    assert due == {key_of(before): date(2017, 4, 27), key_of(after): date(2017, 5, 15)}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"from_on_day": "31", "from_on_month": "2"}, "31 February"),
        ({"from_on_month": "3"}, "today or later"),
        ({"length": "soon"}, "whole number"),
        ({"reason": ""}, "Give the reason"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_and_what_was_typed_is_kept(as_owner, changed, says):
    page = as_owner.post(f"/timescales/{SETTABLE}/", setting(**changed)).content.decode()

    assert says in page
    assert "Agreed with schools." in page or "reason" in changed
    assert not TimescaleSetting.objects.exists()


def test_an_added_holiday_moves_what_is_told_from_then_on_and_nothing_told_before(as_owner, worker, at):
    told = make_contact(Act(by=worker, at=at))
    as_owner.post(
        "/timescales/holidays/", {"on_day": "25", "on_month": "4", "on_year": "2017", "name": "Founders' Day"}
    )
    later = make_contact(Act(by=worker, at=at + timedelta(minutes=5)))

    due = {run.case: run.first_due_on for run in ClockRun.objects.filter(clock="fd.decision")}
    assert ExtraHoliday.objects.get().name == "Founders' Day"
    assert due == {key_of(told): date(2017, 4, 25), key_of(later): date(2017, 4, 26)}


def test_an_analyst_reads_the_catalogue_and_sets_nothing(analyst):
    client = sign_in(Client(), analyst)

    page = client.post(f"/timescales/{SETTABLE}/", setting()).content.decode()

    assert "Set a length of our own" not in page
    assert not TimescaleSetting.objects.exists()
