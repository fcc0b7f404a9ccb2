"""The tracker: every child who is looked after is on it by construction, with what waits for their health."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.care.models import Period
from kittiwake.records.health.models import Questionnaire, Referral
from kittiwake.records.health.selectors.known import Waiting, waiting_of
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject

ASSESSED = ("he.iha", "he.rha_u5", "he.rha_5")


@dataclass(frozen=True, kw_only=True)
class Tracked:
    """One child who is looked after, and when each look is due; none where nothing runs.

    score    the newest questionnaire; waits the referrals that are not over, the longest first.
    """

    child: Subject
    since: date
    assessment: ClockRun | None
    dentist: ClockRun | None
    score: Questionnaire | None
    waits: tuple[Waiting, ...]

    @property
    def is_late(self) -> bool:
        runs = (self.assessment, self.dentist)
        return any(run is not None and run.due_on < today() for run in runs)


def tracked_for(viewer: User) -> list[Tracked]:
    """Every child in care whom the viewer reads. Queries do not grow with them."""
    if not policies.can(viewer, "health.track", on=today()):
        return []
    going: Any = Period.objects.filter(to_on=None, withdrawn_at=None)
    periods = list(going.filter(subject__in=subjects_visible_to(viewer)).select_related("subject"))
    due = _due(periods)
    scores = _scores([each.subject_id for each in periods])
    waits = _waits([each.subject_id for each in periods])
    return [
        Tracked(
            child=each.subject, since=each.from_on,
            assessment=due.get((key_of(each), "assessment")), dentist=due.get((key_of(each), "dentist")),
            score=scores.get(each.subject_id), waits=tuple(waits.get(each.subject_id, ())),
        )
        for each in periods
    ]  # fmt: skip


def _due(periods: list[Period]) -> Mapping[tuple[str, str], ClockRun]:
    found = {}
    for run in runs_of_cases([key_of(each) for each in periods]):
        if run.stopped_at is None and run.clock in (*ASSESSED, "he.dental"):
            found[run.case, "dentist" if run.clock == "he.dental" else "assessment"] = run
    return found


def _scores(children: list[int]) -> Mapping[int, Questionnaire]:
    newest = Questionnaire.objects.filter(subject__in=children).order_by("on", "pk")
    return {each.subject_id: each for each in newest}


def _waits(children: list[int]) -> Mapping[int, list[Waiting]]:
    asked = Referral.objects.filter(subject__in=children).prefetch_related("steps")
    found: dict[int, list[Waiting]] = {}
    for each in waiting_of(asked, on=today()):
        found.setdefault(each.referral.subject_id, []).append(each)
    return found
