"""The arithmetic of a measure on rows written by hand: nulls, ends of months, twelve months to the day."""

from datetime import date

import duckdb
import pytest

from kittiwake.dataset.tables import SCHEMAS
from kittiwake.measures import by_month, cases_in, find

CLOCKS = """
    due         | stopped     | counted on 31 March | because
    2017-03-01  | 2017-03-01  | yes, on time        | stopped on its last day
    2017-03-01  | 2017-03-02  | yes, late           | the day after
    2017-03-02  | -           | yes, late           | not stopped at all
    2017-03-30  | -           | yes, late           | the day is over
    2017-03-31  | 2017-03-31  | no                  | the day is not over, though it is stopped
    2017-04-01  | 2017-03-20  | no                  | not yet due
    2017-02-28  | 2017-02-28  | no                  | another month
"""
CONTACTS = """
    earlier     | received    | again | because
    -           | 2017-03-10  | no    | the first
    2016-03-10  | 2017-03-10  | yes   | twelve months to the day
    2016-03-09  | 2017-03-10  | no    | twelve months and a day
    2017-03-10  | 2017-03-10  | yes   | earlier the same day
    2016-02-29  | 2017-03-01  | no    | a leap day: twelve months before 1 March is 1 March
    2016-02-29  | 2017-02-28  | no    | belongs to February
"""
A_RUN = "insert into dataset.clock_runs (clock, case_id, due_on, stopped_on) values (?, ?, ?, ?)"
A_PERSON = """
    insert into dataset.contact_people (contact_id, part, received_on, earlier_received_on)
    values (?, ?, ?, ?)
"""
MARCH, END_OF_MARCH = date(2017, 3, 1), date(2017, 3, 31)


def rows(table: str) -> list[list[str]]:
    _heading, *lines = table.strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


@pytest.fixture
def dataset():
    """DuckDB with the published tables, empty."""
    with duckdb.connect() as connection:
        connection.execute("create schema dataset")
        for name, schema in SCHEMAS.items():
            connection.from_arrow(schema.to_pyarrow().empty_table()).create(f"dataset.{name}")
        yield connection


@pytest.fixture
def clocks(dataset):
    for number, (due, stopped, *_) in enumerate(rows(CLOCKS)):
        dataset.execute(A_RUN, ["fd.decision", number, day(due), day(stopped)])
    dataset.execute(A_RUN, ["as.cfa", 99, date(2017, 3, 5), None])
    return dataset


@pytest.fixture
def contacts(dataset):
    for number, (earlier, received, *_) in enumerate(rows(CONTACTS)):
        dataset.execute(A_PERSON, [number, "CHILD", day(received), day(earlier)])
    dataset.execute(A_PERSON, [99, "ADULT", date(2017, 3, 10), date(2017, 3, 9)])
    return dataset


def test_on_time_is_by_the_end_of_the_due_day_and_counts_once_that_is_over(clocks):
    cases = cases_in(find("contacts_decided_on_time"), clocks, "duckdb", as_at=END_OF_MARCH, month=MARCH)

    told = {number: said for number, (_, _, said, _) in enumerate(rows(CLOCKS)) if said != "no"}
    assert {case.case_id: "yes, on time" if case.is_met else "yes, late" for case in cases} == told


def test_again_is_within_twelve_months_to_the_day(contacts):
    cases = cases_in(find("repeat_contacts"), contacts, "duckdb", as_at=END_OF_MARCH, month=MARCH)

    told = {
        n: again for n, (_, received, again, _) in enumerate(rows(CONTACTS)) if received.startswith("2017-03")
    }
    assert {case.case_id: "yes" if case.is_met else "no" for case in cases} == told


def test_months_without_a_row_are_there_with_nothing_to_count(clocks):
    months = by_month(find("contacts_decided_on_time"), clocks, "duckdb", as_at=END_OF_MARCH, months=3)

    assert [(f"{m.month:%B}", m.count.says) for m in months] == [
        ("January", "nothing to count"),
        ("February", "1 of 1 (100%)"),
        ("March", "1 of 4 (25%)"),
    ]


def test_an_empty_dataset_has_nothing_to_count(dataset):
    (month,) = by_month(find("repeat_contacts"), dataset, "duckdb", as_at=END_OF_MARCH, months=1)

    assert month.count.says == "nothing to count"
    assert cases_in(find("repeat_contacts"), dataset, "duckdb", as_at=END_OF_MARCH, month=MARCH) == []
