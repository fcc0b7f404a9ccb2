"""The arithmetic of a measure on rows written by hand: nulls, ends of months, twelve months to the day."""

from datetime import date

import pytest

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
PLANS = """
    began       | ended       | long on 31 March | because
    2015-03-31  | -           | yes              | two years to the day
    2015-04-01  | -           | no               | a day short
    2015-03-01  | 2017-03-31  | yes              | its last day counts
    2015-03-01  | 2017-03-30  | not counted      | it ended the day before
    2017-04-01  | -           | not counted      | it begins tomorrow
    2017-03-31  | -           | no               | its first day counts
"""
SECOND = """
    before      | began       | again | because
    2015-03-10  | 2017-03-10  | yes   | two years to the day
    2015-03-09  | 2017-03-10  | no    | two years and a day
    -           | 2017-03-10  | no    | never, or not ended
"""
SHORT = """
    began       | ended       | soon | because
    2016-12-10  | 2017-03-09  | yes  | a day short of three months
    2016-12-10  | 2017-03-10  | no   | three months to the day
    2016-11-30  | 2017-02-28  | not counted | ended in February
"""
A_PLAN = "insert into dataset.plans (plan_id, kind, from_on, to_on, protected_until) values (?, ?, ?, ?, ?)"
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

    expected = {number: said for number, (_, _, said, _) in enumerate(rows(CLOCKS)) if said != "no"}
    assert {case.case_id: "yes, on time" if case.is_met else "yes, late" for case in cases} == expected


def test_again_is_within_twelve_months_to_the_day(contacts):
    cases = cases_in(find("repeat_contacts"), contacts, "duckdb", as_at=END_OF_MARCH, month=MARCH)

    expected = {
        n: again for n, (_, received, again, _) in enumerate(rows(CONTACTS)) if received.startswith("2017-03")
    }
    assert {case.case_id: "yes" if case.is_met else "no" for case in cases} == expected


def test_two_years_are_to_the_day_and_both_ends_of_a_plan_count(dataset):
    for number, (began, ended, *_) in enumerate(rows(PLANS)):
        plan(dataset, number, began, ended)
    dataset.execute(A_PLAN, [99, "CHILD_IN_NEED", date(2010, 3, 1), None, None])

    assert answers(dataset, "plans_over_two_years", of=4) == told(PLANS)


def test_again_within_two_years_is_to_the_day(dataset):
    for number, (before, began, *_) in enumerate(rows(SECOND)):
        plan(dataset, number, began, "-", before)

    assert answers(dataset, "second_plans_within_two_years", of=3) == told(SECOND)


def test_a_plan_is_short_until_three_months_to_the_day(dataset):
    for number, (began, ended, *_) in enumerate(rows(SHORT)):
        plan(dataset, number, began, ended)

    assert answers(dataset, "plans_ended_soon", of=2) == told(SHORT)


def test_what_stands_is_counted_on_the_last_day_of_each_month_and_today(dataset):
    plan(dataset, 1, "2015-01-31", "2017-03-15")
    months = by_month(find("plans_over_two_years"), dataset, "duckdb", as_at=date(2017, 3, 14), months=3)

    assert [month.count.says for month in months] == ["1 of 1 (100%)"] * 3
    (month,) = by_month(find("plans_over_two_years"), dataset, "duckdb", as_at=END_OF_MARCH, months=1)
    assert month.count.says == "nothing to count"


def plan(dataset, number, began, ended, before="-"):
    dataset.execute(A_PLAN, [number, "CHILD_PROTECTION", day(began), day(ended), day(before)])


def answers(dataset, key, *, of):
    cases = cases_in(find(key), dataset, "duckdb", as_at=END_OF_MARCH, month=MARCH)

    assert len(cases) == of
    return {case.case_id: "yes" if case.is_met else "no" for case in cases}


def told(table):
    return {number: said for number, (_, _, said, _) in enumerate(rows(table)) if said != "not counted"}


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
