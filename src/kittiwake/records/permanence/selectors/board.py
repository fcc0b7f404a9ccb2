"""The board: every child who is looked after, each in exactly one first lane. Nobody puts a child there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.care import events as care_events
from kittiwake.records.care.choices import SHORT_BREAKS
from kittiwake.records.care.models import LegalStatus, Period
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence.models import Match, Standing
from kittiwake.records.permanence.selectors.known import Known, end_of, known_of
from kittiwake.records.permanence.tracks import Track, first_lane, track
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of


@dataclass(frozen=True, kw_only=True)
class Tracked:
    """One child on the board.

    first     the lane that the care plan names; beside  those that are planned at the same time.
    standing  what holds the child up; none where nobody has said.
    """

    period: Period
    first: Track
    beside: tuple[Track, ...]
    standing: Standing | None
    matches: tuple[Match, ...]


def board(viewer: User, *, known_on: date | None = None) -> list[Tracked]:
    """Every child in care whose record the viewer may read, those longest in care first.

    known_on  the board as it was known at the end of that day. The queries do not grow with the children.
    """
    if not policies.can(viewer, "permanence.read", on=today()):
        return []
    on = known_on or today()
    readable: Any = subjects_visible_to(viewer)
    until = end_of(on)
    periods = _in_care(Period.objects.filter(subject__in=readable), on=on, until=until)
    return tracked(_each_child_once(periods), on=on, until=until)


def tracked_of(viewer: User, subject: Subject) -> Tracked | None:
    """One child who is looked after, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    theirs = Period.objects.filter(subject__in=records_of(subject))
    on = today()
    found = tracked(_in_care(theirs, on=on, until=end_of(on))[:1], on=on, until=end_of(on))
    return found[0] if found else None


def tracked(periods: Sequence[Period], *, on: date, until: datetime) -> list[Tracked]:
    """Each of these periods on that day. For derivations: whoever shows it has asked who may read."""
    known = known_of(periods, on=on, until=until)
    return [_one(period, known[period.pk], on) for period in periods]


def _one(period: Period, known: Known, on: date) -> Tracked:
    lane, since = first_lane([each for each in known.plans if each.on <= on], began=period.from_on)
    beside = [row for row in known.beside if row.lane != lane]
    return Tracked(
        period=period,
        first=track(lane, since, known.steps_of(lane), on=on),
        beside=tuple(track(row.lane, row.from_on, known.steps_of(row.lane), on=on) for row in beside),
        standing=known.standings[0] if known.standings else None,
        matches=tuple(known.matches),
    )


def _in_care(periods: "QuerySet[Period]", *, on: date, until: datetime) -> list[Period]:
    """Those that went on that day, as far as it was known by then; without series of short breaks."""
    short = LegalStatus.objects.filter(
        _stood(on), subject=OuterRef("subject"), code__in=SHORT_BREAKS, withdrawn_at=None
    )
    began = periods.filter(
        Q(withdrawn_at=None) | Q(withdrawn_at__gt=until),
        ~Exists(short),
        from_on__lte=on,
        recorded_at__lte=until,
    )
    found = list(began.select_related("subject").order_by("from_on", "pk"))
    over = [each for each in found if each.to_on is not None]
    ended = _known_to_have_ended(over, on, until) if over else frozenset()
    return [each for each in found if key_of(each) not in ended]


def _stood(on: date) -> Q:
    return Q(from_on__lte=on) & (Q(to_on=None) | Q(to_on__gt=on))


def _known_to_have_ended(over: Iterable[Period], on: date, until: datetime) -> frozenset[str]:
    ends = {key_of(each): each.to_on for each in over}
    told = Event.objects.filter(
        kind=care_events.LEFT_CARE.name, source__in=ends, recorded_at__lte=until
    ).values_list("source", flat=True)
    return frozenset(key for key in told if (day := ends[key]) is not None and day <= on)


def _each_child_once(periods: Iterable[Period]) -> list[Period]:
    once: Mapping[int, Period] = {first_key(each.subject): each for each in periods}
    return sorted(once.values(), key=lambda each: (each.from_on, each.pk))
