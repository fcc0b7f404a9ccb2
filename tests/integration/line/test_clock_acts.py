"""Clocks as they are written: started, stopped, paused, extended, corrected; settings and holidays."""

from datetime import date, timedelta

import pytest

from kittiwake.clocks import timescales
from kittiwake.core.dates import When
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.front_door import events as kinds
from kittiwake.records.line import selectors, services
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockAct, ClockRun, Event
from kittiwake.records.line.services import Act, CannotChangeClock

pytestmark = pytest.mark.django_db
TUESDAY, WEDNESDAY = date(2017, 4, 25), date(2017, 4, 26)


@pytest.fixture
def run(act, mia):
    """The decision clock, started on Monday and due on Tuesday."""
    services.record(kinds.CONTACT_RECEIVED, act, about=[mia], source=mia.person)
    return ClockRun.objects.get(clock="fd.decision")


@pytest.fixture
def managers_act(manager, at):
    return Act(by=manager, at=at + timedelta(minutes=5))


def test_a_clock_is_written_with_the_due_date_that_was_first_told(run):
    assert (run.started_on, run.first_due_on, run.due_on) == (date(2017, 4, 24), TUESDAY, TUESDAY)
    assert run.rule_version == "catalogue"


def test_stopping_writes_the_day_and_never_starts_it_again(act, mia, run):
    for _ in range(2):
        services.record(kinds.CONTACT_DECIDED, act, about=[mia], source=mia.person)
    services.record(kinds.CONTACT_RECEIVED, act, about=[mia], source=mia.person)

    run.refresh_from_db()
    assert run.stopped_on == date(2017, 4, 24)
    assert ClockRun.objects.filter(clock="fd.decision").count() == 1


def test_a_paused_clock_is_due_later_by_the_working_days_it_stood_still(run, managers_act):
    services.pause_clock(run_id=run.pk, reason="Building closed", act=managers_act)
    resumed = Act(by=managers_act.by, at=managers_act.at + timedelta(days=7))
    services.resume_clock(run_id=run.pk, reason="Open again", act=resumed)

    run.refresh_from_db()
    assert run.due_on == date(2017, 5, 2), (
        "four working days later: the bank holiday on Monday 1 May does not count"
    )
    assert run.first_due_on == TUESDAY
    assert not list(clock_faults())


def test_an_extension_keeps_both_dates_and_stands_on_the_childs_line(run, mia, managers_act):
    services.extend_clock(run_id=run.pk, due_on=WEDNESDAY, reason="Awaiting the hospital", act=managers_act)

    act = ClockAct.objects.get()
    assert (act.due_before, act.due_after) == (TUESDAY, WEDNESDAY)
    told = Event.objects.get(kind="clock.extended")
    assert told.subject == mia
    assert "Awaiting the hospital" in told.says


def test_a_correction_reaches_a_stopped_run(run, mia, act, managers_act):
    services.record(kinds.CONTACT_DECIDED, act, about=[mia], source=mia.person)
    services.correct_due_date(run_id=run.pk, due_on=WEDNESDAY, reason="Told wrongly", act=managers_act)

    run.refresh_from_db()
    assert run.due_on == WEDNESDAY
    assert not list(clock_faults())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda run, act: services.pause_clock(run_id=run.pk, reason=" ", act=act), "Give the reason"),
        (lambda run, act: services.resume_clock(run_id=run.pk, reason="x", act=act), "not paused"),
        (
            lambda run, act: services.extend_clock(run_id=run.pk, due_on=TUESDAY, reason="x", act=act),
            "must end after 25 April 2017",
        ),
    ],
)
def test_what_does_not_fit_the_clock_is_refused_in_words(run, managers_act, change, says):
    with pytest.raises(CannotChangeClock, match=says):
        change(run, managers_act)


def test_a_screening_worker_cannot_change_a_due_date(run, act):
    with pytest.raises(NotPermitted, match="front door manager"):
        services.extend_clock(run_id=run.pk, due_on=WEDNESDAY, reason="x", act=act)


