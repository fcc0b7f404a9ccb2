"""What one contact, one clock, one standard and one person become in the dataset."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection

from kittiwake.records.front_door.models import ContactPerson
from kittiwake.records.front_door.services import ask_agency, record_answer, remove_person
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.months_made import make_months, moment
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


def rows(table, where="true", *parameters):
    with connection.cursor() as cursor:
        cursor.execute(f"select * from dataset.{table} where {where} order by 1", parameters)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_a_corrected_decision_shows_both_what_was_first_said_and_what_stands(worker, manager):
    today = make_months(worker, manager).today

    (row,) = rows("contacts", "contact_id = %s", today.pk)
    assert (row["proposed_outcome"], row["first_outcome"], row["outcome"]) == (
        "NO_ACTION",
        "NO_ACTION",
        "ADVICE",
    )
    assert row["is_corrected"]
    assert row["decided_on"] == date(2017, 4, 24)


def test_an_undecided_contact_has_no_outcome_and_no_day(worker, manager):
    friday = make_months(worker, manager).friday

    (row,) = rows("contacts", "contact_id = %s", friday.pk)
    assert not row["is_decided"]
    assert {row["decided_on"], row["proposed_outcome"], row["first_outcome"], row["outcome"]} == {None}


def test_a_day_is_londons_day(worker, act):
    late_on_a_summer_evening = datetime(2016, 6, 30, 23, 15, tzinfo=UTC)
    contact = make_contact(act, received_at=late_on_a_summer_evening)

    (row,) = rows("contacts", "contact_id = %s", contact.pk)
    assert row["received_on"] == date(2016, 7, 1)


def test_the_earlier_contact_is_the_one_before_about_the_same_child(worker, manager):
    months = make_months(worker, manager)

    found = {
        row["contact_id"]: row["earlier_received_on"]
        for row in rows("contact_people", "person_id = %s", months.mia.pk)
    }
    assert found == {
        months.prompt.pk: None,
        months.late.pk: date(2017, 1, 31),
        months.midnight.pk: date(2017, 2, 28),
    }


def test_somebody_taken_off_a_contact_is_on_it_no_more(worker, manager, at):
    months = make_months(worker, manager)
    remove_person(
        contact_id=months.prompt.pk, subject=months.mia, because="Another Mia.", act=Act(by=manager, at=at)
    )

    found = {
        row["contact_id"]: row["earlier_received_on"]
        for row in rows("contact_people", "person_id = %s", months.mia.pk)
    }
    assert found == {months.late.pk: None, months.midnight.pk: date(2017, 2, 28)}
    assert ContactPerson.objects.filter(contact=months.prompt).count() == 1


def test_an_exception_that_nobody_has_agreed_to_is_a_reason_and_no_more(act, worker, at):
    contact = make_contact(act, make_child(worker, at))
    screen(contact, act)
    contact.checks.all().delete()
    propose(contact, act, exceptions={"agencies_asked": "The school is shut until Monday."})

    (row,) = rows("standards_checked", "standard = 'agencies_asked'")
    assert (row["is_met"], row["has_reason"], row["has_exception"]) == (False, True, False)
    assert (row["case_kind"], row["case_id"], row["decided_kind"]) == (
        "front_door.contact",
        contact.pk,
        "front_door.proposal",
    )


def test_a_person_is_a_month_of_birth_and_no_name(worker, at):
    child = make_child(worker, at, given="Zebedee", family="Quillfeather", born_on=date(2012, 6, 23))

    (row,) = rows("people", "person_id = %s", child.pk)
    assert row["born_month"] == date(2012, 6, 1)
    assert "Zebedee" not in str(row)


def test_an_unborn_child_is_expected_in_a_month(worker, at):
    unborn = make_child(worker, at, born_on=None, expected_on=date(2017, 8, 19))

    (row,) = rows("people", "person_id = %s", unborn.pk)
    assert (row["born_month"], row["expected_month"]) == (None, date(2017, 8, 1))


def test_a_clock_run_says_what_was_first_told_and_what_holds(worker, manager):
    late = make_months(worker, manager).late

    (row,) = rows("clock_runs", "clock = 'fd.decision' and case_id = %s", late.pk)
    assert (row["started_on"], row["first_due_on"], row["due_on"]) == (
        date(2017, 2, 28),
        date(2017, 3, 1),
        date(2017, 3, 1),
    )
    assert row["stopped_on"] == moment(3, 3).date() > row["due_on"] + timedelta(days=1)


def test_a_question_to_an_agency_counts_by_its_first_answer_though_a_later_one_counts(worker, manager, act):
    contact = make_contact(act, make_child(worker, act.at))
    check = ask_agency(contact_id=contact.pk, agency_kind="POLICE", question="Well?", act=act)
    for hours, answer in ((2, "NOTHING_KNOWN"), (30, "KNOWN")):
        later = Act(by=worker, at=act.at + timedelta(hours=hours))
        record_answer(check_id=check.pk, answer=answer, text="Called twice.", act=later)

    (row,) = rows("agency_checks", "agency_check_id = %s", check.pk)
    assert (row["first_answer"], row["took_minutes"], row["is_answered_in_time"], row["answers"]) == (
        "NOTHING_KNOWN", 120, True, 2,
    )  # fmt: skip
    assert (row["agency_id"], row["agency_kind"], row["asked_how"]) == (None, "POLICE", "NOT_SAID")


def test_an_answer_after_the_decision_is_not_one_it_was_made_with(worker, manager, act):
    contact = make_contact(act, make_child(worker, act.at))
    screen(contact, act)
    propose(contact, act)
    decide(contact, Act(by=manager, at=act.at + timedelta(hours=1)))
    check = contact.checks.get()
    record_answer(
        check_id=check.pk, answer="NOTHING_KNOWN", text="", act=Act(by=worker, at=act.at + timedelta(hours=2))
    )

    (row,) = rows("contacts", "contact_id = %s", contact.pk)
    assert row["agencies_answered"] == 0
