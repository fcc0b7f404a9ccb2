"""The extract holds the dataset's rows, and never all of them in memory at once."""

import pytest
from django.db import connection

from kittiwake.dataset import extract
from kittiwake.dataset.tables import SCHEMAS
from tests.integration.months_in_court import make_court_months
from tests.integration.months_in_protection import make_protected_months
from tests.integration.months_made import make_months
from tests.integration.months_missing import make_missing_months
from tests.integration.months_of_help import make_helped_months
from tests.integration.months_of_homes import make_homes_months
from tests.integration.months_of_lives import make_lives_months

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows_of(worker, manager):
    """Every row of one table over a connection of either engine."""
    make_months(worker, manager)
    make_helped_months(worker, manager)
    make_protected_months(worker, manager)
    make_court_months(worker)
    make_missing_months(worker)
    make_homes_months(worker)
    make_lives_months(worker)

    def ask(source, table):
        cursor = source.cursor()
        cursor.execute(f"select * from dataset.{table} order by 1")
        return cursor.fetchall()

    return ask


@pytest.mark.parametrize("rows_at_a_time", [1, 2, 20_000])
def test_an_extract_holds_the_same_rows_as_the_record(rows_of, tmp_path, rows_at_a_time):
    written = extract.write(connection, tmp_path, rows_at_a_time=rows_at_a_time)

    with extract.opened(tmp_path) as duck:
        for table in SCHEMAS:
            assert rows_of(duck, table) == rows_of(connection, table)
            assert written[table] == len(rows_of(connection, table)) > 0


def test_an_empty_record_makes_an_extract_with_every_table(db, tmp_path):
    written = extract.write(connection, tmp_path)

    assert written == dict.fromkeys(SCHEMAS, 0)
    with extract.opened(tmp_path) as duck:
        for table, schema in SCHEMAS.items():
            assert duck.table(f"dataset.{table}").columns == list(schema)


def test_only_so_many_rows_are_fetched_at_a_time(rows_of, tmp_path):
    people = len(rows_of(connection, "people"))
    with connection.execute_wrapper(fetches := Fetches()):
        extract.write(connection, tmp_path, rows_at_a_time=1)

    assert fetches.of["people"] == people + 1  # the last one finds nothing more


class Fetches:
    """How often each table was fetched from, watched at the database's door."""

    def __init__(self):
        self.of, self.table = {}, ""

    def __call__(self, execute, sql, params, many, context):
        if sql.startswith("declare"):
            self.table = sql.partition(" from dataset.")[2].split()[0]
        if sql.startswith("fetch"):
            self.of[self.table] = self.of.get(self.table, 0) + 1
        return execute(sql, params, many, context)
