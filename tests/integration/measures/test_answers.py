"""One definition, the same answer on PostgreSQL beside the record and on DuckDB over an extract.

The contacts are those of months_made.py; every number here can be counted off its table.
"""

from datetime import date

import pytest

from kittiwake.measures import by_month, cases_in, court_time, find, measures, parts_of
from tests.integration.months_of_help import CIN, CP

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
OF_PROTECTION = """
    measure                    | January      | February         | March            | April
    assessed_in_time           | nothing to count | nothing to count | 1 of 2 (50%) | nothing to count
    children_allocated_in_time | 1 of 2 (50%) | nothing to count | nothing to count | 0 of 1 (0%)
    no_child_left_waiting      | 2 of 2 (100%) | nothing to count | nothing to count | 0 of 1 (0%)
    conferences_held_in_time   | nothing to count | nothing to count | 1 of 2 (50%) | nothing to count
    conferences_within_fifteen_days | nothing to count | nothing to count | 1 of 1 (100%) | 0 of 1 (0%)
    conferences_quorate        | nothing to count | nothing to count | 1 of 1 (100%) | 0 of 1 (0%)
    education_represented      | nothing to count | nothing to count | 1 of 2 (50%) | 1 of 1 (100%)
    families_had_reports       | nothing to count | nothing to count | 1 of 1 (100%) | 0 of 1 (0%)
"""
"""Those of months_in_protection.py, which are apart so that each table can be counted by hand."""

OF_HELP = """
    measure                       | January          | February         | March            | April
    children_in_need              | 4 of 7 (57%)     | 5 of 7 (71%)     | 4 of 7 (57%)     | 3 of 6 (50%)
    protected_for_neglect         | 1 of 4 (25%)     | 1 of 5 (20%)     | 1 of 4 (25%)     | 1 of 3 (33%)
    plans_over_two_years          | 0 of 4 (0%)      | 2 of 5 (40%)     | 2 of 4 (50%)     | 1 of 3 (33%)
    plans_ended_after_two_years   | nothing to count | nothing to count | 1 of 2 (50%)     | 0 of 1 (0%)
    plans_ended_soon              | nothing to count | nothing to count | 1 of 2 (50%)     | 1 of 1 (100%)
    second_plans                  | 0 of 2 (0%)      | 1 of 1 (100%)    | nothing to count | 1 of 1 (100%)
    second_plans_within_two_years | 0 of 2 (0%)      | 0 of 1 (0%)      | nothing to count | 1 of 1 (100%)
    core_groups_in_time           | 0 of 2 (0%)      | 1 of 1 (100%)    | 0 of 1 (0%)      | nothing to count
    review_conferences_in_time    | nothing to count | nothing to count | nothing to count | 1 of 2 (50%)
    need_reviews_in_time          | 1 of 1 (100%)    | nothing to count | 0 of 1 (0%)      | 1 of 1 (100%)
    plans_shared_in_person        | 1 of 1 (100%)    | nothing to count | 0 of 1 (0%)      | 0 of 1 (0%)
    plans_in_the_childs_words     | 1 of 1 (100%)    | nothing to count | 1 of 1 (100%)    | 0 of 1 (0%)
    plans_with_contingency        | 1 of 5 (20%)     | 1 of 6 (17%)     | 1 of 6 (17%)     | 1 of 5 (20%)
    outcomes_with_progress        | 1 of 2 (50%)     | 1 of 2 (50%)     | 2 of 2 (100%)    | 2 of 2 (100%)
    childs_words_recorded         | nothing to count | nothing to count | 1 of 2 (50%)     | nothing to count
    signs_looked_at               | nothing to count | 0 of 3 (0%)      | 2 of 3 (67%)     | 1 of 2 (50%)
    false_alarms                  | nothing to count | 1 of 2 (50%)     | nothing to count | nothing to count
    assessed_in_time_from_start   | nothing to count | nothing to count | 1 of 2 (50%)     | nothing to count
    assessments_out_of_date       | 0 of 5 (0%)      | 1 of 6 (17%)     | 1 of 6 (17%)     | 1 of 5 (20%)
"""
"""Those of months_of_help.py."""

