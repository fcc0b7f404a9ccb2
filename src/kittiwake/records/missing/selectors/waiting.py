"""What waits for somebody: children who are gone, interviews that are owed, what was told and not used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force, keys_shut_to, reads_everybody
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
from kittiwake.records.subject.whole import EachRecord

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
    """Children missing at this moment whose record this person reads, the longest gone first."""
    if not policies.can(viewer, "missing.record", on=today()):
        return []
    return [each for each in _waiting(viewer) if each.to_at is None]


def owed_to(viewer: User) -> list[Owed]:
    """Return interviews that nobody has held and nobody declined, the soonest due first."""
    if not policies.can(viewer, "interview.offer", on=today()):
        return []
    rows = [each for each in _waiting(viewer) if _is_owed(each)]
    returns = {row.episode_id: row for row in _returns([row.pk for row in rows])} if rows else {}
    runs = (
        {run.case: run for run in runs_of_cases([key_of(each) for each in returns.values()])} if rows else {}
    )
    found = [
        Owed(
            episode=row, back=returns[row.pk], reply=row.reply or "", due=runs.get(key_of(returns[row.pk]))
        )
        for row in rows
    ]  # fmt: skip
    return sorted(found, key=lambda each: (each.back.at, each.episode.pk))


def unused_for(viewer: User) -> list[Unused]:
    """What children told and nobody has used or set aside, the soonest due first.

    For whoever may use it, and for whoever talks with the children and follows what comes of it.
    """
    if not follows_themes(viewer):
        return []
    episodes = {each.pk: each for each in _waiting(viewer) if each.has_unused}
    told = list(_unused_themes().filter(interview__episode__in=episodes).order_by("pk")) if episodes else []
    runs = {run.case: run for run in runs_of_cases([key_of(each) for each in told])} if told else {}
    by_episode: dict[int, list[Theme]] = {}
    for theme in told:
        by_episode.setdefault(theme.interview.episode_id, []).append(theme)
    found = [_unused(episodes[number], each, runs) for number, each in by_episode.items()]
    return sorted(found, key=lambda each: (each.due.due_on if each.due else today(), each.episode.pk))


def follows_themes(viewer: User) -> bool:
    """Whether it is this person's work that what children told is used."""
    return any(policies.can(viewer, function, on=today()) for function in ("theme.use", "interview.hold"))


def asking_reports(viewer: User) -> tuple[Asking[Any], ...]:
    """What `reports_waiting` asks, for those who ask it: for a desk, in the round trip of the others."""
    return (_told_by_agencies.of(),) if policies.can(viewer, "missing.take_up", on=today()) else ()


def _waiting(viewer: User) -> list[Any]:
    """Every episode that waits for something, the earliest first, on records that this person reads."""
    if reads_everybody(viewer):
        return _of_everybody(keys_shut_to(viewer))
    return _of_own(*_mine(viewer))


def _mine(viewer: User) -> tuple[int, list[int], list[int], date]:
    day = today()
    return viewer.pk, viewer.team_ids_on(day), keys_shut_to(viewer), day


@prepared
def _of_everybody(shut: Sequence[int]) -> QuerySet[MissingEpisode]:
    return _standing().exclude(subject=one_of(shut))[:SHOWN]


@prepared
def _of_own(worker: int, teams: Sequence[int], shut: Sequence[int], on: date) -> QuerySet[MissingEpisode]:
    """With whom the worker or one of their teams works: on any record of the child."""
    mine = Involvement.objects.filter(in_force(on), Q(user=worker) | Q(team=one_of(teams)))
    each = mine.annotate(each=EachRecord("subject__whole", "subject")).values("each")
    return _standing().filter(subject__in=each).exclude(subject=one_of(shut))[:SHOWN]


def _standing() -> QuerySet[Any]:
    """What counts, and waits: gone, owed an interview, or told and not used."""
    newest = InterviewOffer.objects.filter(episode=OuterRef("pk")).order_by("-offered_at", "-pk")
    counted = MissingEpisode.objects.filter(withdrawn_at=None).annotate(
        reply=Subquery(newest.values("reply")[:1]),
        is_held=Exists(ReturnInterview.objects.filter(episode=OuterRef("pk"))),
        has_unused=Exists(_unused_themes().filter(interview__episode=OuterRef("pk"))),
    )
    is_owed = Q(kind=MISSING, to_at__isnull=False, is_held=False) & (Q(reply=None) | ~Q(reply=Reply.DECLINED))
    waits = counted.filter(Q(to_at=None) | is_owed | Q(has_unused=True))
    return waits.select_related("subject").order_by("from_at", "pk")


def _is_owed(row: Any) -> bool:
    is_back = row.kind == MISSING and row.to_at is not None
    return is_back and not row.is_held and row.reply != Reply.DECLINED


def _returns(episodes: Sequence[int]) -> QuerySet[MissingReturn]:
    """How each of them came back, as it counts."""
    return MissingReturn.objects.filter(episode__in=episodes, superseded_by=None)


def _unused_themes() -> QuerySet[Theme]:
    used = ThemeUse.objects.filter(theme=OuterRef("pk"))
    return Theme.objects.filter(~Exists(used)).select_related("interview")


def reports_waiting(viewer: User) -> list[AgencyReport]:
    """What agencies told and nobody has answered, the oldest first."""
    return _told_by_agencies() if policies.can(viewer, "missing.take_up", on=today()) else []


@prepared
def _told_by_agencies() -> QuerySet[AgencyReport]:
    waiting = AgencyReport.objects.filter(answered_by=None).select_related("agency", "told_by")
    return waiting.order_by("told_at", "pk")[:SHOWN]


def report_waiting(viewer: User, report_id: int) -> AgencyReport | None:
    return next((each for each in reports_waiting(viewer) if each.pk == report_id), None)


def _unused(episode: MissingEpisode, themes: list[Theme], runs: dict[str, ClockRun]) -> Unused:
    known = [run for theme in themes if (run := runs.get(key_of(theme)))]
    soonest = min(known, key=lambda run: run.due_on, default=None)
    return Unused(episode=episode, themes=len(themes), due=soonest)
