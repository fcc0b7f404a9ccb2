"""Is the record sound? What `kittiwake check` asks; in batches, so that memory stays bounded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Exists, OuterRef

from kittiwake.clocks import CannotTurn, Run
from kittiwake.core.today import local_day
from kittiwake.records.line.models import ClockRun, Event, StandardCheck
from kittiwake.records.line.rebuilding import rebuilt
from kittiwake.records.line.services.turning import TurningRules, run_of, turning_kinds
from kittiwake.standards.catalogue import every_standard, standards

AT_ONCE = 500


@dataclass(frozen=True)
class Check:
    """One question about the whole record. `find` gives a sentence for each fault, without any name."""

    title: str
    find: Callable[[], Iterator[str]]

    def run(self) -> list[str]:
        return list(self.find())


def every_check() -> tuple[Check, ...]:
    return (
        Check("Clocks rebuilt from the line equal those stored", clock_faults),
        Check("Every event has its source", source_faults),
        Check("Every decision has its standards", standard_faults),
    )


def findings() -> Iterator[str]:
    """Every fault of every check, as it is found."""
    for check in every_check():
        yield from check.find()


def clock_faults() -> Iterator[str]:
    """Cases whose stored runs are not what their events give."""
    rules = TurningRules.stored()
    for case in _distinct(Event, "case", kind__in=turning_kinds()):
        stored = tuple(run_of(row) for row in ClockRun.objects.filter(case=case).order_by("pk"))
        try:
            told = rebuilt(case, rules)
        except CannotTurn as refusal:
            yield f"{case}: its clocks cannot be rebuilt. {refusal}"
        else:
            yield from _differences(case, stored, told)
    for case in _distinct(ClockRun, "case", has_event=Exists(Event.objects.filter(case=OuterRef("case")))):
        yield f"{case}: a clock runs that no event started."


def source_faults() -> Iterator[str]:
    """Events that point to a row that is not there."""
    for field in ("source", "case"):
        batch: list[str] = []
        for pointer in _distinct(Event, field):
            batch.append(pointer)
            if len(batch) == AT_ONCE:
                yield from _missing(batch, field)
                batch = []
        yield from _missing(batch, field)


def standard_faults() -> Iterator[str]:
    """Decisions that do not have each standard in force on their day.

    A decision is found by its kind: the standards of "contact.decision" belong to rows named "decision".
    """
    for kind in sorted({standard.decision for standard in every_standard()}):
        row_name = kind.partition(".")[2]
        for source in _distinct(Event, "source", source__contains=f".{row_name}:"):
            event = Event.objects.filter(source=source).order_by("pk")[0]
            expected = {standard.key for standard in standards(kind, on=local_day(event.recorded_at))}
            checked = StandardCheck.objects.filter(decision=source).values_list("standard", flat=True)
            missing = sorted(expected - set(checked))
            if missing:
                yield f"{source}: it was made without {', '.join(missing)}."


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


def _missing(pointers: list[str], field: str) -> Iterator[str]:
    wanted: dict[str, set[str]] = {}
    for pointer in pointers:
        label, _, key = pointer.partition(":")
        wanted.setdefault(label, set()).add(key)
    for label, keys in wanted.items():
        for key in sorted(keys - _there(label, keys), key=int):
            yield f"{label}:{key}: an event names it as its {field}, and it is not there."


def _there(label: str, keys: set[str]) -> set[str]:
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return set()
    return {str(key) for key in model.objects.filter(pk__in=keys).values_list("pk", flat=True)}


def _distinct(model: type[Event] | type[ClockRun], field: str, **only: object) -> Iterator[str]:
    """Each value once, in order, a batch at a time."""
    is_orphan = only.pop("has_event", None)
    last = ""
    while True:
        rows = model.objects.filter(**{f"{field}__gt": last}, **only)
        if is_orphan is not None:
            rows = rows.exclude(is_orphan)
        batch = list(rows.order_by(field).values_list(field, flat=True).distinct()[:AT_ONCE])
        if not batch:
            return
        yield from batch
        last = batch[-1]
