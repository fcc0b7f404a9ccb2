"""What waits for somebody: children who are gone, interviews that are owed, what was told and not used."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.missing.choices import MISSING, Reply
from kittiwake.records.missing.models import (
    AgencyReport,
    InterviewOffer,
    MissingEpisode,
    MissingReturn,
    ReturnInterview,
    Theme,
    ThemeUse,
)

SHOWN = 150


@dataclass(frozen=True, kw_only=True)
class Owed:
    """A child who is back and with whom nobody has talked. reply: of the newest offer; empty for none."""

    episode: MissingEpisode
    back: MissingReturn
    reply: str
    due: ClockRun | None


@dataclass(frozen=True, kw_only=True)
class Unused:
    """A child of whose interview something is not used, and the soonest day by which it is to be."""

    episode: MissingEpisode
    themes: int
    due: ClockRun | None


def gone_now(viewer: User) -> list[MissingEpisode]:
    """Children missing at this moment whose record this person reads, the longest gone first. One query."""
    if not policies.can(viewer, "missing.record", on=today()):
        return []
    return list(_standing(viewer).filter(to_at=None).order_by("from_at", "pk")[:SHOWN])


def owed_to(viewer: User) -> list[Owed]:
    """Return interviews that nobody has held and nobody declined, the soonest due first. Three queries."""
    if not policies.can(viewer, "interview.offer", on=today()):
        return []
    newest = InterviewOffer.objects.filter(episode=OuterRef("pk")).order_by("-offered_at", "-pk")
    back = _standing(viewer).filter(to_at__isnull=False, kind=MISSING)
    held = ReturnInterview.objects.filter(episode=OuterRef("pk"))
    waiting = back.filter(~Exists(held)).annotate(reply=Subquery(newest.values("reply")[:1]))
    still = waiting.filter(Q(reply=None) | ~Q(reply=Reply.DECLINED))
    rows = list(still.prefetch_related("returns").order_by("-to_at", "-pk")[:SHOWN])
    returns = {row.pk: next(iter(row.returns.all())) for row in rows}
    runs = {run.case: run for run in runs_of_cases([key_of(each) for each in returns.values()])}
    found = [
        Owed(
            episode=row, back=returns[row.pk], reply=row.reply or "", due=runs.get(key_of(returns[row.pk]))
        )
        for row in rows
    ]  # fmt: skip
    return sorted(found, key=lambda each: (each.back.at, each.episode.pk))


def unused_for(viewer: User) -> list[Unused]:
    """What children told and nobody has used or set aside, the soonest due first. Two queries."""
    if not policies.can(viewer, "theme.use", on=today()):
        return []
    used = ThemeUse.objects.filter(theme=OuterRef("pk"))
    themes = Theme.objects.filter(
        ~Exists(used),
        interview__episode__subject__in=subjects_visible_to(viewer),
        interview__episode__withdrawn_at=None,
    )
    told = list(themes.select_related("interview__episode__subject").order_by("pk")[:SHOWN])
    runs = {run.case: run for run in runs_of_cases([key_of(each) for each in told])} if told else {}
    by_episode: dict[int, list[Theme]] = {}
    for theme in told:
        by_episode.setdefault(theme.interview.episode_id, []).append(theme)
    found = [_unused(each, runs) for each in by_episode.values()]
    return sorted(found, key=lambda each: (each.due.due_on if each.due else today(), each.episode.pk))


def reports_waiting(viewer: User) -> list[AgencyReport]:
    """What agencies told and nobody has answered, the oldest first. One query."""
    if not policies.can(viewer, "missing.take_up", on=today()):
        return []
    return list(AgencyReport.objects.filter(answered_by=None).select_related("agency", "told_by")[:SHOWN])


def report_waiting(viewer: User, report_id: int) -> AgencyReport | None:
    return next((each for each in reports_waiting(viewer) if each.pk == report_id), None)


def _unused(themes: list[Theme], runs: dict[str, ClockRun]) -> Unused:
    known = [run for theme in themes if (run := runs.get(key_of(theme)))]
    soonest = min(known, key=lambda run: run.due_on, default=None)
    return Unused(episode=themes[0].interview.episode, themes=len(themes), due=soonest)


def _standing(viewer: User) -> "QuerySet[MissingEpisode]":
    """What counts, on records that this person reads. What was made of a joined record is the person's."""
    theirs = MissingEpisode.objects.filter(withdrawn_at=None, subject__in=subjects_visible_to(viewer))
    return theirs.select_related("subject")
