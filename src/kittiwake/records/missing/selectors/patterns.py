"""The same place, person or time in what several children told or did within a month.

Only children whose record the viewer may read are looked at, before anything is counted: whoever may not read
one of three sees no pattern of three, and a pattern of three looks the same with a fourth who is sealed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kittiwake.core.today import LONDON, today
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


def patterns_for(viewer: User) -> list[Pattern]:
    """Patterns of the month up to today, those of most children first. Two queries."""
    if not policies.can(viewer, "missing.patterns", on=today()):
        return []
    since = datetime.combine(today() - MONTH, datetime.min.time(), LONDON)
    readable = subjects_visible_to(viewer)
    themes = Theme.objects.filter(
        kind__in=SHARED,
        interview__episode__subject__in=readable,
        interview__episode__withdrawn_at=None,
        interview__episode__from_at__gte=since,
    ).exclude(folded__in=NOT_KNOWN)
    gone = MissingEpisode.objects.filter(subject__in=readable, withdrawn_at=None, from_at__gte=since)
    named = (
        (ThemeKind(each.kind).value, each.folded, each.name, each.interview.episode)
        for each in themes.select_related("interview__episode__subject").order_by("pk")
    )
    times = (
        ("TIME", when, when, each) for each in gone.select_related("subject") for when in [time_of(each)]
    )
    found = [*_grouped(named), *_grouped(times)]
    return sorted(found, key=lambda each: (-len(each.children), each.kind, each.name))


def time_of(episode: MissingEpisode) -> str:
    """ "Friday evening": the part of the London day in which they went. A night is the one it began in."""
    local = episode.from_at.astimezone(LONDON)
    part = next(name for until, name in PARTS_OF_A_DAY if local.hour < until)
    night_before = part == "night" and local.hour < PARTS_OF_A_DAY[0][0]
    day = local.date() - timedelta(days=1) if night_before else local.date()
    return f"{day:%A} {part}"


def _grouped(told: Iterable[tuple[str, str, str, MissingEpisode]]) -> list[Pattern]:
    groups: dict[tuple[str, str], list[tuple[str, MissingEpisode]]] = {}
    for kind, folded, name, episode in told:
        groups.setdefault((kind, folded), []).append((name, episode))
    found = []
    for (kind, _folded), rows in groups.items():
        children = {first_key(episode.subject): episode.subject for _name, episode in rows}
        if len(children) >= ENOUGH:
            latest = max(episode.from_at for _name, episode in rows).astimezone(LONDON).date()
            found.append(
                Pattern(kind=kind, name=rows[0][0], children=tuple(children.values()), latest_on=latest)
            )
    return found