OF_MISSING = """
    measure                        | January          | February         | March            | April
    return_interviews_offered      | nothing to count | nothing to count | 3 of 4 (75%)     | nothing to count
    return_interviews_accepted     | nothing to count | nothing to count | 2 of 4 (50%)     | nothing to count
    return_interviews_held         | nothing to count | nothing to count | 2 of 4 (50%)     | nothing to count
    return_interviews_held_in_time | nothing to count | nothing to count | 1 of 4 (25%)     | nothing to count
    missing_from_care              | nothing to count | nothing to count | 2 of 5 (40%)     | 0 of 1 (0%)
    children_missing               | nothing to count | nothing to count | nothing to count | 0 of 1 (0%)
    themes_used_in_time            | nothing to count | nothing to count | 1 of 2 (50%)     | nothing to count
    private_fosterings             | nothing to count | 1 of 1 (100%)    | 1 of 2 (50%)     | 1 of 1 (100%)
    fostered_children_seen_in_time | nothing to count | 1 of 1 (100%)    | 1 of 2 (50%)     | nothing to count
"""
"""Those of months_missing.py."""

OF_COURT = """
    measure                      | January          | February         | March            | April
    family_asked_first           | 2 of 2 (100%)    | 0 of 1 (0%)      | nothing to count | nothing to count
    past_midpoint_without_review | 0 of 2 (0%)      | 2 of 3 (67%)     | 0 of 3 (0%)      | 1 of 1 (100%)
    stepped_down                 | nothing to count | nothing to count | nothing to count | 1 of 2 (50%)
    proceedings_within_26_weeks  | nothing to count | nothing to count | 1 of 1 (100%)    | 0 of 1 (0%)
"""
"""Those of months_in_court.py."""

OF_HOMES = """
    measure                   | January          | February         | March            | April
    homes_found_in_time       | nothing to count | 1 of 1 (100%)    | 1 of 2 (50%)     | 0 of 1 (0%)
    homes_within_twenty_miles | nothing to count | 1 of 1 (100%)    | 0 of 1 (0%)      | nothing to count
    home_requests_refused     | nothing to count | 1 of 2 (50%)     | 1 of 2 (50%)     | nothing to count
    siblings_found_together   | nothing to count | nothing to count | 1 of 2 (50%)     | nothing to count
"""
"""Those of months_of_homes.py."""

OF_LIVES = """
    measure | January | February | March | April
    initial_health_assessed_in_time | nothing to count | 1 of 1 (100%) | nothing to count | nothing to count
    health_assessments_in_time | nothing to count | 0 of 1 (0%) | nothing to count | nothing to count
    dental_checks_in_time | 0 of 1 (0%) | nothing to count | nothing to count | nothing to count
    questionnaires_scored | nothing to count | 1 of 1 (100%) | 1 of 2 (50%) | nothing to count
    questionnaires_of_concern | nothing to count | 1 of 1 (100%) | 0 of 1 (0%) | nothing to count
    first_education_plans_in_time | nothing to count | 0 of 1 (0%) | nothing to count | nothing to count
    missing_education_over_twelve_weeks | 0 of 2 (0%) | 1 of 2 (50%) | 0 of 1 (0%) | nothing to count
    full_hours_in_alternative_provision | nothing to count | nothing to count | 0 of 1 (0%) | 1 of 1 (100%)
    advocates_wanted | 1 of 1 (100%) | nothing to count | 0 of 2 (0%) | nothing to count
    visitors_who_came | 0 of 1 (0%) | 0 of 1 (0%) | 1 of 2 (50%) | 1 of 2 (50%)
"""
"""Those of months_of_lives.py."""


def rows(table: str) -> list[list[str]]:
    _heading, *lines = table.strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def test_each_month_comes_to_what_happened_in_it(ask):
    assert told(ask, ANSWERS) == written(ANSWERS)


def test_each_month_of_the_protected_children_comes_to_what_happened_in_it(ask_of_protection):
    assert told(ask_of_protection, OF_PROTECTION) == written(OF_PROTECTION)


def test_each_month_of_the_helped_children_comes_to_what_happened_in_it(ask_of_help):
    assert told(ask_of_help, OF_HELP) == written(OF_HELP)


