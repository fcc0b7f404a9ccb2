"""Carrying out recurring work: one at a time wherever it was started, and each kept down with its result."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from zlib import crc32

from django.db import connection

from kittiwake.core.today import local_day, now
from kittiwake.jobs.schedule import CannotFinish, Job
from kittiwake.records.access.services import record_itself
from kittiwake.records.line.services import Act
from kittiwake.records.upkeep import services as upkeep
from kittiwake.records.upkeep.choices import Outcome

LOCKS = 20_261_123  # the first number of every lock here; the second is the job's
logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Result:
    """What came of one job. Without an outcome another process had it in hand, and nothing was done."""

    job: Job
    outcome: Outcome | None
    says: str


def run_jobs(jobs: Iterable[Job]) -> Iterator[Result]:
    """Carry these out, one after the other; one that fails keeps none of the others from it."""
    for job in jobs:
        with _alone(job) as is_mine:
            if is_mine:
                yield _run(job)
            else:
                yield Result(job=job, outcome=None, says="Another process has it in hand.")


def _run(job: Job) -> Result:
    began = now()
    row = upkeep.begin(job.name, at=began)
    try:
        says, outcome = job.run(Act(by=record_itself(on=local_day(began)), at=began)), Outcome.DONE
    except Exception as fault:
        logger.exception("The job %s failed.", job.name)
        says, outcome = _why(fault), Outcome.FAILED
    upkeep.end(row, outcome=outcome, says=says, at=now())
    return Result(job=job, outcome=outcome, says=says)


def _why(fault: Exception) -> str:
    """Only our own words: another's may name somebody."""
    if isinstance(fault, CannotFinish):
        return str(fault)
    return f"It stopped with {type(fault).__name__}. The server’s log has the rest."


@contextmanager
def _alone(job: Job) -> Iterator[bool]:
    """A lock that the database lets go of by itself when the process dies."""
    numbers = [LOCKS, crc32(job.name.encode()) - 2**31]
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s, %s)", numbers)
        (is_mine,) = cursor.fetchone()
    try:
        yield is_mine
    finally:
        if is_mine:
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s, %s)", numbers)
