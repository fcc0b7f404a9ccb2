"""A long line, narrowed down and read page by page."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kittiwake.core.dates import When
from kittiwake.records.front_door import events as kinds
from kittiwake.records.front_door.models import Contact
from kittiwake.records.line import selectors
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, key_of, record, set_headline
from kittiwake.records.people.models import Agency
from tests.integration.contacts_made import make_contact

pytestmark = pytest.mark.django_db
FULL = ("HEADLINE", "FULL")


def tell(act, child, on, says="School was asked", kind=kinds.AGENCY_ASKED):
    return record(kind, act, about=[child], source=child.person, when=When.day(on), says=says)[0]


def tell_often(act, child, count):
    first = tell(act, child, date(2000, 1, 1))
    Event.objects.bulk_create(
        Event(
            kind=first.kind, subject=child, happened_on=first.happened_on + timedelta(days=number),
            precision=first.precision, recorded_at=act.at, recorded_by=act.by,
            source=first.source, case=first.case, says=f"Entry {number}",
        )
        for number in range(1, count)
    )  # fmt: skip


def page_of(client, subject, query):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(f"/people/{subject.key}/chronology/{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser"), len(asked)


def text(page):
    return " ".join(page.main.get_text(" ", strip=True).split())


def test_a_page_of_a_line_of_five_thousand_holds_a_hundred_entries_in_as_many_queries(
    as_worker, act, mia, theo
):
    tell_often(act, mia, 5000)
    tell_often(act, theo, 120)
    page_of(as_worker, theo, "?zoom=full")
    long, queries = page_of(as_worker, mia, "?zoom=full")
    _, queries_of_short = page_of(as_worker, theo, "?zoom=full")

    assert len(long.select(".kw-event")) == 100
    assert queries == queries_of_short
    year = next(each for each in long.select(".kw-years a") if each.get_text() == "2005")
    there, _ = page_of(as_worker, mia, year["href"].partition("#")[0])
    assert there.select_one(f"#{year['href'].partition('#')[2]} .kw-event")


def test_a_line_is_narrowed_by_theme_and_span_and_each_part_is_removed_by_a_link(as_worker, act, mia):
    tell(act, mia, date(2016, 3, 1), says="Decided in March", kind=kinds.CONTACT_DECIDED)
    tell(act, mia, date(2016, 9, 1), says="Decided in September", kind=kinds.CONTACT_DECIDED)
    tell(act, mia, date(2016, 9, 2), says="Referred", kind=kinds.REFERRAL_MADE)
    page, _ = page_of(as_worker, mia, "?zoom=full&theme=contact&from_on=1/8/2016")

    assert "Decided in September" in text(page)
    assert "Decided in March" not in text(page)
    assert "Referred" not in text(page)
    links = {chip.get_text(" ", strip=True): chip["href"] for chip in page.select(".kw-chips a")}
    assert links["Remove: Contacts ✕"] == "?zoom=full&from_on=1%2F8%2F2016"
    without, _ = page_of(as_worker, mia, links["Remove: From 1 August 2016 ✕"])
    assert "Decided in March" in text(without)


def test_a_span_that_ends_before_it_begins_is_said(as_worker, mia):
    answer = as_worker.get(f"/people/{mia.key}/chronology/?from_on=2/2/2016&to_on=1/2/2016")

    assert answer.status_code == 422
    assert "The last day is before the first." in answer.content.decode()


def test_a_headline_moves_an_entry_and_one_of_before_counts_as_known_then(act, mia):
    event = tell(act, mia, date(2016, 3, 1))
    later = Act(by=act.by, at=act.at + timedelta(days=3))
    set_headline(event=event, text="School worried", significance="HEADLINE", act=later)
    events = selectors.events_visible_to(act.by, mia)
    sieve = selectors.Sieve(zoom=("HEADLINE",))

    assert event in selectors.sifted(selectors.standing_in(events), sieve)
    then = selectors.standing_in(events, known_on=act.at.date())
    assert event not in selectors.sifted(then, sieve)


def test_silence_stands_once_and_on_the_page_where_it_belongs(act, mia):
    days = [date(2016, 1, 1), date(2016, 6, 1), date(2016, 6, 2), date(2017, 1, 1)]
    for day in days:
        tell(act, mia, day)
    standing = selectors.standing_in(selectors.events_visible_to(act.by, mia)).filter(says="School was asked")
    gaps = selectors.silences(standing)
    entries = selectors.chronology(standing)

    assert [(gap.from_on, gap.to_on) for gap in gaps] == [(days[2], days[3]), (days[0], days[1])]
    first = list(selectors.with_silences(entries[:2], gaps, is_end=False))
    second = list(selectors.with_silences(entries[2:], gaps, after=days[2]))
    assert first == [entries[0], gaps[0], entries[1]]
    assert second == [entries[2], gaps[1], entries[3]]


def test_a_line_is_narrowed_to_what_one_agency_told(as_worker, act, mia):
    school = Agency.objects.create(name="Riverbank School", kind="SCHOOL")
    surgery = Agency.objects.create(name="Quay Surgery", kind="HEALTH")
    for agency, words in ((school, "No coat again."), (surgery, "Two appointments missed.")):
        make_contact(act, mia, agency=agency, account=words)
    tell(act, mia, date(2016, 9, 2), says="Referred", kind=kinds.REFERRAL_MADE)

    page, _ = page_of(as_worker, mia, f"?zoom=full&agency={school.pk}")

    received = Event.objects.get(subject=mia, kind="contact.received", case=_case_of(school))
    [shown] = page.select(".kw-event")
    assert received.says in shown.get_text(" ", strip=True)
    assert "Told by Riverbank School" in page.select_one(".kw-chips").get_text(" ", strip=True)
    assert "Referred" not in text(page)
    answer = as_worker.get(f"/people/{mia.key}/chronology/?agency=999999")
    assert answer.status_code == 422
    assert "This agency told nothing here" in answer.content.decode()


def _case_of(agency):
    return key_of(Contact.objects.get(agency=agency))
