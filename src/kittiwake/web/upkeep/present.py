"""Recurring work in words."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from kittiwake.core.lengths import says_count
from kittiwake.jobs import Job, every_job
from kittiwake.records.upkeep.choices import Outcome
from kittiwake.records.upkeep.selectors import Latest
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.components.words import moment

EVERY = {1: "every night", 7: "every week, in the night to Monday"}
LATE_AFTER = timedelta(hours=6)  # so long after it was due, work that was not done is called late


def job_rows(latest: Mapping[str, Latest], *, now: datetime) -> list[DeskRow]:
    """Late and failed ones first."""
    rows = [_row(job, latest.get(job.name), now) for job in every_job()]
    return sorted(rows, key=lambda row: (row.tone != "late", row.title))


def _row(job: Job, found: Latest | None, now: datetime) -> DeskRow:
    status, tone = _standing(job, found, now)
    said = f"{job.title}, {EVERY[job.every]}"
    if found is None:
        return DeskRow(title=said, hint="It has never begun here.", status=status, tone=tone)
    run = found.run
    hint = f"Began {moment(run.began_at)}. {run.says or 'It has not ended.'}"
    if run.outcome != Outcome.DONE:
        done = f"Last done {moment(found.done_at)}." if found.done_at else "It was never done."
        hint = f"{hint} {done}"
    return DeskRow(title=said, hint=hint, status=status, tone=tone)


def _standing(job: Job, found: Latest | None, now: datetime) -> tuple[str, str]:
    if found is None:
        return "Never done", "late"
    if found.run.outcome == Outcome.FAILED:
        return "Failed", "late"
    since = job.was_due_at(now)
    if job.is_due(now, found.done_at) and now - since > LATE_AFTER:
        return f"Late by {says_count(max(1, (now - since).days), 'day')}", "late"
    return ("Due", "soon") if job.is_due(now, found.done_at) else ("Done", "good")
