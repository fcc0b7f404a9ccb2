"""The register: every arrangement that stands or is proposed, as far as the viewer reads the records."""

from dataclasses import dataclass
from datetime import date

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.private_fostering.limits import ends_by_age_on_each
from kittiwake.records.private_fostering.models import Arrangement, SuitabilityDecision

SHOWN = 300


@dataclass(frozen=True, kw_only=True)
class Registered:
    """One line of the register.

    decision  the newest; none while nobody has decided. due: the visit that is due next.
    is_past_age  the child is 16, or 18 if disabled: it is to be ended.
    """

    arrangement: Arrangement
    decision: SuitabilityDecision | None
    due: ClockRun | None
    ends_by_age_on: date | None

    @property
    def is_past_age(self) -> bool:
        return self.ends_by_age_on is not None and self.ends_by_age_on <= today()


def registered(viewer: User) -> list[Registered]:
    """Arrangements that stand or are proposed, the soonest visit first. The queries do not grow."""
    if not policies.can(viewer, "private_fostering.record", on=today()):
        return []
    rows = Arrangement.objects.filter(to_on=None, withdrawn_at=None, subject__in=subjects_visible_to(viewer))
    known = list(rows.select_related("subject").prefetch_related("decisions").order_by("pk")[:SHOWN])
    runs = runs_of_cases([key_of(each) for each in known]) if known else []
    due = {run.case: run for run in reversed(runs) if run.stopped_at is None}
    limits = ends_by_age_on_each([row.subject for row in known])
    found = [
        Registered(
            arrangement=row, decision=next(iter(row.decisions.all()), None), due=due.get(key_of(row)),
            ends_by_age_on=limits.get(row.subject_id),
        )
        for row in known
    ]  # fmt: skip
    return sorted(found, key=lambda each: (each.due.due_on if each.due else date.max, each.arrangement.pk))
