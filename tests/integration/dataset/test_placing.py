"""A migration places a view only as it was when the migration was written."""

import pytest
from django.db import connection

from kittiwake.dataset.headers import views
from kittiwake.dataset.placing import LiftView, PlaceView

pytestmark = pytest.mark.django_db


def is_there(name):
    with connection.cursor() as cursor:
        cursor.execute("select to_regclass(%s) is not null", [f"dataset.{name}"])
        return cursor.fetchone()[0]


def migrate(operation):
    with connection.schema_editor() as editor:
        operation.database_forwards("dataset", editor, None, None)


def test_a_view_is_lifted_and_placed_again():
    migrate(LiftView("contacts"))
    assert not is_there("contacts")

    migrate(PlaceView("contacts", fingerprint=views()["contacts"].fingerprint))
    assert is_there("contacts")


def test_a_migration_older_than_the_view_leaves_it_to_a_later_one():
    migrate(LiftView("contacts"))

    migrate(PlaceView("contacts", fingerprint="0123456789abcdef"))
    migrate(PlaceView("a_view_that_is_gone", fingerprint="0123456789abcdef"))

    assert not is_there("contacts")
