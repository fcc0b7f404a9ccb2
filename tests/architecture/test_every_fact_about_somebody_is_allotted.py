"""Two records that were joined can be separated: every fact that names somebody says what becomes of it."""

from django.apps import apps
from django.db.models import Model

from kittiwake.records.people.models import Person
from kittiwake.records.people.services.allotting import carriers, rules_of_facts
from kittiwake.records.subject.models import Subject

MOVED_BY_THE_LINE = {"line.event"}


def test_every_fact_that_names_somebody_moves_is_carried_or_stays_for_a_reason():
    without = {model._meta.label_lower for model in facts_about_somebody()} - rules_of_facts().keys()

    assert not without - MOVED_BY_THE_LINE, (
        f"Say in the area's allotting.py what becomes of {sorted(without)} when two records are separated:"
        " MOVES, CARRIED with a work that moves, or STAYS with the reason."
    )


def test_no_fact_has_two_rules():
    twice = {label: rules for label, rules in rules_of_facts().items() if len(rules) > 1}

    assert not twice


def test_every_rule_is_of_a_model_that_there_is_and_whatever_carries_can_move():
    known = {model._meta.label_lower for model in apps.get_models()}
    moved = {label for label, rules in rules_of_facts().items() if "MOVES" in rules}

    assert not rules_of_facts().keys() - known
    assert not set(carriers().values()) - moved


def facts_about_somebody() -> list[type[Model]]:
    """Every model of the records with a person in one of its columns; not the history kept by triggers."""
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith("kittiwake.records.") and not model.__name__.endswith("History")
        if any(field.related_model in (Subject, Person) for field in model._meta.concrete_fields)
    ]
