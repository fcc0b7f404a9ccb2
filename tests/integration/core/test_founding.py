"""A new database has all that the models name, although its tables were made at once."""

import pgtrigger
import pytest
from django.apps import apps
from django.db import connection

pytestmark = pytest.mark.django_db


def ours():
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith("kittiwake.records.") and model._meta.managed
    ]


def names(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return {row[0] for row in cursor.fetchall()}


def test_every_trigger_stands_as_its_model_writes_it():
    wrong = [
        f"{model._meta.label}:{trigger.name}"
        for model, trigger in pgtrigger.registered()
        if model in ours() and trigger.get_installation_status(model) != ("INSTALLED", True)
    ]

    assert wrong == []


def test_every_constraint_and_index_stands():
    stands = names("select conname from pg_constraint") | names("select indexname from pg_indexes")
    named = {
        each.name
        for model in ours()
        for each in (*model._meta.constraints, *model._meta.indexes)
        if each.name
    }

    assert len(named) > 100
    assert named - stands == set()


def test_what_finds_names_by_sound_stands():
    assert {"btree_gist", "pg_trgm", "unaccent", "fuzzystrmatch"} <= names("select extname from pg_extension")
    assert {"people_word_sounds", "people_word_near"} <= names("select proname from pg_proc")
