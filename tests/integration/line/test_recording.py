"""The line: what stands on it, what stood on it before, and what nobody can change."""

from datetime import date, timedelta

import pytest
from django.db import ProgrammingError, transaction

from kittiwake.core.dates import When, parse_when
from kittiwake.records.front_door import events as kinds
from kittiwake.records.line import selectors, services
from kittiwake.records.line.events import ENTRY_MOVED_AWAY
from kittiwake.records.line.models import ClockRun, Event, Headline
from kittiwake.records.line.services import Act

pytestmark = pytest.mark.django_db


def tell(act, *subjects, kind=kinds.AGENCY_ASKED, **said):
    return services.record(kind, act, about=subjects, source=subjects[0].person, **said)


def later(act, **time):
    return Act(by=act.by, at=act.at + timedelta(**time))


def texts(viewer, subject, **asked):
    return [event.says for event in selectors.events_visible_to(viewer, subject, **asked)]


def test_an_event_about_two_people_stands_on_both_lines(act, mia, theo):
    tell(act, mia, theo, says="School asked about both")

    for child in (mia, theo):
        assert "School asked about both" in texts(act.by, child)


def test_an_event_about_nobody_is_an_error(act, mia):
    with pytest.raises(ValueError, match="about nobody"):
        services.record(kinds.AGENCY_ASKED, act, about=[], source=mia.person)


def test_an_event_without_words_of_its_own_says_those_of_its_kind(act, mia):
    assert tell(act, mia)[0].says == kinds.AGENCY_ASKED.says


def test_the_database_refuses_to_change_or_delete_an_event(act, mia):
    event = tell(act, mia)[0]

    for attempt in (lambda: Event.objects.filter(pk=event.pk).update(says="Changed"), event.delete):
        with pytest.raises(ProgrammingError, match="rows from line_event"), transaction.atomic():
            attempt()
    event.refresh_from_db()
    assert event.says == kinds.AGENCY_ASKED.says


def test_as_at_shows_only_what_had_happened_by_that_day(act, mia):
    tell(act, mia, when=When.day(date(2017, 3, 1)), says="In March")
    tell(act, mia, when=When.day(date(2017, 4, 1)), says="In April")

    assert texts(act.by, mia, as_at=date(2017, 3, 31)) == ["In March"]


def test_as_known_on_brings_back_what_was_superseded_since(act, mia, theo):
    tell(act, mia, says="Broken arm")
    services.withdraw_entries(source=mia.person, subject=mia, reason="Another child", act=later(act, days=2))

    assert "Broken arm" not in texts(act.by, mia)
    assert "Broken arm" in texts(act.by, mia, known_on=act.at.date())
    assert "Broken arm" in texts(act.by, mia, known_on=act.at.date() + timedelta(days=1))
    assert "Broken arm" not in texts(act.by, mia, known_on=act.at.date() + timedelta(days=2))


def test_an_entry_recorded_later_was_not_known_before(act, mia):
    tell(later(act, days=3), mia, when=When.day(date(2017, 1, 5)), says="Told in hindsight")

    assert "Told in hindsight" not in texts(act.by, mia, known_on=date(2017, 4, 26))
    assert "Told in hindsight" in texts(act.by, mia, known_on=date(2017, 4, 27))


def test_an_entry_moved_to_the_right_child_is_told_of_on_both_lines(act, mia, theo):
    tell(act, mia, says="Bruised cheek")
    moved = services.move_entries(
        source=mia.person, wrong=mia, right=theo, reason="Brother", act=later(act, hours=1)
    )

    assert "Bruised cheek" in texts(act.by, theo)
    assert "Bruised cheek" not in texts(act.by, mia)
    assert any("moved to another record. Reason: Brother" in words for words in texts(act.by, mia))
    assert {event.subject for event in moved} == {theo}


def test_moving_an_entry_does_not_move_its_notice_with_it_the_next_time(act, mia, theo):
    tell(act, mia, says="Bruised cheek")
    services.move_entries(source=mia.person, wrong=mia, right=theo, reason="Brother", act=later(act, hours=1))
    services.move_entries(
        source=mia.person, wrong=theo, right=mia, reason="Hers after all", act=later(act, hours=2)
    )

    assert texts(act.by, mia).count("Bruised cheek") == 1
    assert "Bruised cheek" not in texts(act.by, theo)
    notices = Event.objects.filter(kind=ENTRY_MOVED_AWAY.name).values_list("subject", flat=True)
    assert set(notices) == {mia.pk, theo.pk}


