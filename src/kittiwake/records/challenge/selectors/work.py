"""What on a child's line can be challenged, what was written since, and which reviews were held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.challenge.models import Challenge
from kittiwake.records.challenge.services.closing import reviews_since
from kittiwake.records.challenge.services.standing import children_of
from kittiwake.records.challenge.stages import kind_of
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.subject.models import Subject

SHOWN = 20


@dataclass(frozen=True, kw_only=True)
class Work:
    """One piece of work on the line: its key, what the line calls it, and when it happened."""

    key: str
    says: str
    on: date


def challengeable_on(viewer: User, subject: Subject) -> list[Work]:
    """The newest plans, reviews, assessments, conferences and decisions of one child."""
    events = events_visible_to(viewer, subject).filter(superseded_by=None).order_by("-happened_on", "-pk")
    return _works(event for event in events if kind_of(event.source))


def children_with(viewer: User, about: str) -> list[Subject]:
    """Everybody whose line names this work, as far as the viewer reads them."""
    there = Event.objects.filter(source=about, superseded_by=None, subject__isnull=False).values("subject")
    return list(subjects_visible_to(viewer).filter(pk__in=there).order_by("pk"))


def written_since(challenge: Challenge) -> list[Work]:
    """What was written about the children's work since the challenge was raised: what it may have changed."""
    found = _entries(challenge).filter(recorded_at__gte=challenge.raised_at).order_by("-recorded_at", "-pk")
    return _works(event for event in found if kind_of(event.source))


def stood_before(challenge: Challenge, after: str) -> str:
    """The newest work of the same sort from before the challenge, as a key; empty where there was none."""
    label = after.partition(":")[0]
    found = _entries(challenge).filter(source__startswith=f"{label}:", recorded_at__lt=challenge.raised_at)
    newest = found.order_by("-recorded_at", "-pk").first()
    return newest.source if newest else ""


def reviews_to_choose(challenge: Challenge) -> list[Work]:
    """Reviews held since the challenge was closed: one of them is where it is read again."""
    if not hasattr(challenge, "closing"):
        return []
    return _works(reviews_since(challenge.closing, children_of(challenge)).order_by("-happened_on", "-pk"))


def _entries(challenge: Challenge) -> QuerySet[Event]:
    return Event.objects.filter(subject__challenged__challenge=challenge, superseded_by=None)


def _works(events: Iterable[Event]) -> list[Work]:
    found: dict[str, Work] = {}
    for event in events:
        found.setdefault(event.source, Work(key=event.source, says=event.says, on=event.happened_on))
        if len(found) == SHOWN:
            break
    return list(found.values())


def works_named(challenge: Challenge, keys: Iterable[str]) -> list[Work]:
    """What the children's lines call these pieces of work, for a viewer who reads the challenge."""
    return _works(_entries(challenge).filter(source__in=[key for key in keys if key]).order_by("pk"))