def test_each_month_of_missing_children_comes_to_what_happened_in_it(ask_of_missing):
    assert told(ask_of_missing, OF_MISSING) == written(OF_MISSING)


def test_each_month_before_and_in_court_comes_to_what_happened_in_it(ask_of_court):
    assert told(ask_of_court, OF_COURT) == written(OF_COURT)


def test_how_long_it_takes_is_an_average_and_a_middle_and_by_bands(ask_of_court):
    """175 and 217 days in court are 28 weeks on average; both letters of 9 January ended after 91 days."""
    in_court = court_time(*ask_of_court, of="proceedings_children", as_at=TODAY)
    before = court_time(*ask_of_court, of="pre_proceedings_children", as_at=TODAY)
    assert (in_court.ended, in_court.mean_weeks, in_court.median_weeks) == (2, 28.0, 28.0)
    assert (before.ended, before.mean_weeks, before.median_weeks) == (2, 13.0, 13.0)
    assert court_time(*ask_of_court, of="proceedings_children", as_at=date(2017, 1, 1)).mean_weeks is None

    within = find("proceedings_within_26_weeks")
    parts = parts_of(within, *ask_of_court, as_at=TODAY, since=date(2017, 1, 1))
    assert {part: count.says for part, count in parts.items()} == {
        "UP_TO_26": "1 of 1 (100%)",
        "UP_TO_32": "0 of 1 (0%)",
    }


def test_each_month_of_homes_looked_for_comes_to_what_happened_in_it(ask_of_homes):
    assert told(ask_of_homes, OF_HOMES) == written(OF_HOMES)


def test_each_month_of_lives_in_care_comes_to_what_happened_in_it(ask_of_lives):
    assert told(ask_of_lives, OF_LIVES) == written(OF_LIVES)


def written(table: str) -> dict[str, list[str]]:
    return {key: said for key, *said in rows(table)}


def told(ask, table: str) -> dict[str, list[str]]:
    """What each measure of the table says of each month, where the list behind it is as long."""
    return {key: [month.count.says for month in months_of(key, ask)] for key in written(table)}


def months_of(key, ask):
    months = by_month(find(key), *ask, as_at=TODAY, months=4)
    assert [month.month for month in months] == [date(2017, n, 1) for n in (1, 2, 3, 4)]
    for month in months:
        cases = cases_in(find(key), *ask, as_at=TODAY, month=month.month)

        assert len(cases) == month.count.denominator, key
        assert sum(case.is_met for case in cases) == month.count.numerator, key
    return months


def test_a_number_is_split_into_parts_that_come_to_it(ask_of_help):
    def parts(key):
        found = parts_of(find(key), *ask_of_help, as_at=TODAY, since=date(2017, 1, 1))
        return {part: count.says for part, count in found.items()}

    assert parts("protected_for_neglect") == {
        "NEG": "1 of 1 (100%)",
        "EMO": "0 of 1 (0%)",
        None: "0 of 1 (0%)",
    }
    assert parts("signs_looked_at") == {"out_of_date": "1 of 1 (100%)", "visit_missed": "0 of 1 (0%)"}
    assert parts("false_alarms") == {"out_of_date": "0 of 1 (0%)", "no_progress": "1 of 1 (100%)"}
    assert parts("plans_with_contingency") == {CIN: "1 of 2 (50%)", CP: "0 of 3 (0%)"}


def test_a_child_is_counted_once_whatever_stands_for_them(ask_of_help):
    """Wren's plan has one row, its category another, and the sign that her assessment is old a third."""
    for key in ("children_in_need", "protected_for_neglect", "assessments_out_of_date"):
        cases = cases_in(find(key), *ask_of_help, as_at=TODAY, month=date(2017, 3, 1))

        assert len({case.case_id for case in cases}) == len(cases)


def test_every_measure_counts_something_in_one_of_the_tables():
    """A definition that stands in none of them, or counts nothing, is tested by nothing."""
    counted = {
        key
        for table in (ANSWERS, OF_PROTECTION, OF_HELP, OF_MISSING, OF_COURT, OF_HOMES, OF_LIVES)
        for key, *said in rows(table)
        if set(said) != {"nothing to count"}
    }

    assert counted == set(measures())


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
