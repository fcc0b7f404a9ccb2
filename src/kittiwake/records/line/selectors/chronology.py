"""One person's line: as at a day, as known on a day, in headlines or in full."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.choices import Significance
from kittiwake.records.line.kinds import kinds
from kittiwake.records.line.models import Event, Headline
from kittiwake.records.subject.models import Subject

LATE_AFTER_DAYS = 1
GAP_AFTER_WEEKS = 8
LONDON = ZoneInfo("Europe/London")
ALL_SIGNIFICANCES = tuple(Significance.values)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One event as it reads in the chronology.

    text          the headline somebody wrote, or the event's own words.
    significance  where it stands: headlines, full chronology, or the activity log only.
    is_late       recorded more than a day after it happened.
    """

    event: Event
    text: str
    significance: str
    is_late: bool

    @property
    def when(self) -> When:
        return self.event.when


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A stretch in which the record is silent: from one entry to the next, or to the day asked of."""

    from_on: date
    to_on: date

    @property
    def weeks(self) -> int:
        return (self.to_on - self.from_on).days // 7


def events_visible_to(
    viewer: User,
    subject: Subject | Iterable[Subject],
    *,
    as_at: date | None = None,
    known_on: date | None = None,
) -> QuerySet[Event]:
    """The events that stand on a person's line, or several people's, newest first.

    as_at     only what had happened by the end of that day.
    known_on  only what the record said at the end of that day, with what was superseded since.
    """
    people = [subject] if isinstance(subject, Subject) else list(subject)
    open_to_viewer = subjects_visible_to(viewer).filter(pk__in=[person.pk for person in people])
    events = Event.objects.filter(subject__in=open_to_viewer)
    if as_at:
        events = events.filter(happened_on__lte=as_at)
    superseded = Event.objects.filter(supersedes=OuterRef("pk"))
    if known_on:
        night = datetime.combine(known_on, time.max, LONDON)
        events = events.filter(recorded_at__lte=night)
        superseded = superseded.filter(recorded_at__lte=night)
    return (
        events.exclude(Exists(superseded))
        .select_related("recorded_by", "on_behalf_of", "subject")
        .order_by("-happened_on", "-happened_at", "-pk")
    )


def chronology(
    events: Iterable[Event], *, zoom: Iterable[str] = ALL_SIGNIFICANCES, known_on: date | None = None
) -> list[Entry]:
    """The events as entries, with the headlines that stood by the end of `known_on`. One query more."""
    chosen = list(events)
    headlines = _headlines(chosen, known_on)
    catalogue = kinds()
    entries = (_entry(event, headlines.get(event.pk), catalogue[event.kind].significance) for event in chosen)
    wanted = set(zoom)
    return [entry for entry in entries if entry.significance in wanted]


def with_gaps(
    entries: list[Entry], *, until: date | None = None, weeks: int = GAP_AFTER_WEEKS
) -> Iterator[Entry | Gap]:
    """The entries, newest first, with a gap wherever the record is silent for that many weeks.

    until  the day up to which silence counts, such as today; without it the newest entry is the end.
    """
    later = until
    for entry in entries:
        day = entry.event.happened_on
        if later and later - day >= timedelta(weeks=weeks):
            yield Gap(from_on=day, to_on=later)
        later = day
        yield entry


def _headlines(events: list[Event], known_on: date | None) -> dict[int, Headline]:
    found = Headline.objects.filter(event__in=[event.pk for event in events]).order_by("at", "pk")
    if known_on:
        found = found.filter(Q(at__lte=datetime.combine(known_on, time.max, LONDON)))
    return {headline.event_id: headline for headline in found}


def _entry(event: Event, headline: Headline | None, significance: str) -> Entry:
    return Entry(
        event=event,
        text=headline.text if headline else event.says,
        significance=headline.significance if headline else significance,
        is_late=local_day(event.recorded_at) - event.happened_on > timedelta(days=LATE_AFTER_DAYS),
    )
