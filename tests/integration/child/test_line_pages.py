"""The chronology, the activity log, what is due, one entry, one clock: as pages."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup

from kittiwake.core.dates import When, parse_when
from kittiwake.records.front_door import events as kinds
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import Act, move_entries, record
from tests.integration.contacts_made import make_contact

pytestmark = pytest.mark.django_db


def shown(client, subject, address):
    answer = client.get(f"/people/{subject.key}/{address}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text(client, subject, address):
    return " ".join(shown(client, subject, address).main.get_text(" ", strip=True).split())


def tell(act, child, when=None, says="School was asked", kind=kinds.AGENCY_ASKED):
    return record(kind, act, about=[child], source=child.person, when=when, says=says)[0]


def test_headlines_leave_out_what_the_whole_chronology_tells(as_worker, act, mia):
    tell(act, mia)
    tell(act, mia, says="A manager decided", kind=kinds.CONTACT_DECIDED)

    assert "School was asked" not in text(as_worker, mia, "chronology/")
    assert "A manager decided" in text(as_worker, mia, "chronology/")
    assert "School was asked" in text(as_worker, mia, "chronology/?zoom=full")


def test_dates_are_shown_no_more_exactly_than_they_are_known(as_worker, act, mia):
    tell(act, mia, when=parse_when("about March 2012"), says="Moved to her aunt")
    page = shown(as_worker, mia, "chronology/?zoom=full")

    assert "About March 2012" in [
        heading.get_text(strip=True) for heading in page.select(".moj-timeline__title")
    ]


def test_silence_is_drawn_and_late_entries_are_marked(as_worker, act, mia):
    tell(act, mia, when=When.day(date(2016, 4, 1)), says="First")
    words = text(as_worker, mia, "chronology/?zoom=full")

    assert "Nothing recorded for 55 weeks, from 1 April 2016 to 24 April 2017" in words
    assert "Entered late" in words


def test_as_at_and_as_known_on_are_asked_in_the_address(as_worker, act, mia, theo):
    tell(act, mia, when=When.day(date(2017, 3, 1)), says="In March")
    later = Act(by=act.by, at=act.at + timedelta(days=2))
    move_entries(source=mia.person, wrong=mia, right=theo, reason="Brother", act=later)

    assert "In March" not in text(as_worker, mia, "chronology/?zoom=full")
    then = text(as_worker, mia, "chronology/?zoom=full&known_on=24+April+2017")
    assert "In March" in then
    assert "as it stood on the evening of 24 April 2017" in then
    assert "In March" not in text(as_worker, mia, "chronology/?zoom=full&known_on=24/4/2017&as_at=28/2/2017")


def test_a_day_that_is_none_is_said_and_what_was_typed_stays(as_worker, mia):
    answer = as_worker.get(f"/people/{mia.key}/chronology/?as_at=31/2/2017")

    assert answer.status_code == 422
    assert "February 2017 has 28 days" in answer.content.decode()
    assert 'value="31/2/2017"' in answer.content.decode()


def test_the_order_of_recording_puts_what_was_told_last_on_top(as_worker, act, mia):
    tell(act, mia, when=When.day(date(2010, 1, 1)), says="Long ago")
    tomorrow = Act(by=act.by, at=act.at + timedelta(days=1))
    tell(tomorrow, mia, when=When.day(date(2009, 1, 1)), says="Longer ago")
    words = text(as_worker, mia, "chronology/?zoom=full&order=recorded")

    assert words.index("Longer ago") < words.index("Long ago")


def test_the_log_tells_each_day_in_the_order_in_which_it_was_written(as_worker, act, mia):
    tell(act, mia, says="First of the day")
    tell(act, mia, says="Second of the day")
    words = text(as_worker, mia, "activity/")

    assert words.index("First of the day") < words.index("Second of the day")
    assert "Matched to a contact" not in words


def test_a_headline_is_written_without_scripts_and_the_entry_stays(as_worker, act, mia):
    event = tell(act, mia)
    address = f"/people/{mia.key}/entries/{event.pk}/"
    answer = as_worker.post(address, {"text": "School sees no change", "significance": "HEADLINE"})

    assert answer.status_code == 302
    assert "School sees no change" in text(as_worker, mia, "chronology/")
    entry = text(as_worker, mia, f"entries/{event.pk}/")
    assert "School was asked" in entry
    assert "How it read before" in entry


def test_an_empty_headline_is_refused_in_words(as_worker, act, mia):
    event = tell(act, mia)
    answer = as_worker.post(f"/people/{mia.key}/entries/{event.pk}/", {"text": " ", "significance": "FULL"})

    assert answer.status_code == 422
    assert "Write the headline in a few words." in answer.content.decode()


def test_an_entry_of_another_record_is_not_found_here(as_worker, act, mia, theo):
    event = tell(act, theo)

    assert as_worker.get(f"/people/{mia.key}/entries/{event.pk}/").status_code == 404


def test_an_entry_tells_every_version_of_itself(as_worker, act, mia, theo):
    event = tell(act, mia, says="Wrong child")
    move_entries(source=mia.person, wrong=mia, right=theo, reason="Brother", act=act)
    words = text(as_worker, mia, f"entries/{event.pk}/")

    assert "This entry no longer stands" in words
    assert "moved to another record. Reason: Brother" in words


@pytest.fixture
def run(act, mia):
    make_contact(act, mia)
    return ClockRun.objects.get(clock="fd.decision")


def test_what_is_due_says_why(as_worker, mia, run):
    words = text(as_worker, mia, "schedule/")

    assert "Decide what happens next" in words
    assert "1 working day from Monday 24 April 2017 is Tuesday 25 April 2017" in words


def test_a_manager_extends_a_clock_with_a_reason_and_both_dates_stay(as_manager, mia, run):
    address = f"/people/{mia.key}/clocks/{run.pk}/"
    typed = {
        "kind": "EXTENDED",
        "due_on_day": "27",
        "due_on_month": "4",
        "due_on_year": "2017",
        "reason": "Waiting for the hospital",
    }
    assert as_manager.post(address, typed).status_code == 302
    words = text(as_manager, mia, f"clocks/{run.pk}/")

    assert "Extended : Waiting for the hospital" in words
    assert "Due 25 April 2017 before, 27 April 2017 after" in words


def test_an_extension_without_a_later_day_is_refused_and_nothing_typed_is_lost(as_manager, mia, run):
    answer = as_manager.post(
        f"/people/{mia.key}/clocks/{run.pk}/", {"kind": "EXTENDED", "reason": "Kept words"}
    )

    assert answer.status_code == 422
    assert "Enter the new due date." in answer.content.decode()
    assert "Kept words" in answer.content.decode()


def test_a_worker_reads_a_clock_and_cannot_change_it(as_worker, mia, run):
    assert "Authorise a change" not in text(as_worker, mia, f"clocks/{run.pk}/")
    typed = {"kind": "PAUSED", "reason": "Trying"}
    answer = as_worker.post(f"/people/{mia.key}/clocks/{run.pk}/", typed)

    assert answer.status_code in {403, 422}
    run.refresh_from_db()
    assert run.paused_from is None


def test_an_onlooker_reads_no_part_of_the_line(as_onlooker, act, mia, run):
    event = Event.objects.filter(subject=mia).first()
    for address in ("chronology/", "activity/", "schedule/", f"entries/{event.pk}/", f"clocks/{run.pk}/"):
        assert as_onlooker.get(f"/people/{mia.key}/{address}").status_code == 403
