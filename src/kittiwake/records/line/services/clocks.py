"""Authorised acts on clocks, and the authority's own settings."""

from datetime import date

from django.db import transaction

from kittiwake import clocks
from kittiwake.clocks.engine import Turn
from kittiwake.core.calendar import england
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line import events
from kittiwake.records.line.choices import ClockActKind
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.models import ClockAct, ClockRun, Event, ExtraHoliday, TimescaleSetting
from kittiwake.records.line.services import turning
from kittiwake.records.line.services.recording import Act, record
from kittiwake.records.subject.models import Subject


class CannotChangeClock(Exception):
    """The clock cannot be changed so. The message says why."""


def pause_clock(*, run_id: int, reason: str, act: Act) -> ClockAct:
    """Let a run stand still from today. Raises CannotChangeClock when it is stopped or paused already."""
    return _change(run_id, ClockActKind.PAUSED, events.CLOCK_PAUSED, reason, act)


def resume_clock(*, run_id: int, reason: str, act: Act) -> ClockAct:
    """Let a paused run go on; its due date moves by the time it stood still."""
    return _change(run_id, ClockActKind.RESUMED, events.CLOCK_RESUMED, reason, act)


def extend_clock(*, run_id: int, due_on: date, reason: str, act: Act) -> ClockAct:
    """Authorise a later due date; the first one stays."""
    return _change(run_id, ClockActKind.EXTENDED, events.CLOCK_EXTENDED, reason, act, due_on=due_on)


def correct_due_date(*, run_id: int, due_on: date, reason: str, act: Act) -> ClockAct:
    """Put right a due date that was told in error; both stay."""
    return _change(run_id, ClockActKind.CORRECTED, events.CLOCK_CORRECTED, reason, act, due_on=due_on)


@transaction.atomic
def set_timescale(
    *, key: str, length: int, unit: str, from_on: date, reason: str, act: Act
) -> TimescaleSetting:
    """Set the length of one local timescale for clocks that start on or after a day.

    Raises  policies.NotPermitted; CannotChangeClock for a timescale that is law, a length that is not
            positive, a unit that no clock counts, no reason, or a day that has passed (clocks already
            told their dates).
    """
    policies.require(act.by, "timescale.set", on=local_day(act.at))
    timescale = clocks.timescale(key)
    if timescale.is_law:
        raise CannotChangeClock(f"{timescale.name} is set by {timescale.source}. It cannot be changed here.")
    if unit not in clocks.ARITHMETIC:
        raise CannotChangeClock(
            "Choose hours, working days, days, weeks, months or years: no clock counts others."
        )
    if length < 1 or not reason.strip():
        raise CannotChangeClock("Give a length of at least 1 and the reason for it.")
    if from_on < local_day(act.at):
        raise CannotChangeClock("A setting starts today or later: dates that people were told do not change.")
    if TimescaleSetting.objects.filter(timescale=key, from_on=from_on).exists():
        raise CannotChangeClock("There is a setting from that day already. Choose another day.")
    return TimescaleSetting.objects.create(
        timescale=key, length=length, unit=unit, from_on=from_on, reason=reason, by=act.by, at=act.at
    )


@transaction.atomic
def add_holiday(*, on: date, name: str, act: Act) -> ExtraHoliday:
    """Add a day that does not count as a working day. Due dates already told do not move."""
    policies.require(act.by, "holiday.add", on=local_day(act.at))
    if not name.strip():
        raise CannotChangeClock("Say what the holiday is called.")
    if ExtraHoliday.objects.filter(on=on).exists() or not england().is_working(on):
        raise CannotChangeClock("That day does not count as a working day already.")
    return ExtraHoliday.objects.create(on=on, name=name, by=act.by, at=act.at)


@transaction.atomic
def _change(
    run_id: int, kind: ClockActKind, event: Kind, reason: str, act: Act, due_on: date | None = None
) -> ClockAct:
    policies.require(act.by, "clock.change", on=local_day(act.at))
    run = ClockRun.objects.select_for_update().get(pk=run_id)
    _require_possible(run, kind, reason, due_on)
    due_before = run.due_on
    try:
        turning.apply(
            Turn(event=event.name, case=run.case, at=act.at, clock=run.clock, due_on=due_on), known_at=act.at
        )
    except clocks.CannotTurn as refusal:
        raise CannotChangeClock(str(refusal)) from refusal
    run.refresh_from_db()
    done = ClockAct.objects.create(
        run=run, kind=kind, reason=reason, due_before=due_before, due_after=run.due_on, by=act.by, at=act.at
    )
    title = clocks.clock(run.clock).title
    record(
        event,
        act,
        about=_people_of(run.case),
        source=done,
        case=done,
        says=f"{event.says}: {title}. {reason}",
    )
    return done


def _require_possible(run: ClockRun, kind: ClockActKind, reason: str, due_on: date | None) -> None:
    if not reason.strip():
        raise CannotChangeClock("Give the reason: it stays beside the due date.")
    if run.stopped_at and kind != ClockActKind.CORRECTED:
        raise CannotChangeClock("This clock has stopped already.")
    if (kind == ClockActKind.PAUSED) == bool(run.paused_from) and kind in (
        ClockActKind.PAUSED,
        ClockActKind.RESUMED,
    ):
        raise CannotChangeClock(
            "This clock is paused already." if run.paused_from else "This clock is not paused."
        )
    if _has_run_again(run):
        raise CannotChangeClock("This clock has run again since. Only its latest run can be changed.")
    if kind == ClockActKind.EXTENDED and (due_on is None or due_on <= run.due_on):
        raise CannotChangeClock(f"An extension must end after {run.due_on:%-d %B %Y}.")


def _has_run_again(run: ClockRun) -> bool:
    return ClockRun.objects.filter(clock=run.clock, case=run.case, pk__gt=run.pk).exists()


def _people_of(case: str) -> list[Subject | None]:
    standing = Event.objects.filter(case=case, superseded_by=None).exclude(kind__in=events.NOTICES)
    found = Subject.objects.filter(pk__in=standing.values("subject"))
    return list(found) or [None]