def test_a_holiday_added_later_moves_no_date_already_told(run, mia, owner, at):
    services.add_holiday(on=TUESDAY, name="Town hall closed", act=Act(by=owner, at=at + timedelta(hours=1)))
    run.refresh_from_db()
    assert run.due_on == TUESDAY

    services.record(
        kinds.REFERRAL_MADE, Act(by=owner, at=at + timedelta(hours=2)), about=[mia], source=mia.person
    )
    assessment = ClockRun.objects.get(clock="as.cfa")
    assert assessment.due_on == date(2017, 6, 29), (
        "45 working days from 24 April 2017, less two bank holidays and the town hall's day"
    )
    assert not list(clock_faults())
    said = selectors.explained([run])[run.pk]
    assert "changed" not in said, "the holiday was not known when this date was told"


@pytest.mark.parametrize("day", [date(2017, 4, 29), date(2017, 5, 1)])
def test_a_day_that_does_not_count_anyway_cannot_be_added(owner, at, day):
    with pytest.raises(CannotChangeClock, match="does not count"):
        services.add_holiday(on=day, name="x", act=Act(by=owner, at=at))


def local_key():
    from kittiwake.clocks import clocks

    local = (clock for clock in clocks() if not clock.timescale.is_law)
    return next(clock.key for clock in local if kinds.CONTACT_RECEIVED.name in clock.starts_when)


def law_key():
    return next(row.key for row in timescales() if row.is_law)


def test_a_local_setting_counts_from_its_day_and_names_its_version(act, mia, theo, owner, at):
    key = local_key()
    setting = services.set_timescale(
        key=key,
        length=9,
        unit="calendar_days",
        from_on=TUESDAY,
        reason="Agreed with partners",
        act=Act(by=owner, at=at),
    )
    services.record(kinds.CONTACT_RECEIVED, act, about=[mia], source=mia.person)
    tomorrow = Act(by=act.by, at=at + timedelta(days=1))
    services.record(kinds.CONTACT_RECEIVED, tomorrow, about=[theo], source=theo.person)

    before, after = ClockRun.objects.filter(clock=key).order_by("pk")
    assert before.rule_version == "catalogue"
    assert (after.rule_version, after.due_on) == (f"local setting {setting.pk}", date(2017, 5, 4))
    assert not list(clock_faults())


def test_law_cannot_be_set_here(owner, at):
    with pytest.raises(CannotChangeClock, match="cannot be changed here"):
        services.set_timescale(
            key=law_key(),
            length=9,
            unit="weeks",
            from_on=WEDNESDAY,
            reason="We prefer it",
            act=Act(by=owner, at=at),
        )


def test_a_setting_never_starts_in_the_past(owner, at):
    with pytest.raises(CannotChangeClock, match="today or later"):
        services.set_timescale(
            key=local_key(),
            length=9,
            unit="weeks",
            from_on=date(2017, 4, 1),
            reason="x",
            act=Act(by=owner, at=at),
        )


def test_a_day_known_only_as_a_day_starts_its_clock_that_day(act, mia):
    services.record(
        kinds.CONTACT_RECEIVED, act, about=[mia], source=mia.person, when=When.day(date(2017, 4, 21))
    )

    assert ClockRun.objects.get(clock="fd.decision").due_on == date(2017, 4, 24)
    assert not list(clock_faults())


def test_a_unit_that_no_clock_counts_cannot_be_set(owner, at):
    with pytest.raises(CannotChangeClock, match="no clock counts others"):
        services.set_timescale(
            key=local_key(), length=9, unit="school_days", from_on=WEDNESDAY, reason="x",
            act=Act(by=owner, at=at),
        )  # fmt: skip


def test_a_clock_that_ran_again_is_changed_only_in_its_latest_run(run, at, managers_act):
    run.stopped_on, run.stopped_at = at.date(), at
    run.save()
    ClockRun.objects.create(
        clock=run.clock, case=run.case, rule_version="catalogue", started_on=at.date(), started_at=at,
        first_due_on=TUESDAY, due_on=TUESDAY,
    )  # fmt: skip
    with pytest.raises(CannotChangeClock, match="run again since"):
        services.correct_due_date(run_id=run.pk, due_on=WEDNESDAY, reason="x", act=managers_act)
