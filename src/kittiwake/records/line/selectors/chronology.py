"""One person's line: as at a day, as known on a day, in headlines or in full."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from kittiwake.core.dates import When
from kittiwake.core.prepared import Asking, ahead, one_of, prepared, together
from kittiwake.core.today import local_day
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.choices import Significance
from kittiwake.records.line.kinds import Kind, kinds
from kittiwake.records.line.models import Event, Headline
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of, records_of_each

LATE_AFTER_DAYS = 1
LATEST = 40  # headlines read to find ten: as quick for a long childhood as for a short one
DAYS = 400  # with an entry, read to find the silences between them
GAP_AFTER_WEEKS = 8
LONDON = ZoneInfo("Europe/London")
ALL_SIGNIFICANCES = tuple(Significance.values)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One event as it reads in the chronology.

    text          the headline somebody wrote, or the event's own words.
    significance  where it stands: headlines, full chronology, or the activity log only.
    is_late       recorded more than a day after it happened; never of what others did and told afterwards.
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
    records = records_of_each(people)
    open_to_viewer = subjects_visible_to(viewer).filter(pk__in=records)
    events = Event.objects.filter(subject__in=open_to_viewer)
    if isinstance(subject, Subject) and len(records) > 1:
        events = events.exclude(Exists(_told_of_another(records)))
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


def entries_of_open(
    subjects: Iterable[Subject], *, zoom: Iterable[str] = ALL_SIGNIFICANCES, without: Iterable[str] = ()
) -> list[Entry]:
    """The entries that stand on these people's lines, newest first. One query.

    subjects  people whose records the caller has found open to the viewer.
    without   the cases whose entries are left out.
    """
    people = list(subjects)
    keys = records_of_each(people)
    wanted = set(zoom)
    named = [kind.name for kind in kinds().values() if kind.significance in wanted]
    asking = _standing_events.of(keys, list(without), named)
    events, headlines = together(asking, _headlines_on.of(keys))
    return _entries(_once(events, people), {each.event_id: each for each in headlines}, wanted)


def latest_of_open(subject: Subject) -> list[Entry]:
    """The latest headlines of a line whose record the caller has found open, newest first."""
    ahead(*asking_latest(subject))
    keys = records_of(subject)
    events, headlines = _latest_headlines(keys, _headlined()), _headlines_on(keys)
    found = {each.event_id: each for each in headlines}
    return _entries(_once(events, [subject]), found, [Significance.HEADLINE])


def days_told(subject: Subject) -> list[date]:
    """The latest days on which anything stands on a line that the caller has found open, newest first."""
    return _days_told(records_of(subject))


def asking_latest(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `latest_of_open` and `days_told` ask."""
    keys = records_of(subject)
    return _latest_headlines.of(keys, _headlined()), _headlines_on.of(keys), _days_told.of(keys)


def _headlined() -> list[str]:
    return [kind.name for kind in kinds().values() if kind.significance == Significance.HEADLINE]


def chronology(
    events: Iterable[Event], *, zoom: Iterable[str] = ALL_SIGNIFICANCES, known_on: date | None = None
) -> list[Entry]:
    """The events as entries, with the headlines that stood by the end of `known_on`. One query more."""
    chosen = list(events)
    return _entries(chosen, _headlines(chosen, known_on), zoom)


def _entries(events: Iterable[Event], headlines: Mapping[int, Headline], zoom: Iterable[str]) -> list[Entry]:
    catalogue = kinds()
    entries = (_entry(event, headlines.get(event.pk), catalogue[event.kind]) for event in events)
    wanted = set(zoom)
    return [entry for entry in entries if entry.significance in wanted]


def with_gaps(
    entries: list[Entry],
    *,
    until: date | None = None,
    weeks: int = GAP_AFTER_WEEKS,
    days: Iterable[date] = (),
) -> Iterator[Entry | Gap]:
    """The entries, newest first, with a gap wherever the record is silent for that many weeks.

    until  the day up to which silence counts, such as today; without it the newest entry is the end.
    days   the days on which something stands that is not among the entries, newest first.
    """
    later, told = until, deque(days)
    for entry in entries:
        silent_until = entry.event.happened_on
        while told and told[0] >= silent_until:
            yield from _silence(told[0], later, weeks)
            later = told.popleft()
        yield from _silence(silent_until, later, weeks)
        later = silent_until
        yield entry


