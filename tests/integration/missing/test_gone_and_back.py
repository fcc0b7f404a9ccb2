"""A child goes missing, somebody is told, they come back; what was wrong is put right."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import Act
from kittiwake.records.missing.models import MissingEpisode
from kittiwake.records.missing.selectors import episodes_of, gone
from kittiwake.records.missing.services import (
    BadMissing,
    MissingMovedOn,
    ToldFacts,
    come_back,
    put_right_back,
    put_right_gone,
    report_missing,
    tell,
    withdraw_missing,
)
from tests.integration.missing_made import back_facts, go_missing, gone_facts, missing_and_back, talked

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def the_hours(episode):
    return ClockRun.objects.get(clock="mi.rhi", case=f"missing.missingreturn:{episode.returns.first().pk}")


def on_the_line(child, kind):
    return child.events.filter(kind=kind, superseded_by=None)


def test_a_child_is_gone_and_back(mia, writing, social_worker):
    episode = go_missing(mia, writing, hours_ago=5)
    assert gone(social_worker, mia) == episode

    come_back(episode=episode, facts=back_facts(writing.at - HOUR), act=writing)

    assert gone(social_worker, mia) is None
    known = episodes_of(social_worker, mia)[0]
    assert (known.back.at, known.episode.to_at) == (writing.at - HOUR, writing.at - HOUR)
    assert the_hours(episode).due_at == writing.at - HOUR + timedelta(hours=72)
    assert on_the_line(mia, "missing.reported").get().happened_at == episode.from_at


def test_who_was_told_stands_on_the_line_with_their_time(mia, writing):
    episode = go_missing(mia, writing, hours_ago=5)
    at = writing.at - 4 * HOUR
    tell(episode=episode, facts=ToldFacts(whom="POLICE", name="Log 114", at=at), act=writing)

    told = on_the_line(mia, "missing.told").get()
    assert (told.happened_at, told.says) == (at, "Told that they are missing: police")


def test_a_child_is_missing_once_at_a_time(mia, writing):
    go_missing(mia, writing, hours_ago=5)

    with pytest.raises(BadMissing, match="missing already, since 24 April 2017 at 5:00am"):
        go_missing(mia, writing, hours_ago=2)
    with pytest.raises(BadMissing, match="Say when they were back before"):
        go_missing(mia, writing, hours_ago=20)


def test_the_database_refuses_two_at_a_time(mia, writing):
    episode = go_missing(mia, writing, hours_ago=5)
    episode.pk, episode.from_at = None, episode.from_at + HOUR

    with pytest.raises(IntegrityError, match="a_child_is_missing_once_at_a_time"), transaction.atomic():
        episode.save()


def test_a_time_entered_late_says_how_it_ended(mia, writing):
    go_missing(mia, writing, hours_ago=5)
    facts, back = gone_facts(writing.at - 50 * HOUR), back_facts(writing.at - 40 * HOUR)
    late = report_missing(subject=mia, facts=facts, back=back, act=writing)

    assert late.to_at == writing.at - 40 * HOUR
    assert the_hours(late).due_at == writing.at + 32 * HOUR


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"from_at": datetime(2017, 4, 24, 9, 1, tzinfo=UTC)}, "has not come"),
        ({"from_at": datetime(2001, 4, 24, 9, 1, tzinfo=UTC)}, "was born on"),
        ({"last_seen": "  "}, "who saw them last"),
        ({"kind": "X"}, "missing, or away"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(mia, writing, changes, words):
    with pytest.raises(BadMissing, match=words):
        go_missing(mia, writing, **changes)
    assert not MissingEpisode.objects.exists()
    assert not Event.objects.filter(kind__startswith="missing.").exists()


def test_back_before_gone_and_back_twice_are_refused(mia, writing):
    episode = go_missing(mia, writing, hours_ago=5)
    with pytest.raises(BadMissing, match="back before they were gone"):
        come_back(episode=episode, facts=back_facts(writing.at - 6 * HOUR), act=writing)
    come_back(episode=episode, facts=back_facts(writing.at), act=writing)
    with pytest.raises(MissingMovedOn, match="back already"):
        come_back(episode=episode, facts=back_facts(writing.at), act=writing)


def test_an_onlooker_cannot_report_and_sees_nothing(mia, writing, onlooker):
    with pytest.raises(NotPermitted):
        go_missing(mia, Act(by=onlooker, at=writing.at))
    go_missing(mia, writing)
    assert gone(onlooker, mia) is None
    assert episodes_of(onlooker, mia) == []


def test_a_return_put_right_runs_its_hours_anew(mia, writing):
    episode = missing_and_back(mia, writing, hours_ago=30, back_hours_ago=24)
    first = the_hours(episode)
    right = back_facts(writing.at - 20 * HOUR, state="A cut hand.")
    put_right_back(episode=episode, facts=right, because="The police log says four.", act=writing)

    first.refresh_from_db()
    assert first.stopped_at is not None
    assert the_hours(episode).due_at == writing.at + 52 * HOUR
    told = on_the_line(mia, "missing.returned").get()
    assert told.happened_at == writing.at - 20 * HOUR
    assert "Put right: The police log says four." in told.says


def test_a_return_put_right_after_the_interview_ends_where_it_was_held(mia, writing, talking):
    episode = missing_and_back(mia, writing, hours_ago=30, back_hours_ago=24)
    held = talked(episode, writing, talking)
    put_right_back(episode=episode, facts=back_facts(writing.at - 26 * HOUR), because="A slip.", act=writing)

    assert the_hours(episode).stopped_at == held.held_at


def test_an_away_child_found_to_have_been_missing_is_owed_an_interview(mia, writing):
    episode = missing_and_back(mia, writing, hours_ago=30, back_hours_ago=24, kind="A")
    assert not ClockRun.objects.filter(clock="mi.rhi").exists()
    right = gone_facts(episode.from_at, kind="M")
    put_right_gone(episode=episode, facts=right, because="Nobody knew where.", act=writing)

    assert the_hours(episode).due_at == writing.at + 48 * HOUR
    away = gone_facts(episode.from_at, kind="A")
    put_right_gone(episode=episode, facts=away, because="At her aunt’s after all.", act=writing)
    assert not ClockRun.objects.filter(clock="mi.rhi", stopped_at=None).exists()


def test_the_beginning_put_right_stays_within_what_stands(mia, writing):
    missing_and_back(mia, writing, hours_ago=60, back_hours_ago=50)
    episode = go_missing(mia, writing, hours_ago=5)
    with pytest.raises(BadMissing, match="was missing from"):
        put_right_gone(
            episode=episode, facts=gone_facts(writing.at - 55 * HOUR), because="Earlier.", act=writing
        )
    put_right_gone(episode=episode, facts=gone_facts(writing.at - 7 * HOUR), because="Earlier.", act=writing)

    assert on_the_line(mia, "missing.reported").count() == 2
    assert episodes_of(writing.by, mia)[0].episode.from_at == writing.at - 7 * HOUR


def test_what_never_was_is_taken_off_by_a_manager(mia, writing, team_manager):
    episode = missing_and_back(mia, writing)
    with pytest.raises(NotPermitted):
        withdraw_missing(episode=episode, because="At school camp.", act=writing)
    withdraw_missing(episode=episode, because="At school camp.", act=Act(by=team_manager, at=writing.at))

    assert episodes_of(writing.by, mia) == []
    assert not ClockRun.objects.filter(clock="mi.rhi", stopped_at=None).exists()
    assert not on_the_line(mia, "missing.reported").exists()
    go_missing(mia, writing)


def test_what_a_child_told_of_is_not_taken_off(mia, writing, talking, team_manager):
    episode = missing_and_back(mia, writing)
    talked(episode, writing, talking)
    with pytest.raises(BadMissing, match="they were gone"):
        withdraw_missing(episode=episode, because="Wrong.", act=Act(by=team_manager, at=writing.at))
