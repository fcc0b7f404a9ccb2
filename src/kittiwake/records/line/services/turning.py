"""Turning stored clock runs with the pure reducer of `kittiwake.clocks`. The only writer of ClockRun."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, time
from functools import cache
from typing import Any

from django.db.models import QuerySet

from kittiwake import clocks
from kittiwake.clocks.engine import Run, Turn
from kittiwake.core.asking import kept
from kittiwake.core.calendar import WorkingCalendar, england
from kittiwake.core.dates import When
from kittiwake.core.prepared import Asking, ahead, prepared
from kittiwake.core.today import LONDON, local_day
from kittiwake.records.line.models import ClockRun, ExtraHoliday, TimescaleSetting

FIELDS = list(Run.__dataclass_fields__)
_read_once: ContextVar["TurningRules | None"] = ContextVar("settings_read_once", default=None)


def turn(kind: str, *, case: str, when: When, known_at: datetime) -> None:
    """Let one event, recorded at `known_at`, turn the clocks of its case, and write down what changed."""
    if kind in turning_kinds():
        apply(Turn(event=kind, case=case, at=moment_of(when)), known_at=known_at)


def hold(kind: str, case: str) -> None:
    """Make whoever turns the same clocks wait, so that events stand in the order of their turning."""
    if kind in turning_kinds():
        list(ClockRun.objects.select_for_update().filter(case=case).order_by("pk").values_list("pk"))


def apply(event: Turn, *, known_at: datetime) -> None:
    """Turn the stored runs of the event's case."""
    stored = list(ClockRun.objects.select_for_update().filter(case=event.case).order_by("pk"))
    before = tuple(map(run_of, stored))
    after = TurningRules.stored().turn(before, event, known_at=known_at)
    for row, run, earlier in zip(stored, after, before, strict=False):
        if run != earlier:
            ClockRun(pk=row.pk, **columns(run)).save(force_update=True)
    ClockRun.objects.bulk_create(ClockRun(**columns(run)) for run in after[len(before) :])


class TurningRules:
    """The authority's settings and holidays, each with the moment from which it was known.

    What became known later never moves a date already told, so a rebuilding gives what was written.
    """

    def __init__(self, settings: Iterable[TimescaleSetting], holidays: Iterable[ExtraHoliday]) -> None:
        self.settings = sorted(settings, key=lambda setting: (setting.from_on, setting.pk))
        self.holidays = tuple(holidays)

    @classmethod
    def stored(cls) -> "TurningRules":
        """As the database has them now. One query, at most once for a page that reads."""
        return _read_once.get() or kept("line.rules", cls._as_stored)

    @classmethod
    def _as_stored(cls) -> "TurningRules":
        ahead(*asking_rules())
        return cls(_settings(), _holidays())

    def turn(self, runs: tuple[Run, ...], event: Turn, *, known_at: datetime) -> tuple[Run, ...]:
        """Raises  clocks.CannotTurn."""
        known = self.clocks_on(event.at, known_at=known_at)
        return clocks.turn(runs, event, clocks=known, calendar=self.calendar(known_at=known_at))

    def clocks_on(self, moment: datetime, *, known_at: datetime) -> tuple[clocks.Clock, ...]:
        """Every clock, with the authority's own length where one was set for that day."""
        if not self.settings:
            return clocks.clocks()
        day = local_day(moment)
        chosen = {
            setting.timescale: setting
            for setting in self.settings
            if setting.from_on <= day and setting.at <= known_at
        }
        return tuple(_as_set(clock, chosen.get(clock.key)) for clock in clocks.clocks())

    def calendar(self, *, known_at: datetime) -> WorkingCalendar:
        """England's working days, less the days that the authority had added by then."""
        return england(frozenset(holiday.on for holiday in self.holidays if holiday.at <= known_at))


def asking_rules() -> tuple[Asking[Any], ...]:
    """What `TurningRules.stored` asks."""
    return _settings.of(), _holidays.of()


@prepared
def _settings() -> QuerySet[TimescaleSetting]:
    return TimescaleSetting.objects.all()


@prepared
def _holidays() -> QuerySet[ExtraHoliday]:
    return ExtraHoliday.objects.all()


def calendar_known(at: datetime) -> WorkingCalendar:
    """England's working days, less those that the authority had added by that moment."""
    return TurningRules.stored().calendar(known_at=at)


def run_of(row: ClockRun) -> Run:
    """A stored run as the reducer knows it."""
    return Run(**{name: getattr(row, name) for name in FIELDS})


def columns(run: Run) -> dict[str, object]:
    """A run of the reducer as columns of ClockRun."""
    return {name: getattr(run, name) for name in FIELDS}


def _as_set(clock: clocks.Clock, setting: TimescaleSetting | None) -> clocks.Clock:
    """The clock with the authority's own length; law that came after the setting goes before it."""
    if setting is None or clock.timescale.is_law:
        return clock
    return clock.with_setting(setting.length, setting.unit, f"local setting {setting.pk}")


@contextmanager
def settings_read_once() -> Iterator[None]:
    """Ask for the authority's settings once until the block ends: for work under which nobody sets any."""
    kept = _read_once.set(TurningRules.stored())
    try:
        yield
    finally:
        _read_once.reset(kept)


def moment_of(when: When) -> datetime:
    """The moment a clock counts from: the start of the day in London when only the day is known."""
    return when.at or datetime.combine(when.on, time.min, LONDON)


@cache
def turning_kinds() -> frozenset[str]:
    """Names of events that start or stop some clock."""
    return frozenset(name for clock in clocks.clocks() for name in (*clock.starts_when, *clock.stops_when))
