"""Turning stored clock runs with the pure reducer of `kittiwake.clocks`. The only writer of ClockRun."""

from dataclasses import asdict
from datetime import datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from kittiwake import clocks
from kittiwake.clocks.engine import Run, Turn
from kittiwake.core.calendar import WorkingCalendar, england
from kittiwake.core.dates import When
from kittiwake.records.line.models import ClockRun, ExtraHoliday, TimescaleSetting

LONDON = ZoneInfo("Europe/London")
FIELDS = list(Run.__dataclass_fields__)


def turn(kind: str, *, case: str, when: When) -> None:
    """Let one event turn the clocks of its case, and write down what changed."""
    if kind in turning_kinds():
        apply(Turn(event=kind, case=case, at=moment_of(when)))


def apply(event: Turn) -> None:
    """Turn the stored runs of the event's case."""
    stored = {run_of(row): row for row in ClockRun.objects.select_for_update().filter(case=event.case).order_by("pk")}
    before = tuple(stored)
    after = clocks.turn(before, event, clocks=clocks_on(event.at), calendar=calendar())
    kept_rows = list(stored.values())
    for place, run in enumerate(after):
        if place >= len(kept_rows):
            ClockRun.objects.create(**columns(run))
        elif run != before[place]:
            ClockRun(pk=kept_rows[place].pk, **columns(run)).save(force_update=True)


def run_of(row: ClockRun) -> Run:
    """A stored run as the reducer knows it."""
    return Run(**{name: getattr(row, name) for name in FIELDS})


def columns(run: Run) -> dict[str, object]:
    """A run of the reducer as columns of ClockRun."""
    return asdict(run)


def clocks_on(moment: datetime) -> tuple[clocks.Clock, ...]:
    """Every clock, with the authority's own length where one is set for that day."""
    day = moment.astimezone(LONDON).date()
    settings: dict[str, TimescaleSetting] = {}
    for setting in TimescaleSetting.objects.filter(from_on__lte=day).order_by("from_on"):
        settings[setting.timescale] = setting
    return tuple(_as_set(clock, settings.get(clock.key)) for clock in clocks.clocks())


def _as_set(clock: clocks.Clock, setting: TimescaleSetting | None) -> clocks.Clock:
    """The clock with the authority's own length; law that came after the setting goes before it."""
    if setting is None or clock.timescale.is_law:
        return clock
    return clock.with_setting(setting.length, setting.unit, f"local setting {setting.pk}")


def calendar() -> WorkingCalendar:
    """England's working days, less the days that the authority has added."""
    return england(frozenset(ExtraHoliday.objects.values_list("on", flat=True)))


def moment_of(when: When) -> datetime:
    """The moment a clock counts from: the start of the day in London when only the day is known."""
    return when.at or datetime.combine(when.on, time.min, LONDON)


@cache
def turning_kinds() -> frozenset[str]:
    """Names of events that start or stop some clock."""
    return frozenset(name for clock in clocks.clocks() for name in (*clock.starts_when, *clock.stops_when))
