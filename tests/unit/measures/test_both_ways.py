"""Measures whose condition hardly ever fails where services hold: a row that meets it, and one that does not.

A row that is not counted stands beside them. Every row is of March 2017.
"""

from datetime import date

import pytest

from kittiwake.measures import cases_in, find

DAY = date(2017, 3, 10)
MET, NOT_MET = 1, 2
"""Numbers of the first two rows; the third is not counted."""

SIGNED = {"is_authorised": True, "authorised_on": DAY}
CHECKED = {"standard": "history_read", "decided_kind": "front_door.decision", "checked_on": DAY}
NIGHT = {"acknowledge_by_on": DAY}
CLOSED = {"closed_on": DAY}
ROWS = {
    "lived_experience_written": (
        SIGNED | {"has_lived_experience": True},
        SIGNED | {"has_lived_experience": False},
        {"is_authorised": False},
    ),
    "not_on_one_word": (
        SIGNED | {"parent_words": 50, "all_words": 100},
        SIGNED | {"parent_words": 51, "all_words": 100},
        SIGNED | {"parent_words": 0, "all_words": 0},
    ),
    "night_entries_acknowledged": (
        NIGHT | {"is_acknowledged_in_time": True},
        NIGHT | {"is_acknowledged_in_time": False},
        {"acknowledge_by_on": date(2017, 3, 31), "is_acknowledged_in_time": True},
    ),
    "history_read_before_proposal": (
        CHECKED | {"is_met": True},
        CHECKED | {"is_met": False},
        CHECKED | {"is_met": True, "decided_kind": "front_door.proposal"},
    ),
    "challenges_changed_something": (
        CLOSED | {"is_changed": True},
        CLOSED | {"is_changed": False},
        {"raised_on": DAY},
    ),
    "changes_sustained": (
        CLOSED | {"reread_on": DAY, "is_sustained": True},
        CLOSED | {"reread_on": DAY, "is_sustained": False},
        CLOSED | {"is_changed": True},
    ),
    "referrals_answered_lower_before": (
        {"received_on": DAY, "answered_lower_on": date(2017, 3, 1)},
        {"received_on": DAY, "answered_lower_on": date(2015, 3, 1)},
        {"received_on": date(2017, 4, 1), "answered_lower_on": DAY},
    ),
}


@pytest.mark.parametrize("key", ROWS)
def test_a_row_meets_it_and_a_row_does_not(dataset, key):
    measure = find(key)
    for number, row in enumerate(ROWS[key], MET):
        add(dataset, measure.table, row | {measure.case_id: number})

    cases = cases_in(measure, dataset, "duckdb", as_at=date(2017, 3, 31), month=date(2017, 3, 1))

    assert {case.case_id: case.is_met for case in cases} == {MET: True, NOT_MET: False}


def add(dataset, table, row):
    """One row; what it leaves out is null."""
    names, blanks = ", ".join(row), ", ".join("?" * len(row))
    dataset.execute(f"insert into dataset.{table} ({names}) values ({blanks})", list(row.values()))
