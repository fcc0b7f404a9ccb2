"""Proceedings: 26 weeks by the clock, what the court allows, and each child’s own end."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.court.models import Proceedings
from kittiwake.records.court.services import (
    BadCourt,
    CourtMovedOn,
    allocate,
    end_for_child,
    extend,
    hear,
    issue,
    list_hearing,
    vacate,
)
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from tests.integration.court_made import IssueFacts, back, issued, planned

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def limit(row):
    return ClockRun.objects.get(case=key_of(row), clock="ct.26")


@pytest.fixture
def row(mia, theo, writing):
    return issued(back(writing, 30), mia, theo, on=date(2016, 10, 24))


@pytest.fixture
def hearing(row, advising):
    held = list_hearing(proceedings=row, purpose="FINAL", on=date(2017, 4, 20), act=advising)
    return hear(
        hearing=held, outcome="Adjourned.", delay="EXPERT", delay_says="Dr Reed is ill.", act=advising
    )


def test_the_law_gives_26_weeks_from_issue_and_the_last_childs_end_stops_the_clock(row, mia, theo, writing):
    assert limit(row).due_on == date(2017, 4, 24)

    known = {"final_plan": "A", "outcome": "A care order.", "act": writing}
    end_for_child(proceedings=row, child=mia, on=date(2017, 4, 10), **known)
    assert limit(row).stopped_on is None
    assert Proceedings.objects.get().concluded_on is None

    end_for_child(proceedings=row, child=theo, on=date(2017, 4, 21), **known)
    assert limit(row).stopped_on == date(2017, 4, 21)
    assert Proceedings.objects.get().concluded_on == date(2017, 4, 21)
    told = [event.happened_on for event in mia.events.filter(kind="proceedings.ended_for_child")]
    assert told == [date(2017, 4, 10)]


def test_it_is_over_on_the_latest_childs_day_whoever_is_entered_last(row, mia, theo, writing):
    known = {"final_plan": "A", "outcome": "A care order.", "act": writing}
    end_for_child(proceedings=row, child=theo, on=date(2017, 4, 21), **known)
    end_for_child(proceedings=row, child=mia, on=date(2017, 4, 10), **known)

    assert Proceedings.objects.get().concluded_on == date(2017, 4, 21)


def test_the_court_allows_eight_weeks_and_the_first_day_stays(row, hearing, advising):
    known = {"hearing": hearing, "delay": "EXPERT", "because": "The report is needed.", "act": advising}
    for until in (date(2017, 4, 24), date(2017, 6, 20)):
        with pytest.raises(BadCourt, match=r"24 April 2017.*19 June 2017"):
            extend(proceedings=row, until_on=until, **known)
    extend(proceedings=row, until_on=date(2017, 6, 19), **known)

    run = limit(row)
    assert (run.first_due_on, run.due_on) == (date(2017, 4, 24), date(2017, 6, 19))
    with pytest.raises(BadCourt, match="14 August 2017"):  # eight weeks after the limit that stands now
        extend(proceedings=row, until_on=date(2017, 8, 15), **known)


def test_after_the_limit_eight_weeks_count_from_the_day_on_which_time_is_allowed(mia, writing, advising):
    row = issued(back(writing, 1), mia, on=date(2016, 9, 26))  # the limit was 27 March
    held = list_hearing(proceedings=row, purpose="FCMH", on=date(2017, 4, 20), act=advising)
    held = hear(hearing=held, outcome="Adjourned.", delay="", delay_says="", act=advising)
    known = {"hearing": held, "delay": "COURT", "because": "No judge.", "act": advising}

    extend(proceedings=row, until_on=date(2017, 4, 20) + timedelta(weeks=8), **known)

    assert limit(row).due_on == date(2017, 6, 15)


def test_time_is_allowed_at_a_hearing_that_was_held_and_recorded_by_those_who_may(
    row, hearing, advising, writing
):
    known = {"until_on": date(2017, 5, 30), "delay": "COURT", "because": "No judge."}
    to_come = list_hearing(proceedings=row, purpose="FINAL", on=date(2017, 5, 2), act=advising)
    with pytest.raises(BadCourt, match="at which hearing"):
        extend(proceedings=row, hearing=to_come, act=advising, **known)
    with pytest.raises(NotPermitted):
        extend(proceedings=row, hearing=hearing, act=writing, **known)


def test_a_placement_application_has_no_26_weeks(mia, writing, advising):
    row = issued(writing, mia, application="PLACEMENT")

    assert not ClockRun.objects.filter(case=key_of(row), clock="ct.26").exists()


def test_allocation_and_hearings_stop_their_clocks(row, writing):
    allocate(proceedings=row, to="HHJ Dale", on=date(2016, 10, 25), number="NE16C00999", act=writing)
    held = list_hearing(proceedings=row, purpose="CMH", on=date(2016, 11, 14), act=writing)
    hear(hearing=held, outcome="Timetable made.", delay="", delay_says="", act=writing)

    runs = {run.clock: run.stopped_on for run in ClockRun.objects.filter(case=key_of(row))}
    assert runs["ct.gatekeep"] == date(2016, 10, 25)
    assert runs["ct.cmh"] == date(2016, 11, 14)
    assert runs["ct.irh"] is None


def test_a_hearing_to_come_has_no_outcome_and_a_delay_says_why(row, writing):
    to_come = list_hearing(proceedings=row, purpose="FINAL", on=date(2017, 5, 2), act=writing)
    with pytest.raises(BadCourt, match="has not come"):
        hear(hearing=to_come, outcome="Done.", delay="", delay_says="", act=writing)
    held = list_hearing(proceedings=row, purpose="FCMH", on=TODAY, act=writing)
    with pytest.raises(BadCourt, match="what makes it longer"):
        hear(hearing=held, outcome="Done.", delay="COURT", delay_says=" ", act=writing)
    with pytest.raises(BadCourt, match="24 October 2016"):
        list_hearing(proceedings=row, purpose="FCMH", on=date(2016, 10, 1), act=writing)


def test_a_hearing_that_is_not_held_stays_with_the_reason_and_turns_no_clock(row, writing, advising):
    off = list_hearing(proceedings=row, purpose="CMH", on=date(2017, 5, 2), act=writing)
    off = vacate(hearing=off, because="The judge is ill.", act=writing)

    assert off.outcome == "Not held. The judge is ill."
    assert ClockRun.objects.get(case=key_of(row), clock="ct.cmh").stopped_on is None
    with pytest.raises(CourtMovedOn, match="written down already"):
        hear(hearing=off, outcome="Held.", delay="", delay_says="", act=writing)
    known = {"until_on": date(2017, 5, 30), "delay": "COURT", "because": "No judge.", "act": advising}
    with pytest.raises(BadCourt, match="at which hearing"):
        extend(proceedings=row, hearing=off, **known)


def test_the_same_is_before_the_court_once(row, mia, writing):
    with pytest.raises(CourtMovedOn, match="before the court already"):
        issued(writing, mia)
    assert issued(writing, mia, application="PLACEMENT").application == "PLACEMENT"


@pytest.mark.parametrize(
    ("changes", "asks"),
    [
        ({"issued_on": date(2017, 4, 25)}, "has not come"),
        ({"plans": {}}, "which plan"),
        ({"plans": {0: "A"}}, "which plan"),
        ({"court": ""}, "which court"),
        ({"application": "TRIAL"}, "asked for"),
        ({"short_notice": "Z"}, "no answer to choose"),
    ],
)
def test_an_application_that_cannot_stand(mia, writing, changes, asks):
    with pytest.raises(BadCourt, match=asks):
        issued(writing, mia, **changes)

    assert not Proceedings.objects.exists()


def test_a_child_whom_they_are_not_about(row, writing, worker, at):
    from tests.integration.people_made import make_child

    other = make_child(worker, at, given="Ava")
    with pytest.raises(BadCourt, match="not about this child"):
        end_for_child(proceedings=row, child=other, on=TODAY, final_plan="A", outcome="None.", act=writing)


def test_proceedings_follow_from_the_planning_that_decided_on_them(mia, writing, deciding):
    planning = planned(writing, deciding, mia, step="ISSUE")
    facts = IssueFacts(
        application="CARE", issued_on=TODAY, because="Danger.", court="Newcastle", plans={mia.pk: "A"},
        short_notice="A",
    )  # fmt: skip

    assert issue(children=[mia], planning=planning, facts=facts, act=writing).planning == planning


def test_whoever_may_not_read_the_child_issues_nothing(mia, onlooker, at):
    with pytest.raises(NotPermitted, match="closed to you"):
        issued(Act(by=onlooker, at=at), mia)
