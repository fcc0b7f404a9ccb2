"""Which recurring work there is, and which of it is due."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path

from kittiwake.core.today import LONDON, local_day
from kittiwake.records.line.services import Act

NIGHT = time(1)  # London: after the day is over everywhere in it, and clocks have changed or not yet
FOLDERS = {"nightly": 1, "weekly": 7}  # days


class CannotFinish(Exception):
    """A job found what somebody has to look at. The message names nobody and is safe to show."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """One piece of recurring work.

    name   its file. Its lock and its runs are kept by it.
    every  days: 1 is every night, 7 the night before a Monday.
    """

    name: str
    title: str
    every: int
    run: Callable[[Act], str]

    def was_due_at(self, now: datetime) -> datetime:
        """The latest moment from which this was to be done."""
        night = local_day(now) - timedelta(days=0 if now >= _night_of(local_day(now)) else 1)
        since = night.weekday() if self.every == FOLDERS["weekly"] else 0
        return _night_of(night - timedelta(days=since))

    def is_due(self, now: datetime, done_at: datetime | None) -> bool:
        return done_at is None or done_at < self.was_due_at(now)


@cache
def every_job() -> tuple[Job, ...]:
    """Every job, by name: found by folder, never by a list."""
    found = []
    for folder, days in FOLDERS.items():
        for file in sorted((Path(__file__).parent / folder).glob("[a-z]*.py")):
            module = import_module(f"kittiwake.jobs.{folder}.{file.stem}")
            found.append(Job(name=file.stem, title=module.TITLE, every=days, run=module.run))
    return tuple(sorted(found, key=lambda job: job.name))


def due(now: datetime, done: Mapping[str, datetime]) -> list[Job]:
    """Those that were not done since they were last due. `done`: when each was last done, by name."""
    return [job for job in every_job() if job.is_due(now, done.get(job.name))]


def _night_of(day: date) -> datetime:
    return datetime.combine(day, NIGHT, LONDON)
