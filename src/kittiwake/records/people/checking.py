"""What `kittiwake check` asks of people: whose work is whose."""

from collections.abc import Iterator

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import BigIntegerField, Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Substr

from kittiwake.records.line.checking import Check
from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.models import Event
from kittiwake.records.people.services.allotting import rules_of_facts

TOLD_ON_MORE_LINES = {"alerts.visitalert"}
"""An alert about a home is told of on the line of everybody on whose page it was looked at."""


def stray_entries() -> Iterator[str]:
    """Entries of one child's work that stand on another's line: its clocks would run on the other's page."""
    works = {label for label, rules in rules_of_facts().items() if "STAYS" not in rules}
    for label in sorted(works - TOLD_ON_MORE_LINES):
        model = apps.get_model(label)
        if _is_about_one(model):
            for case in _elsewhere(label, model).order_by("case").values_list("case", flat=True).distinct():
                yield f"{case}: an entry of it stands on the line of somebody whose work it is not."


def _is_about_one(model: type[Model]) -> bool:
    try:
        return model._meta.get_field("subject").concrete  # noqa: SLF001 -- the documented way to a model's fields
    except FieldDoesNotExist:
        return False


def _elsewhere(label: str, model: type[Model]) -> QuerySet[Event]:
    told = Event.objects.filter(case__startswith=f"{label}:", superseded_by=None, subject__isnull=False)
    number = Cast(Substr("case", len(label) + 2), BigIntegerField())
    joined = Q(subject__whole=OuterRef("subject__whole")) & ~Q(subject__whole=[])
    theirs = model._default_manager.filter(  # noqa: SLF001 -- the documented way to any model's rows
        Q(subject=OuterRef("subject")) | joined, pk=OuterRef("number")
    )
    return told.exclude(kind__in=NOTICES).annotate(number=number).exclude(Exists(theirs))


CHECKS = (Check("Entries stand on the line of whom their work is about", stray_entries),)
