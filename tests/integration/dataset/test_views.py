"""Header, schema and PostgreSQL say the same of every published view; what is deployed is what is written."""

import pytest
from django.db import connection

from kittiwake.dataset.headers import views
from kittiwake.dataset.tables import SCHEMAS
from tests.integration.months_in_court import make_court_months
from tests.integration.months_in_protection import make_protected_months
from tests.integration.months_made import make_months
from tests.integration.months_missing import make_missing_months
from tests.integration.months_of_help import make_helped_months
from tests.integration.months_of_homes import make_homes_months
from tests.integration.months_of_lives import make_lives_months
from tests.made_once import made_once
from tests.standing_people import join, open_front_door

pytestmark = pytest.mark.django_db

IN_IBIS = {"bigint": "int64", "boolean": "boolean", "date": "date", "text": "string"}
NAMES = sorted(views())


def ask(sql, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def deployed_columns(name):
    return ask(
        "select attname, format_type(atttypid, atttypmod) from pg_attribute"
        " where attrelid = %s::regclass and attnum > 0 order by attnum",
        f"dataset.{name}",
    )


@pytest.mark.parametrize("name", NAMES)
def test_header_schema_and_postgresql_agree(name):
    written = [(column.name, column.type) for column in views()[name].columns]

    assert deployed_columns(name) == written
    assert [(column, str(kind)) for column, kind in SCHEMAS[name].items()] == [
        (column, IN_IBIS[kind]) for column, kind in written
    ]


def test_the_views_written_the_schemas_and_the_views_deployed_are_the_same_ones():
    deployed = {name for (name,) in ask("select viewname from pg_views where schemaname = 'dataset'")}

    assert set(NAMES) == set(SCHEMAS) == deployed


@pytest.mark.parametrize("name", NAMES)
def test_the_deployed_view_is_the_one_in_the_file(name):
    deployed = definition(f"dataset.{name}")
    ask_nothing(
        views()[name].sql.replace(f"create view dataset.{name} ", f"create temporary view written_{name} ")
    )

    assert deployed == definition(f"written_{name}")


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    """Rows in every view: all the months that the measures are tested on."""
    with made_once(django_db_blocker):
        team = open_front_door()
        worker = join("Priya Raman", "screening_worker", team)
        manager = join("Marian Holt", "front_door_manager", team)
        make_months(worker, manager)
        make_helped_months(worker, manager)
        make_protected_months(worker, manager)
        make_missing_months(worker)
        make_court_months(worker)
        make_homes_months(worker)
        make_lives_months(worker)
        yield


@pytest.mark.parametrize("name", NAMES)
def test_a_column_that_does_not_speak_of_null_never_holds_one(rows, name):
    nulls = {
        column.name
        for column in views()[name].columns
        if ask(f'select from dataset.{name} where "{column.name}" is null limit 1')
    }

    assert nulls <= {column.name for column in views()[name].columns if column.may_be_null}
    assert ask(f"select from dataset.{name} limit 1"), "the test made no row to look at"


@pytest.mark.parametrize("name", NAMES)
def test_the_first_column_names_a_row(rows, name):
    key = views()[name].columns[0]

    ((there, keys),) = ask(f"select count(*), count(distinct {key.name}) from dataset.{name}")
    assert key.means.startswith("unique")
    assert there == keys


def test_no_view_reads_a_name_a_number_or_an_address():
    read = ask(
        "select distinct source.relname from pg_depend on_it join pg_rewrite rule on rule.oid = on_it.objid"
        " join pg_class view on view.oid = rule.ev_class join pg_class source on source.oid = on_it.refobjid"
        " where on_it.classid = 'pg_rewrite'::regclass and view.relnamespace = 'dataset'::regnamespace"
    )

    private = {"people_name", "people_identifier", "people_address", "people_residence", "access_user"}
    assert not private & {table for (table,) in read}
    assert {table for (table,) in read} >= {"front_door_contact", "people_person"}


def definition(view):
    ((text,),) = ask("select pg_get_viewdef(%s::regclass)", view)
    return text


def ask_nothing(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
