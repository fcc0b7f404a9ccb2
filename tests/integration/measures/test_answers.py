"""One definition, the same answer on PostgreSQL beside the record and on DuckDB over an extract.

The contacts are those of months_made.py; every number here can be counted off its table.
"""

from datetime import date

import pytest

from kittiwake.measures import by_month, cases_in, find, measures

pytestmark = pytest.mark.django_db

TODAY = date(2017, 4, 24)
ANSWERS = """
    measure                      | January            | February       | March        | April
    agencies_answer_in_time      | nothing to count   | 1 of 2 (50%)   | 0 of 1 (0%)  | nothing to count
    decided_with_an_agency_answer | nothing to count  | 1 of 1 (100%)  | 0 of 1 (0%)  | 0 of 1 (0%)
    challenges_answered_in_time  | nothing to count   | 1 of 1 (100%)  | nothing to count | 0 of 1 (0%)
    challenges_changed_something | nothing to count   | nothing to count | 1 of 1 (100%) | nothing to count
    changes_sustained            | nothing to count   | nothing to count | 1 of 1 (100%) | nothing to count
    children_seen_alone          | nothing to count   | nothing to count | 1 of 2 (50%) | nothing to count
    children_seen_in_time        | nothing to count   | nothing to count | 1 of 2 (50%) | 0 of 1 (0%)
    children_allocated_in_time   | nothing to count   | nothing to count | 1 of 1 (100%) | nothing to count
    assessed_in_time | nothing to count | nothing to count | nothing to count | nothing to count
    conferences_held_in_time | nothing to count | nothing to count | nothing to count | nothing to count
    conferences_quorate | nothing to count | nothing to count | nothing to count | nothing to count
    education_represented | nothing to count | nothing to count | nothing to count | nothing to count
    families_had_reports | nothing to count | nothing to count | nothing to count | nothing to count
    lived_experience_written | nothing to count | nothing to count | 1 of 1 (100%) | nothing to count
    not_on_one_word | nothing to count | nothing to count | 1 of 1 (100%) | nothing to count
    contacts_decided_on_time     | nothing to count   | 1 of 1 (100%)  | 0 of 1 (0%)  | 0 of 1 (0%)
    decisions_upheld_on_rereading | nothing to count  | nothing to count | 0 of 1 (0%)  | nothing to count
    history_read_before_proposal | nothing to count   | 1 of 1 (100%)  | 1 of 1 (100%) | 1 of 1 (100%)
    night_entries_acknowledged   | nothing to count   | nothing to count | 1 of 1 (100%) | nothing to count
    no_child_left_waiting        | nothing to count   | nothing to count | nothing to count | nothing to count
    proposals_kept               | nothing to count   | 1 of 1 (100%)  | 0 of 1 (0%)  | 1 of 1 (100%)
    referrals_answered_lower_before | nothing to count | 1 of 1 (100%) | nothing to count | nothing to count
    repeat_contacts              | 0 of 1 (0%)        | 1 of 1 (100%)  | nothing to count | 2 of 3 (67%)
"""


def rows(table: str) -> list[list[str]]:
    _heading, *lines = table.strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


@pytest.mark.parametrize(("key", "said"), [(key, said) for key, *said in rows(ANSWERS)])
def test_each_month_comes_to_what_happened_in_it(ask, key, said):
    months = by_month(find(key), *ask, as_at=TODAY, months=4)

    assert [month.count.says for month in months] == said
    assert [month.month for month in months] == [date(2017, n, 1) for n in (1, 2, 3, 4)]


def test_every_measure_is_in_the_table_above():
    assert {key for key, *_ in rows(ANSWERS)} == set(measures())


@pytest.mark.parametrize("key", list(measures()))
def test_the_list_behind_a_number_is_as_long_as_the_number(ask, key):
    for month in by_month(find(key), *ask, as_at=TODAY, months=4):
        cases = cases_in(find(key), *ask, as_at=TODAY, month=month.month)

        assert len(cases) == month.count.denominator
        assert sum(case.is_met for case in cases) == month.count.numerator


def test_a_decision_due_today_is_not_late_until_the_day_is_over(ask, months):
    measure = find("contacts_decided_on_time")
    april = date(2017, 4, 1)

    due = {
        n: {case.case_id for case in cases_in(measure, *ask, as_at=date(2017, 4, n), month=april)}
        for n in (24, 25)
    }

    assert due == {24: {months.midnight.pk}, 25: {months.midnight.pk, months.friday.pk}}


def test_a_contact_just_after_midnight_in_summer_belongs_to_the_new_month(ask, months):
    cases = cases_in(find("repeat_contacts"), *ask, as_at=TODAY, month=date(2017, 4, 1))

    assert [(case.case_id, case.dated_on) for case in cases[:2]] == [
        (months.midnight.pk, date(2017, 4, 1))
    ] * 2


def test_what_came_after_a_day_is_not_counted_on_that_day(ask):
    late_in_february = by_month(find("repeat_contacts"), *ask, as_at=date(2017, 2, 27), months=2)

    assert [month.count.says for month in late_in_february] == ["0 of 1 (0%)", "nothing to count"]
