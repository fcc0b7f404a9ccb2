"""Work that the record does by itself: when it is due, that twice is once, and what is shown of it."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from django.contrib.sessions.models import Session
from django.db import connection

from kittiwake.jobs import Job, due, every_job, run_jobs
from kittiwake.jobs.running import LOCKS, crc32
from kittiwake.records.access.models import THE_RECORD, Team, User
from kittiwake.records.access.selectors import account_with_address, accounts_visible_to
from kittiwake.records.access.services import CannotDoThat, join, record_itself
from kittiwake.records.privacy.models import Sifting
from kittiwake.records.upkeep.choices import Outcome
from kittiwake.records.upkeep.models import JobRun
from kittiwake.records.upkeep.selectors import last_done
from tests.signing_in import sign_in
from tests.standing_people import join as stand

pytestmark = pytest.mark.django_db
MONDAY_MORNING = datetime(2017, 4, 24, 8, 0, tzinfo=UTC)
NIGHT = datetime(2017, 4, 24, 0, 0, tzinfo=UTC)  # one in the morning in London


@pytest.fixture
def owner(db):
    return stand("Judith Sayer", "system_owner", Team.objects.create(name="Systems"))


def named(name):
    return next(job for job in every_job() if job.name == name)


def job_that(run, name="count_the_gulls"):
    return Job(name=name, title="Count the gulls", every=1, run=run)


@contextmanager
def in_hand_elsewhere(job):
    settings = connection.get_connection_params()
    keys = ("host", "port", "user", "password", "dbname")
    with psycopg.connect(**{key: settings[key] for key in keys if settings.get(key)}) as other:
        numbers = [LOCKS, crc32(job.name.encode()) - 2**31]
        other.execute("select pg_advisory_lock(%s, %s)", numbers)
        yield
        # A server may take a moment to see that a connection has gone: what it held is let go first.
        other.execute("select pg_advisory_unlock(%s, %s)", numbers)


@pytest.mark.parametrize(
    ("name", "done", "is_due"),
    [
        ("sift_readings", None, True),
        ("sift_readings", NIGHT - timedelta(seconds=1), True),
        ("sift_readings", NIGHT, False),
        ("check_the_record", NIGHT - timedelta(hours=1), True),
        ("check_the_record", NIGHT, False),
    ],
)
def test_nightly_work_is_due_from_one_in_the_morning_and_weekly_work_from_monday(name, done, is_due):
    found = due(MONDAY_MORNING, {name: done} if done else {})

    assert (named(name) in found) is is_due


def test_weekly_work_done_on_monday_is_not_due_on_sunday():
    sunday = NIGHT + timedelta(days=6, hours=8)

    assert named("check_the_record") not in due(sunday, {"check_the_record": NIGHT})
    assert named("sift_readings") in due(sunday, {"sift_readings": NIGHT})


def test_the_log_is_gone_through_in_the_records_own_name(at):
    (result,) = run_jobs([named("sift_readings")])

    assert (result.outcome, result.says) == (Outcome.DONE, "0 readings put forward.")
    assert Sifting.objects.get().by.email == THE_RECORD
    assert last_done().keys() == {"sift_readings"}


def test_every_job_can_be_done_twice(at):
    for _ in range(2):
        results = list(run_jobs(every_job()))
        assert {result.outcome for result in results} == {Outcome.DONE}, [each.says for each in results]
    assert User.objects.filter(email=THE_RECORD).count() == 1


def test_sessions_that_ended_are_deleted_and_open_ones_stay(at):
    ends = {"ended": datetime(2017, 4, 1, tzinfo=UTC), "open": datetime(2099, 1, 1, tzinfo=UTC)}
    for key, end in ends.items():
        Session.objects.create(session_key=key, session_data="", expire_date=end)
    list(run_jobs([named("forget_sessions")]))

    assert set(Session.objects.values_list("session_key", flat=True)) == {"open"}


def test_a_job_that_fails_says_so_without_anothers_words_and_the_next_has_its_turn(owner, client):
    def stumble(act):
        raise ValueError("Mina Ashdown, born 9 May 2011")

    failed, done = run_jobs([job_that(stumble, name="sift_readings"), job_that(lambda act: "12 gulls.")])

    assert (failed.outcome, done.outcome) == (Outcome.FAILED, Outcome.DONE)
    assert last_done().keys() == {"count_the_gulls"}
    sign_in(client, owner)
    words = client.get("/upkeep/").content.decode()
    assert "It stopped with ValueError" in words
    assert "It was never done" in words
    assert "Mina" not in words


@pytest.mark.django_db(transaction=True)
def test_what_another_process_has_in_hand_is_left_alone():
    calls = []
    job = job_that(lambda act: calls.append(act) or "Counted.")
    with in_hand_elsewhere(job):
        assert [result.outcome for result in run_jobs([job])] == [None]
    assert not JobRun.objects.exists()
    assert [result.outcome for result in run_jobs([job])] == [Outcome.DONE]
    assert len(calls) == 1


def test_nobody_signs_in_as_the_record_or_manages_it(owner, at):
    record = record_itself(on=at.date())

    assert not record.has_usable_password()
    assert account_with_address(THE_RECORD.upper()) is None
    assert record not in accounts_visible_to(owner)
    with pytest.raises(CannotDoThat):
        join(email=THE_RECORD, name="x", team=Team.objects.get(), role="system_owner", on=at.date(), by=owner)


def test_the_system_owner_sees_what_was_never_done(owner, worker, client):
    sign_in(client, owner)
    words = client.get("/upkeep/").content.decode()
    assert f"{len(every_job())} of {len(every_job())} need somebody to look." in words
    assert "Go through the log of readings, every night" in words

    sign_in(client, worker)
    assert client.get("/upkeep/").status_code == 403