def test_a_case_that_was_moved_away_no_longer_puts_its_clocks_on_the_wrong_child(act, mia, theo):
    tell(act, mia, kind=kinds.CONTACT_RECEIVED)
    assert list(selectors.runs_of_person(mia))

    services.move_entries(source=mia.person, wrong=mia, right=theo, reason="Brother", act=later(act, hours=1))

    assert not selectors.runs_of_person(mia)
    assert set(selectors.runs_of_people([mia, theo])) == {theo.pk}
    assert ClockRun.objects.filter(clock="fd.decision").count() == 1


def test_a_replaced_entry_keeps_its_day_unless_another_is_given(act, mia, theo):
    tell(act, mia, when=parse_when("March 2015"), says="First version")
    replaced = services.replace_entries(
        kinds.AGENCY_ANSWERED, later(act, hours=1), old=mia.person, source=theo.person, says="Second version"
    )

    assert {event.when.says() for event in replaced} >= {"March 2015"}
    assert "First version" not in texts(act.by, mia)
    assert "Second version" in texts(act.by, mia)


def test_a_headline_changes_the_chronology_and_not_the_event(act, mia):
    event = tell(act, mia, says="Agency asked about a bruise")[0]
    services.set_headline(
        event=event, text="Bruise asked about", significance="HEADLINE", act=later(act, days=1)
    )

    now = selectors.chronology(selectors.events_visible_to(act.by, mia), zoom=["HEADLINE"])
    then = selectors.chronology(selectors.events_visible_to(act.by, mia), known_on=act.at.date())

    assert "Bruise asked about" in [entry.text for entry in now]
    assert "Agency asked about a bruise" in [entry.text for entry in then]
    event.refresh_from_db()
    assert event.says == "Agency asked about a bruise"


def test_the_latest_headline_counts_and_the_earlier_stays(act, mia):
    event = tell(act, mia)[0]
    for text in ("First", "Second"):
        services.set_headline(event=event, text=text, significance="FULL", act=act)

    assert selectors.chronology([event])[0].text == "Second"
    assert Headline.objects.filter(event=event).count() == 2


def test_a_headline_needs_words_and_the_right_to_write_one(act, mia, analyst):
    event = tell(act, mia)[0]
    with pytest.raises(services.EmptyHeadline):
        services.set_headline(event=event, text="  ", significance="FULL", act=act)
    with pytest.raises(Exception, match="needs one of these roles"):
        services.set_headline(event=event, text="x", significance="FULL", act=Act(by=analyst, at=act.at))


@pytest.mark.parametrize(("days", "is_late"), [(0, False), (1, False), (2, True)])
def test_what_is_recorded_more_than_a_day_after_it_happened_is_late(act, mia, days, is_late):
    event = tell(act, mia, when=When.day(act.at.date() - timedelta(days=days)))[0]

    assert selectors.chronology([event])[0].is_late is is_late


def test_what_others_did_and_told_years_afterwards_was_not_entered_late(act, mia):
    told = tell(act, mia, when=When.day(date(2009, 3, 2)), kind=kinds.EPISODE_RECORDED)[0]
    own = tell(act, mia, when=When.day(date(2009, 3, 2)))[0]

    assert [entry.is_late for entry in selectors.chronology([told, own])] == [False, True]


def test_eight_silent_weeks_are_drawn_as_a_gap(act, mia):
    for day in (date(2016, 1, 4), date(2016, 2, 28), date(2016, 4, 24)):
        tell(act, mia, when=When.day(day), kind=kinds.AGENCY_ANSWERED)
    found = Event.objects.filter(kind=kinds.AGENCY_ANSWERED.name).order_by("-happened_on")
    rows = list(selectors.with_gaps(selectors.chronology(found)))

    assert [(row.from_on, row.weeks) for row in rows if isinstance(row, selectors.Gap)] == [
        (date(2016, 2, 28), 8)
    ]


def test_an_entry_that_is_not_shown_breaks_a_silence_all_the_same(act, mia):
    for day in (date(2016, 1, 4), date(2016, 6, 6)):
        tell(act, mia, when=When.day(day), kind=kinds.AGENCY_ANSWERED)
    found = Event.objects.filter(kind=kinds.AGENCY_ANSWERED.name).order_by("-happened_on")
    days = [date(2016, 6, 6), date(2016, 2, 1), date(2016, 1, 4)]
    rows = selectors.with_gaps(selectors.chronology(found), until=date(2016, 6, 20), days=days)

    gaps = [(row.from_on, row.to_on) for row in rows if isinstance(row, selectors.Gap)]
    assert gaps == [(date(2016, 2, 1), date(2016, 6, 6))]


def test_an_onlooker_reads_nobodys_line(act, mia, onlooker):
    tell(act, mia)

    assert texts(onlooker, mia) == []
