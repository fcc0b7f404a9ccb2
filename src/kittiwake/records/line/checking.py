"""Is the record sound? What `kittiwake check` asks; in batches, so that memory stays bounded.

An area with questions of its own writes `records/<area>/checking.py` with `CHECKS`: it is found by folder.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from importlib import import_module
from itertools import islice
from operator import or_
from pathlib import Path
from typing import Any, TypeVar

from django.apps import apps
from django.db.models import BigIntegerField, Exists, F, Func, Min, OuterRef, Q, TextField, Value
from django.db.models.functions import Cast, Substr

from kittiwake.clocks import CannotTurn, Run
from kittiwake.core.today import local_day
from kittiwake.records import __file__ as records
from kittiwake.records.line.models import ClockRun, Event, StandardCheck
from kittiwake.records.line.rebuilding import rebuilt, turns_of
from kittiwake.records.line.services.turning import TurningRules, run_of, turning_kinds
from kittiwake.records.subject.checking import joined_faults
from kittiwake.standards.catalogue import every_standard, standards

Thing = TypeVar("Thing")
AT_ONCE = 2000


@dataclass(frozen=True)
class Check:
    """One question about the whole record. `find` gives a sentence for each fault, without any name."""

    title: str
    find: Callable[[], Iterator[str]]

    def run(self) -> list[str]:
        return list(self.find())


def entries_read() -> int:
    """How many entries there are on all lines: a check of none finds nothing, and must not look like one."""
    return Event.objects.count()


def every_check() -> tuple[Check, ...]:
    return (
        Check("Clocks rebuilt from the line equal those stored", clock_faults),
        Check("Every event has its source", source_faults),
        Check("Every decision has its standards", standard_faults),
        Check("Joined records name one another", joined_faults),
        *(check for module in _areas() for check in module.CHECKS),
    )


def _areas() -> Iterator[Any]:
    for path in sorted(Path(records).parent.glob("*/checking.py")):
        module = import_module(f"kittiwake.records.{path.parent.name}.checking")
        if hasattr(module, "CHECKS"):
            yield module


def findings() -> Iterator[str]:
    """Every fault of every check, as it is found."""
    for check in every_check():
        yield from check.find()


def clock_faults() -> Iterator[str]:
    """Cases whose stored runs are not what their events give."""
    rules = TurningRules.stored()
    for cases in _batches(_cases_with_clocks()):
        stored: dict[str, list[Run]] = {case: [] for case in cases}
        for row in ClockRun.objects.filter(case__in=cases).order_by("pk"):
            stored[row.case].append(run_of(row))
        for case, turns in turns_of(cases).items():
            try:
                told = rebuilt(turns, rules)
            except CannotTurn as refusal:
                yield f"{case}: its clocks cannot be rebuilt. {refusal}"
            else:
                yield from _differences(case, tuple(stored[case]), told)
    orphans = ClockRun.objects.exclude(Exists(Event.objects.filter(case=OuterRef("case"))))
    for case in orphans.order_by("case").values_list("case", flat=True).distinct():
        yield f"{case}: a clock runs that no event started."


def source_faults() -> Iterator[str]:
    """Events that point to a row that is not there."""
    for field in ("source", "case"):
        label = Func(F(field), Value(":"), Value(1), function="split_part", output_field=TextField())
        labels = Event.objects.annotate(label=label).values_list("label", flat=True).distinct()
        for found in sorted(labels):
            for pointer in _pointing_at_nothing(field, found):
                yield f"{pointer}: an event names it as its {field}, and it is not there."


def standard_faults() -> Iterator[str]:
    """Decisions that do not have each standard in force on their day.

    A decision is found by its kind: the standards of "contact.decision" belong to rows named "decision".
    """
    for kind in sorted({standard.decision for standard in every_standard()}):
        sources = [Q(source__startswith=f"{label}:") for label in _labels_of(kind)]
        made = Event.objects.filter(reduce(or_, sources, Q(pk__in=[]))).values_list("source")
        for decisions in _batches(made.annotate(at=Min("recorded_at")).order_by("source").iterator()):
            yield from _without_standards(kind, dict(decisions))


def _labels_of(kind: str) -> list[str]:
    """The tables of such decisions; of two with that name, the one whose area is called after the case."""
    about, _, row_name = kind.partition(".")
    labels = (model._meta.label_lower for model in apps.get_models())  # noqa: SLF001 -- Django's own way
    named = [label for label in labels if label.partition(".")[2] == row_name]
    return [label for label in named if label.startswith(about)] or named


def _without_standards(kind: str, decided_at: dict[str, datetime]) -> Iterator[str]:
    checked: dict[str, set[str]] = {decision: set() for decision in decided_at}
    rows = StandardCheck.objects.filter(decision__in=decided_at)
    for decision, standard in rows.values_list("decision", "standard").iterator():
        checked[decision].add(standard)
    for decision, at in decided_at.items():
        expected = {standard.key for standard in standards(kind, on=local_day(at))}
        if missing := sorted(expected - checked[decision]):
            yield f"{decision}: it was made without {', '.join(missing)}."


def _differences(case: str, stored: tuple[Run, ...], told: tuple[Run, ...]) -> Iterator[str]:
    if len(stored) != len(told):
        yield f"{case}: {len(stored)} runs are stored, and its events give {len(told)}."
        return
    for kept, fresh in zip(stored, told, strict=True):
        if kept != fresh:
            yield f"{case}: {kept.clock} is stored as {_says(kept)}, and its events give {_says(fresh)}."


def _says(run: Run) -> str:
    stopped = f"stopped {run.stopped_on}" if run.stopped_on else "running"
    return f"{run.started_on} due {run.due_on} (first {run.first_due_on}), {stopped}, by {run.rule_version}"


def _pointing_at_nothing(field: str, label: str) -> Iterator[str]:
    """The pointers of one kind whose row is gone, once each: one pass over the line, none of it kept."""
    events = Event.objects.filter(**{f"{field}__startswith": f"{label}:"})
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        missing = events
    else:
        number = Cast(Substr(field, len(label) + 2), BigIntegerField())
        there = model.objects.filter(pk=OuterRef("number"))
        missing = events.annotate(number=number).exclude(Exists(there))
    yield from missing.order_by(field).values_list(field, flat=True).distinct()


def _cases_with_clocks() -> Iterator[str]:
    """Each case with an event that turns clocks, in order."""
    turning = Event.objects.filter(kind__in=turning_kinds()).order_by("case")
    return turning.values_list("case", flat=True).distinct().iterator()


def _batches(things: Iterator[Thing]) -> Iterator[list[Thing]]:
    while batch := list(islice(things, AT_ONCE)):
        yield batch
