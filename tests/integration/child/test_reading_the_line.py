"""What a reader of a line relies on: where an entry came from, what stands now, what else there is."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup

from kittiwake.core.dates import When
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door import events as kinds
from kittiwake.records.line.models import ClockRun, Headline
from kittiwake.records.line.services import Act, EntryReplaced, record, set_headline
from kittiwake.records.notes.services import NoteFacts, move_note, write_note
from tests.integration.contacts_made import make_contact

pytestmark = pytest.mark.django_db
WHY = "Chose the wrong brother"


def page(client, subject, address=""):
    answer = client.get(f"/people/{subject.key}/{address}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text(client, subject, address=""):
    return " ".join(page(client, subject, address).main.get_text(" ", strip=True).split())


@pytest.fixture
def moved(act, at, mia, theo):
    """A note on Mia's record, moved to her brother's: the entry here, its notice, the entry there."""
    facts = NoteFacts(
        kind="CALL", title="School rang", text="No coat.", provenance="AGENCY", when=When.day(at.date())
    )
    note = write_note(facts, subjects=[mia], act=act)
    move_note(note=note, wrong=mia, right=theo, reason=WHY, act=act)
    there = theo.events.get(kind="note.written")
    here = mia.events.get(kind="note.written")
    return here, here.superseded_by, there


def test_an_entry_that_was_moved_says_so_on_the_line_it_came_to(as_worker, theo, moved):
    _here, _notice, there = moved
    entry = text(as_worker, theo, f"entries/{there.pk}/")

    assert "Moved here from another record on 24 April 2017" in entry
    assert WHY in entry
    assert "Mia" not in entry
    for address in ("chronology/?zoom=full", "chronology/?zoom=full&order=recorded", "activity/"):
        assert text(as_worker, theo, address).count("Moved here") == 1


def test_why_it_was_moved_is_kept_from_whoever_does_not_read_the_other_record(
    as_worker, team_manager, at, mia, theo, moved
):
    close_record(
        subject=mia, closure="SEALED", compartment="Adoption", reason="Adopted",
        ring="Adoption, 0191 498 0400", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    entry = text(as_worker, theo, f"entries/{moved[2].pk}/")

    assert "Moved here from another record" in entry
    assert WHY not in entry


def test_what_was_taken_off_a_record_leads_to_no_page_that_is_not_there(as_worker, mia, theo, moved):
    here, notice, there = moved

    for gone in (here, notice):
        assert "Read what it comes from" not in text(as_worker, mia, f"entries/{gone.pk}/")
    links = page(as_worker, theo, f"entries/{there.pk}/").main.find_all("a", string="Read what it comes from")
    assert as_worker.get(links[0]["href"]).status_code == 200


def test_an_entry_that_no_longer_stands_takes_no_headline(as_worker, act, mia, moved):
    here = moved[0]
    with pytest.raises(EntryReplaced, match="no longer stands"):
        set_headline(event=here, text="Rewritten", significance="FULL", act=act)
    answer = as_worker.post(
        f"/people/{mia.key}/entries/{here.pk}/", {"text": "Rewritten", "significance": "FULL"}
    )

    assert answer.status_code == 422
    assert "This entry no longer stands. Write the headline of the one" in answer.content.decode()
    assert not Headline.objects.exists()


def test_headlines_say_how_much_more_there_is(as_worker, act, mia):
    record(kinds.AGENCY_ASKED, act, about=[mia], source=mia.person, says="School was asked")
    in_all = len(page(as_worker, mia, "chronology/?zoom=full").select(".kw-event"))

    words = text(as_worker, mia, "chronology/")
    assert f"of {in_all} in all" in words
    assert "No entry stands in headlines." in words
    assert "There is no chronology" not in words


def test_a_refused_change_to_a_clock_is_refused_in_words(as_worker, act, mia):
    make_contact(act, mia)
    run = ClockRun.objects.get(clock="fd.decision")
    answer = as_worker.post(f"/people/{mia.key}/clocks/{run.pk}/", {"kind": "PAUSED", "reason": "Trying"})

    assert answer.status_code == 422
    assert BeautifulSoup(answer.content, "html.parser").select_one(".govuk-error-summary")


def test_a_clock_leads_to_the_work_it_times(as_worker, act, mia):
    contact = make_contact(act, mia)
    run = ClockRun.objects.get(clock="fd.decision")
    link = page(as_worker, mia, f"clocks/{run.pk}/").main.find("a", string="The work it belongs to")

    assert link["href"] == f"/contacts/{contact.pk}/"


def test_the_child_s_page_shows_ten_significant_events_whatever_silence_lies_between(as_worker, act, mia):
    for years in range(12):
        when = When.day(date(2005 + years, 5, 1))
        record(kinds.CONTACT_DECIDED, act, about=[mia], source=mia.person, when=when, says=f"Year {years}")
    events = page(as_worker, mia).select_one("#events").parent

    assert len(events.select(".kw-event")) == 10
    assert len(events.select(".kw-events__gap")) >= 10


def test_one_minute_tells_how_much_else_is_running(as_worker, act, at, mia):
    long_ago = Act(by=act.by, at=at - timedelta(days=60))
    make_contact(long_ago, mia)
    make_contact(act, mia)
    running = ClockRun.objects.filter(stopped_at=None).count()
    assert running > 2

    past = ClockRun.objects.filter(stopped_at=None, due_on__lt=at.date()).count()
    words = text(as_worker, mia)
    assert past == 3
    assert f"{running - 1} more are running; {past} of them are past their day" in words
    assert "Due 25 April" in words
