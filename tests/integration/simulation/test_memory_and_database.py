"""One seed tells one authority: told on rows in memory and in the database, it is the same in every table.

Only keys, and the database's own numbers, differ.
"""

import hashlib
import re
from collections import Counter
from datetime import date

import pytest
from django.apps import apps
from django.db import transaction

from kittiwake.simulation.run import make_authority

pytestmark = pytest.mark.django_db
SCALE, SEED = 0.0008, 11
POINTER = re.compile(r"[a-z_]+\.[a-z]+:\d+")
NEVER_THE_SAME = {"password", "key", "pgh_created_at", "content", "sha256", "size"}
"""A hash of nothing, keys that must not be guessable, the moment at which a trigger wrote, and the bytes of a
file that was made, in which the real moment of its making stands."""
NUMBERED = {"up_to": "line.event", "newest": "line.event", "upto": "assessment.writing"}
"""Columns that hold a row's number without pointing at it, and whose row it is."""
SAYS_A_NUMBER = re.compile(r"Assessment (\d+), authorised here")
STEPS_AWAY = 4


def rows_there():
    """Every row of the record, by its table and number, with its columns."""
    models = [model for model in apps.get_models() if model.__module__.startswith("kittiwake.records.")]
    return {
        (model._meta.label_lower, row.pk): row
        for model in models
        if model._meta.managed
        for row in model._base_manager.all()
    }


def said(row):
    """What a row says by itself, and the rows that it points to, by the column that does."""
    own, points_to = [], {}
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.name in NEVER_THE_SAME or (field.primary_key and not field.remote_field):
            continue
        if field.remote_field and value is not None:
            points_to[field.name] = (field.related_model._meta.label_lower, value)
        elif isinstance(value, str) and POINTER.fullmatch(value):
            label, _, number = value.partition(":")
            points_to[field.name] = (label, int(number))
        elif field.name in NUMBERED and value:
            points_to[field.name] = (NUMBERED[field.name], value)
        elif isinstance(value, str) and (told := SAYS_A_NUMBER.fullmatch(value)):
            points_to[field.name] = ("assessment.assessment", int(told[1]))
        elif field.name != "id":  # in a table of history: the number of the row whose state it is
            own.append(f"{field.name}={value!r}")
    return "|".join(own), points_to


def told(rows):
    """How often each row stands in each table, whatever its number: by what it and those near it say."""
    everything = {place: said(row) for place, row in rows.items()}
    marks = {place: digest(place[0], own) for place, (own, _) in everything.items()}
    for _ in range(STEPS_AWAY):
        marks = {
            place: digest(marks[place], *(f"{name}={marks[other]}" for name, other in sorted(near.items())))
            for place, (_, near) in everything.items()
        }
    tables: dict[str, Counter] = {}
    for (label, _), mark in zip(marks, marks.values(), strict=True):
        tables.setdefault(label, Counter())[mark] += 1
    return tables


def digest(*parts):
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def made(*, in_memory):
    with transaction.atomic():
        make_authority(scale=SCALE, seed=SEED, as_at=date(2017, 4, 24), in_memory=in_memory)
        found = told(rows_there())
        transaction.set_rollback(True)
    return found


def test_the_same_rows_stand_in_every_table():
    from_memory, from_services = made(in_memory=True), made(in_memory=False)

    assert {label: sum(rows.values()) for label, rows in from_memory.items()} == {
        label: sum(rows.values()) for label, rows in from_services.items()
    }
    assert [label for label in from_memory if from_memory[label] != from_services[label]] == []
