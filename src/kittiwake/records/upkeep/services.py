"""Keeping down that recurring work began, and what came of it. Carried out by the record, not by a person."""

from datetime import datetime

from kittiwake.records.upkeep.choices import Outcome
from kittiwake.records.upkeep.models import JobRun

LONGEST = 300  # what came of it is a sentence; the server's log has the rest


def begin(job: str, *, at: datetime) -> JobRun:
    return JobRun.objects.create(job=job, began_at=at)


def end(run: JobRun, *, outcome: Outcome, says: str, at: datetime) -> None:
    """`says` names nobody: the page is for whoever looks after the system, and shows no record."""
    run.outcome, run.says, run.ended_at = outcome, says[:LONGEST], max(at, run.began_at)
    run.save()
