"""`kittiwake check`: what it finds, and that random lives of a case rebuild to what was stored."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kittiwake.core.dates import When
from kittiwake.records.front_door import events as kinds
from kittiwake.records.line import services
from kittiwake.records.line.checking import clock_faults, entries_read, every_check, findings
from kittiwake.records.line.models import ClockRun, Event, StandardCheck
from kittiwake.records.line.services import Act, CannotChangeClock
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db

KINDS = [
    kinds.CONTACT_RECEIVED,
    kinds.CONTACT_ACKNOWLEDGED,
    kinds.CONTACT_DECIDED,
    kinds.FEEDBACK_GIVEN,
    kinds.REFERRAL_MADE,
    kinds.REFERRAL_WITHDRAWN,
    kinds.REFERRAL_CLOSED,
]
ACTS = ["pause", "resume", "extend", "correct", "set a timescale", "add a holiday", "move the entries"]
DAYS_BACK = st.integers(0, 30)
MINUTES_LATER = st.integers(1, 6000)
STEPS = st.lists(
    st.tuples(st.sampled_from([*KINDS, *ACTS]), MINUTES_LATER, DAYS_BACK), min_size=1, max_size=12
)


@pytest.fixture
def lived(worker, manager, at, mia):
    """A case taken from a contact to a referral and the end of its assessment."""
    return decided_contact(
        mia, worker=Act(by=worker, at=at), manager=Act(by=manager, at=at), outcome="REFERRAL"
    )


def test_a_record_made_through_the_services_is_sound(lived):
    assert ClockRun.objects.count() >= 3
    assert list(findings()) == []


def test_a_check_of_an_empty_record_does_not_look_like_one_of_a_full_one(request):
    assert entries_read() == 0
    request.getfixturevalue("lived")

    assert entries_read() == Event.objects.count() > 0


def test_every_check_has_a_title_and_gives_a_list():
    assert [(check.title, check.run()) for check in every_check()]


def test_a_due_date_changed_behind_the_services_is_found(lived):
    ClockRun.objects.filter(clock="fd.decision").update(due_on=date(2018, 1, 1))

    assert any("fd.decision is stored as" in fault for fault in clock_faults())


def test_a_run_that_no_event_started_is_found(lived, at):
    ClockRun.objects.create(
        clock="fd.decision", case="front_door.contact:999999", rule_version="catalogue", started_on=at.date(),
        started_at=at, first_due_on=at.date(), due_on=at.date(),
    )  # fmt: skip

    assert list(clock_faults()) == ["front_door.contact:999999: a clock runs that no event started."]


def test_an_event_whose_source_is_gone_is_found(act, mia):
    services.record(kinds.AGENCY_ASKED, act, about=[mia], source=mia.person)
    row = Event.objects.last()
    row.pk, row.act, row.source, row.case = None, act.id, "people.person:999999", "people.person:999999"
    row.save(force_insert=True)

    faults = list(findings())
    assert "people.person:999999: an event names it as its source, and it is not there." in faults


def test_a_decision_without_its_standards_is_found(act, mia, lived):
    decision = lived.decisions.get()
    told = services.record(kinds.CONTACT_DECIDED, act, about=[mia], source=decision, case=lived)
    row = told[0]
    row.pk, row.source = None, "front_door.decision:999999"
    row.save(force_insert=True)

    assert StandardCheck.objects.filter(decision=f"front_door.decision:{decision.pk}").exists()
    faults = [fault for fault in findings() if "made without" in fault]
    assert faults == [
        "front_door.decision:999999: it was made without criteria_named, decided_by_another, rationale_given."
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_the_clocks_of_any_life_of_a_case_are_rebuilt_as_they_were_stored(steps, worker, manager, owner, at):
    with transaction.atomic():  # undone afterwards: one example's holidays are not another's
        mia, theo = make_child(worker, at), make_child(worker, at, given="Theo")
        moment = at
        for step, minutes, days_back in steps:
            moment += timedelta(minutes=minutes)
            live(step, mia, theo, Act(by=worker, at=moment), Act(by=manager, at=moment), owner, days_back)
        faults = list(clock_faults())
        transaction.set_rollback(True)

    assert faults == []


def live(step, mia, theo, act, managers_act, owner, days_back):
    """One step of a case; what the services refuse does not happen."""
    if step in KINDS:
        when = When.day((act.at - timedelta(days=days_back)).date()) if days_back % 2 else None
        services.record(step, act, about=[mia, theo][: 1 + days_back % 2], source=mia.person, when=when)
        return
    try:
        _change(step, mia, theo, managers_act, owner, days_back)
    except CannotChangeClock:
        return


def _change(step, mia, theo, act, owner, days_back):
    day = act.at.date() + timedelta(days=days_back)
    if step == "set a timescale":
        services.set_timescale(
            key="fd.referrer_chase", length=1 + days_back, unit="working_days", from_on=day, reason="Agreed",
            act=Act(by=owner, at=act.at),
        )  # fmt: skip
    elif step == "add a holiday":
        services.add_holiday(on=day, name="Closed", act=Act(by=owner, at=act.at))
    elif step == "move the entries":
        services.move_entries(source=mia.person, wrong=mia, right=theo, reason="Brother", act=act)
    elif run := ClockRun.objects.filter(case=f"people.person:{mia.pk}").order_by("-pk").first():
        changes = {
            "pause": lambda: services.pause_clock(run_id=run.pk, reason="x", act=act),
            "resume": lambda: services.resume_clock(run_id=run.pk, reason="x", act=act),
            "extend": lambda: services.extend_clock(run_id=run.pk, due_on=day, reason="x", act=act),
            "correct": lambda: services.correct_due_date(run_id=run.pk, due_on=day, reason="x", act=act),
        }
        changes[step]()
