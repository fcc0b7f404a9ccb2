"""The same place, person or time in what several children told or did within a month.

Only children whose record the viewer may read are looked at, before anything is counted: whoever may not read
one of three sees no pattern of three, and a pattern of three looks the same with a fourth who is sealed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from kittiwake.core.today import LONDON, local_day, today
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.missing.choices import SHARED, ThemeKind
from kittiwake.records.missing.models import MissingEpisode, Theme
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key

MONTH = timedelta(days=31)
ENOUGH = 3
"""Units  children. Source  replay R29: three children naming the same place in a month."""
NOT_KNOWN = {"", "not known", "unknown", "none", "nobody"}
PARTS_OF_A_DAY = ((5, "night"), (12, "morning"), (17, "afternoon"), (21, "evening"), (24, "night"))


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """What several children share. kind: of a theme, or TIME for when they went; name as it was written."""

    kind: str
    name: str
    children: tuple[Subject, ...]
    latest_on: date


class Named(NamedTuple):
    """What one child named, or when one child went. at: when it was told, or when they went."""

    kind: str
    folded: str
    name: str
    at: datetime
    child: Subject


def patterns_for(viewer: User) -> list[Pattern]:
    """What was told, and when children went, in the month up to today; most children first. Two queries."""
    if not policies.can(viewer, "missing.patterns", on=today()):
        return []
    since = datetime.combine(today() - MONTH, datetime.min.time(), LONDON)
    readable = subjects_visible_to(viewer)
    themes = Theme.objects.filter(
        kind__in=SHARED,
        interview__episode__subject__in=readable,
        interview__episode__withdrawn_at=None,
        interview__held_at__gte=since,
    ).exclude(folded__in=NOT_KNOWN)
    gone = MissingEpisode.objects.filter(subject__in=readable, withdrawn_at=None, from_at__gte=since)
    named = [
        Named(ThemeKind(each.kind).value, each.folded, each.name, each.interview.held_at, _of(each))
        for each in themes.select_related("interview__episode__subject").order_by("pk")
    ]
    times = [
        Named("TIME", time_of(each), time_of(each), each.from_at, each.subject)
        for each in gone.select_related("subject")
    ]
    found = _grouped([*named, *times])
    return sorted(found, key=lambda each: (-len(each.children), each.kind, each.name))


def _of(theme: Theme) -> Subject:
    return theme.interview.episode.subject


def time_of(episode: MissingEpisode) -> str:
    """ "Friday evening": the part of the London day in which they went. A night is the one it began in."""
    local = episode.from_at.astimezone(LONDON)
    part = next(name for until, name in PARTS_OF_A_DAY if local.hour < until)
    night_before = part == "night" and local.hour < PARTS_OF_A_DAY[0][0]
    day = local.date() - timedelta(days=1) if night_before else local.date()
    return f"{day:%A} {part}"


def _grouped(told: Iterable[Named]) -> list[Pattern]:
    groups: dict[tuple[str, str], list[Named]] = {}
    for each in told:
        groups.setdefault((each.kind, each.folded), []).append(each)
    shared = []
    for (kind, _folded), rows in groups.items():
        children = {first_key(each.child): each.child for each in rows}
        if len(children) >= ENOUGH:
            latest = local_day(max(each.at for each in rows))
            found = Pattern(kind=kind, name=rows[0].name, children=tuple(children.values()), latest_on=latest)
            shared.append(found)
    return shared
