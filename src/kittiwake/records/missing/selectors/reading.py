"""Every time a child was missing, with how they came back, what was offered, and what they told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet

from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.selectors import days_visible_to
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.missing.choices import Reply
from kittiwake.records.missing.models import (
    InterviewOffer,
    MissingEpisode,
    MissingReturn,
    MissingTold,
    ReturnInterview,
    Theme,
    ThemeUse,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One theme, what became of it, and by when it is to be used."""

    theme: Theme
    uses: tuple[ThemeUse, ...]
    due: ClockRun | None

    @property
    def is_unused(self) -> bool:
        return not self.uses


@dataclass(frozen=True, kw_only=True)
class Known:
    """One episode whole.

    was_in_care  the child was looked after on the day it began: read from the days in care, never asked.
    back         how they came back, as it counts; none while they are gone. was_back: as it was told before.
    interview    as it reads now. was_said: the versions before it, the newest first.
    due          the seventy-two hours, as they ran or run.
    """

    episode: MissingEpisode
    was_in_care: bool
    told: tuple[MissingTold, ...]
    back: MissingReturn | None
    was_back: tuple[MissingReturn, ...]
    offers: tuple[InterviewOffer, ...]
    interview: ReturnInterview | None
    was_said: tuple[ReturnInterview, ...]
    heard: tuple[Heard, ...]
    due: ClockRun | None

    @property
    def waits_for_answer(self) -> InterviewOffer | None:
        newest = self.offers[0] if self.offers else None
        return newest if newest and newest.reply == Reply.WAITING else None


def episodes_of(viewer: User, subject: Subject) -> list[Known]:
    """Every episode that counts, the newest first. The number of queries does not grow."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    rows = list(_whole(_of(subject).filter(withdrawn_at=None)))
    days = days_visible_to(viewer, subject)
    stays = [(row.from_on, row.to_on) for row in days.periods] if days else []
    runs = _runs(rows)
    return [_known(row, runs, was_in_care=_covers(stays, row.from_at)) for row in rows]


def episode_of(viewer: User, subject: Subject, episode_id: int) -> Known | None:
    """One of this child's episodes; none for whoever may not read the record, and for one taken off."""
    return next((each for each in episodes_of(viewer, subject) if each.episode.pk == episode_id), None)


def theme_of(viewer: User, subject: Subject, theme_id: int) -> Heard | None:
    """One theme that this child told."""
    return next(
        (
            heard
            for each in episodes_of(viewer, subject)
            for heard in each.heard
            if heard.theme.pk == theme_id
        ),
        None,
    )


def times_of(viewer: User, subject: Subject) -> list[MissingEpisode]:
    """When this child was missing, the earliest first, and nothing of what followed. One query."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return list(_of(subject).filter(withdrawn_at=None).order_by("from_at", "pk"))


def taken_off(viewer: User, subject: Subject) -> list[MissingEpisode]:
    """Episodes that were recorded by mistake: each says why."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return list(_of(subject).filter(withdrawn_at__isnull=False).select_related("withdrawn_by"))


def _of(subject: Subject) -> QuerySet[MissingEpisode]:
    return MissingEpisode.objects.filter(subject__in=records_of(subject)).order_by("-from_at", "-pk")


def _whole(episodes: QuerySet[MissingEpisode]) -> QuerySet[MissingEpisode]:
    heard = Theme.objects.prefetch_related(Prefetch("uses", ThemeUse.objects.select_related("by")))
    interviews = ReturnInterview.objects.select_related(
        "held_by", "recorded_by", "offer__agency", "supersedes"
    )
    return episodes.select_related("subject", "recorded_by").prefetch_related(
        Prefetch("told", MissingTold.objects.select_related("recorded_by")),
        Prefetch("returns", MissingReturn.objects.select_related("recorded_by")),
        Prefetch("offers", InterviewOffer.objects.select_related("agency", "recorded_by")),
        Prefetch("interviews", interviews.order_by("-pk")),
        Prefetch("interviews__themes", heard),
    )


def _runs(rows: list[MissingEpisode]) -> dict[str, ClockRun]:
    cases = [key_of(back) for row in rows for back in row.returns.all()]
    cases += [key_of(theme) for row in rows for each in row.interviews.all() for theme in each.themes.all()]
    return {run.case: run for run in runs_of_cases(cases)} if cases else {}


def _known(row: MissingEpisode, runs: dict[str, ClockRun], *, was_in_care: bool) -> Known:
    returns = list(row.returns.all())
    back = returns[0] if returns else None
    interviews = list(row.interviews.all())
    themes = sorted((theme for each in interviews for theme in each.themes.all()), key=lambda each: each.pk)
    return Known(
        episode=row,
        was_in_care=was_in_care,
        told=tuple(row.told.all()),
        back=back,
        was_back=tuple(returns[1:]),
        offers=tuple(row.offers.all()),
        interview=interviews[0] if interviews else None,
        was_said=tuple(interviews[1:]),
        heard=tuple(
            Heard(theme=theme, uses=tuple(theme.uses.all()), due=runs.get(key_of(theme))) for theme in themes
        ),
        due=runs.get(key_of(back)) if back else None,
    )


def _covers(stays: list[tuple[Any, Any]], moment: datetime) -> bool:
    day = local_day(moment)
    return any(begun <= day and (ended is None or day < ended) for begun, ended in stays)
