"""Two runs with one seed tell the same year, act by act. Only keys and the database's own numbers differ."""

import pytest
from django.db import transaction

from kittiwake.records.front_door.models import Contact, Decision
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.people.models import Name
from kittiwake.simulation.run import make_authority

pytestmark = pytest.mark.django_db
SCALE = 0.0003


def snapshot():
    """All that is told of, in its order, without the keys that the database gives."""
    events = Event.objects.order_by("pk").values_list(
        "kind", "happened_at", "recorded_at", "recorded_by__email", "says", "act"
    )
    contacts = Contact.objects.order_by("pk").values_list("submission", "received_at", "account", "consent")
    names = Name.objects.order_by("pk").values_list("kind", "given", "family", "person__born_on")
    runs = ClockRun.objects.order_by("pk").values_list("clock", "started_at", "due_on", "stopped_at")
    decisions = Decision.objects.order_by("pk").values_list("outcome", "rationale", "at", "by__email")
    return [list(rows) for rows in (events, contacts, names, runs, decisions)]


def made_and_taken_back(seed: int):
    with transaction.atomic():
        make_authority(scale=SCALE, seed=seed)
        taken = snapshot()
        transaction.set_rollback(True)
    return taken


def test_the_same_seed_makes_the_same_authority():
    first, second = made_and_taken_back(4), made_and_taken_back(4)

    assert all(first)
    assert first == second
