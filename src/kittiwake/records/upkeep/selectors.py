"""When recurring work last began, when it was last done, and what came of it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import can
from kittiwake.records.upkeep.choices import Outcome
from kittiwake.records.upkeep.models import JobRun


@dataclass(frozen=True, kw_only=True)
class Latest:
    """One job's latest run, and the moment at which one last began that was done; none where never."""

    run: JobRun
    done_at: datetime | None


def latest_runs(viewer: User) -> dict[str, Latest]:
    """By job. Two queries; nothing for whoever does not look after the system."""
    if not can(viewer, "upkeep.read", on=today()):
        return {}
    done = last_done()
    runs = JobRun.objects.order_by("job", "-began_at", "-pk").distinct("job")
    return {run.job: Latest(run=run, done_at=done.get(run.job)) for run in runs}


def last_done() -> dict[str, datetime]:
    """When each job last began that was done. Asked by whatever starts them, before anybody is known."""
    rows = JobRun.objects.values_list("job").annotate(at=Max("began_at", filter=Q(outcome=Outcome.DONE)))
    return {job: at for job, at in rows if at}
