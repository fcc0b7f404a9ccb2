"""What becoming looked after, a placement and section 20 make due: the events on which their clocks run."""

from collections.abc import Collection, Iterator

from django.apps import apps
from django.db.models import Model

from kittiwake.core.dates import When, age
from kittiwake.records.care import events
from kittiwake.records.care.choices import SHORT_BREAKS, VOLUNTARY
from kittiwake.records.care.models import LegalStatus, Period, Placement
from kittiwake.records.care.services.rows import born_on
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import Happening
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits.events import MEANT_TO_LAST, OF_A_PLACEMENT

LEARNS_FROM = 3
"""Units  whole years. A local setting: from nursery on, an education plan is due."""
DELEGATION = "la.delegated_authority"
SECTION_20 = "sd.s20_review"
OF_CARERS = frozenset({*OF_A_PLACEMENT, DELEGATION, "la.placement_plan", "la.notify"})
"""Clocks that end when the child lives there no longer."""


def begun(period: Period, status: LegalStatus, placement: Placement) -> Iterator[Happening]:
    """Reviews and a reviewing officer, but not for a series of short breaks; then what the placement owes."""
    if status.code not in SHORT_BREAKS:
        yield _of(events.DUTIES_BEGAN, period.subject, period, status)
        born = born_on(period.subject)
        if born is None or age(born, period.from_on) >= LEARNS_FROM:
            yield _of(events.PUPIL_CAME, period.subject, period, status)
    yield from standing_under(status, period)
    yield from settled_in(placement)
    yield from resting_on(status, placement)


def moved(before: Placement | None, after: Placement, status: LegalStatus | None) -> Iterator[Happening]:
    """A stay in hospital or on holiday, and coming back from it, change nothing: the visits go on."""
    if after.is_temporary or (before is not None and before.home_key == after.home_key):
        return
    yield from over(after.subject, after)
    yield from settled_in(after)
    if status is not None:
        yield from resting_on(status, after)


def settled_in(placement: Placement) -> Iterator[Happening]:
    """Visits begin; how often later on depends on whether the child is meant to stay."""
    yield _of(events.VISITS_BEGAN, placement.subject, placement, placement)
    if placement.is_to_last:
        yield _of(MEANT_TO_LAST, placement.subject, placement, placement)


def resting_on(status: LegalStatus, placement: Placement | None) -> Iterator[Happening]:
    """Under section 20 the carers need to know what they may decide; else nobody waits."""
    child = status.subject
    if status.code not in VOLUNTARY:
        for run in _running(child, {DELEGATION}):
            yield _of(events.DELEGATION_NOT_NEEDED, child, _row(run), status)
    elif placement is not None:
        when = When.day(max(placement.from_on, status.from_on))
        yield Happening(
            kind=events.DELEGATION_WANTED, about=[child], source=placement, case=placement, when=when
        )


def standing_under(status: LegalStatus, period: Period) -> Iterator[Happening]:
    """Section 20 is looked at from time to time while it stands; not a series of short breaks."""
    waits = any(run.clock == SECTION_20 for run in running_for(records_of(status.subject)))
    stands = status.code in VOLUNTARY - SHORT_BREAKS
    if stands and not waits:
        yield _of(events.SECTION_20_STANDS, status.subject, period, status)
    elif waits and not stands:
        yield _of(events.SECTION_20_OVER, status.subject, period, status)


def over(child: Subject, ended_by: Placement | Period) -> Iterator[Happening]:
    """The child lives there no longer: nobody is to be visited there, and nobody asks what may be decided."""
    on = ended_by.from_on if isinstance(ended_by, Placement) else (ended_by.to_on or ended_by.from_on)
    for run in _running(child, OF_CARERS):
        yield Happening(
            kind=events.VISITS_OVER, about=[child], source=ended_by, case=_row(run), when=When.day(on)
        )


def main_placement(placements: tuple[Placement, ...]) -> Placement | None:
    """The newest that is no stay in hospital or on holiday."""
    return next((each for each in reversed(placements) if not each.is_temporary), None)


def _running(child: Subject, keys: Collection[str]) -> list[ClockRun]:
    """One run for each piece of work."""
    runs = {run.case: run for run in running_for(records_of(child)) if run.clock in keys}
    return list(runs.values())


def _row(run: ClockRun) -> Model:
    """The piece of work whose clock it is, unread: the line asks for no more than its key."""
    label, _, number = run.case.partition(":")
    return apps.get_model(label)(pk=int(number))


def _of(kind: Kind, child: Subject, case: Model, source: LegalStatus | Placement) -> Happening:
    return Happening(kind=kind, about=[child], source=source, case=case, when=When.day(source.from_on))