def _silence(day: date, later: date | None, weeks: int) -> Iterator[Gap]:
    if later and later - day >= timedelta(weeks=weeks):
        yield Gap(from_on=day, to_on=later)


@prepared
def _standing_events(
    subjects: Sequence[int], without: Sequence[str], named: Sequence[str]
) -> QuerySet[Event]:
    """Those of the named kinds, and those with a headline, which may have moved one of another kind here."""
    chosen = Q(kind=one_of(named)) | Q(Exists(Headline.objects.filter(event=OuterRef("pk"))))
    standing = Event.objects.filter(chosen, ~_is_superseded(), subject=one_of(subjects))
    return standing.exclude(case=one_of(without)).order_by("-happened_on", "-happened_at", "-pk")


@prepared
def _latest_headlines(records: Sequence[int], named: Sequence[str]) -> QuerySet[Event]:
    chosen = Q(kind=one_of(named)) | Q(Exists(Headline.objects.filter(event=OuterRef("pk"))))
    standing = Event.objects.filter(chosen, ~_is_superseded(), subject=one_of(records))
    return standing.order_by("-happened_on", "-happened_at", "-pk")[:LATEST]


@prepared
def happenings_of(records: Sequence[int], named: Sequence[str]) -> QuerySet[Event]:
    """The events of these kinds that stand on a line, the oldest first. The caller has found it open."""
    standing = Event.objects.filter(~_is_superseded(), subject=one_of(records), kind=one_of(named))
    return standing.order_by("happened_on", "happened_at", "pk")


@prepared
def _days_told(records: Sequence[int]) -> QuerySet[Event, date]:
    standing = Event.objects.filter(~_is_superseded(), subject=one_of(records))
    return standing.order_by("-happened_on").values_list("happened_on", flat=True).distinct()[:DAYS]


def _is_superseded() -> Exists:
    """That it is not null goes without saying; said, it leads to an index of the few corrections."""
    return Exists(Event.objects.filter(supersedes=OuterRef("pk"), supersedes__isnull=False))


@prepared
def _headlines_on(subjects: Sequence[int]) -> QuerySet[Headline]:
    return Headline.objects.filter(event__subject=one_of(subjects)).order_by("at", "pk")


def _told_of_another(records: list[int]) -> QuerySet[Event]:
    """The same event of the same act, on an earlier of these records of one person."""
    same = {name: OuterRef(name) for name in ("act", "kind", "source")}
    return Event.objects.filter(**same, subject__in=records, subject__lt=OuterRef("subject"))


def _once(events: list[Event], people: Iterable[Subject]) -> list[Event]:
    """What was told on several records of one person, once."""
    whose = {key: first_key(person) for person in people for key in records_of(person)}
    if all(key == first for key, first in whose.items()):
        return events
    told: dict[tuple[object, ...], int] = {}
    for event in events:
        happening, record = _happening(event, whose), event.subject_id or 0
        told[happening] = min(record, told.get(happening, record))
    return [event for event in events if told[_happening(event, whose)] == event.subject_id]


def _happening(event: Event, whose: Mapping[int, int]) -> tuple[object, ...]:
    return (whose[event.subject_id or 0], event.act, event.kind, event.source)


def _headlines(events: list[Event], known_on: date | None) -> dict[int, Headline]:
    found = Headline.objects.filter(event__in=[event.pk for event in events]).order_by("at", "pk")
    if known_on:
        found = found.filter(Q(at__lte=datetime.combine(known_on, time.max, LONDON)))
    return {headline.event_id: headline for headline in found}


def _entry(event: Event, headline: Headline | None, kind: Kind) -> Entry:
    told_after = local_day(event.recorded_at) - event.happened_on
    return Entry(
        event=event,
        text=headline.text if headline else event.says,
        significance=headline.significance if headline else kind.significance,
        is_late=told_after > timedelta(days=LATE_AFTER_DAYS) and not kind.is_told_afterwards,
    )
