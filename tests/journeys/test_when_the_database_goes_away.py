"""The database goes away while somebody writes: the words stay, and are saved when it is back."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection
from playwright.sync_api import expect
from psycopg import sql

from kittiwake.records.line.models import Draft
from tests.integration.people_made import make_child
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)

TERMINATE = "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s"
WORDS = "She said that she likes the new school and that her brother walks with her."


@contextmanager
def no_database() -> Iterator[None]:
    """The server still runs; this database answers nobody until the block ends."""
    named = connection.settings_dict
    connection.close()
    server = psycopg.connect(
        dbname="postgres", user=named["USER"], password=named["PASSWORD"], host=named["HOST"],
        port=named["PORT"], autocommit=True,
    )  # fmt: skip
    allow = sql.SQL("alter database {} with allow_connections {}")
    database = sql.Identifier(named["NAME"])
    with server:
        server.execute(allow.format(database, sql.SQL("false")))
        server.execute(TERMINATE, [named["NAME"]])
        try:
            yield
        finally:
            server.execute(allow.format(database, sql.SQL("true")))


def test_a_note_is_kept_on_the_page_and_saved_when_the_database_is_back(new_page, worker, at):
    child = make_child(by=worker, at=at, given="Tilda", family="Marrick")
    page = new_page()
    sign_in_browser(page, worker)
    page.goto(f"/people/{child.key}/notes/write/")

    with no_database():
        page.get_by_role("textbox", name="The note").fill(WORDS)
        draft = page.locator("[data-draft-words]")
        expect(draft).to_have_text("Not saved — keeping on this page", timeout=15_000)
        expect(page.get_by_role("textbox", name="The note")).to_have_value(WORDS)

    expect(draft).to_contain_text("Saved", timeout=30_000)
    assert WORDS in Draft.objects.get().fields.values()
