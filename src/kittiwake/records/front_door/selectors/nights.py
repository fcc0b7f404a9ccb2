"""What the night left, as one viewer may see it, and the hours that say what night is."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from kittiwake.core.prepared import Asking, prepared
from kittiwake.core.today import now, today
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_shut_to, subjects_closed_to, subjects_visible_to
from kittiwake.records.front_door.hours import OfficeHours
from kittiwake.records.front_door.models import NightEntry, NightEntryPerson, OfficeHoursSetting
from kittiwake.records.line.services import calendar_known

RECENT = timedelta(hours=36)


@dataclass(frozen=True, kw_only=True)
class NightWaiting:
    """How many entries from the night nobody has acknowledged; how many of them are past their time."""

    count: int
    late: int


def night_entries_visible_to(viewer: User) -> QuerySet[NightEntry]:
    """Entries none of whose people is closed to the viewer; theirs only, for who reads their own children."""
    on_it = NightEntryPerson.objects.filter(entry=OuterRef("pk"))
    open_entries = NightEntry.objects.exclude(Exists(on_it.filter(subject__in=subjects_closed_to(viewer))))
    breadths = {role.reach for role in viewer.roles_on(today())}
    if "authority" in breadths:
        return open_entries
    if "own" in breadths:
        return open_entries.filter(Exists(on_it.filter(subject__in=subjects_visible_to(viewer))))
    return NightEntry.objects.none()


def night_entry_visible_to(viewer: User, entry_id: int) -> NightEntry | None:
    """One entry with its people, or None when there is none or it is closed to the viewer."""
    found = night_entries_visible_to(viewer).filter(pk=entry_id)
    return found.select_related("recorded_by", "acknowledged_by").prefetch_related("people__subject").first()


def waiting_entries(viewer: User) -> QuerySet[NightEntry]:
    """What nobody has acknowledged yet: the longest overdue first."""
    return _listed(night_entries_visible_to(viewer).filter(acknowledged_at=None)).order_by(
        "acknowledge_by", "pk"
    )


def acknowledged_entries(viewer: User, *, at: datetime) -> QuerySet[NightEntry]:
    """What was acknowledged since yesterday, the latest first."""
    recent = night_entries_visible_to(viewer).filter(acknowledged_at__gte=at - RECENT)
    return _listed(recent).order_by("-acknowledged_at", "-pk")


def tonights_entries(viewer: User, *, at: datetime) -> QuerySet[NightEntry]:
    """What was written since the office closed, the latest first."""
    day = today()
    began = office_hours_on(day).night_began(at, calendar=calendar_known(at))
    return _listed(night_entries_visible_to(viewer).filter(recorded_at__gte=began)).order_by(
        "-recorded_at", "-pk"
    )


def night_waiting(viewer: User) -> NightWaiting:
    """How much of the night waits for the day team, and how much of it too long. One query."""
    if "authority" in {role.reach for role in viewer.roles_on(today())}:
        closed = set(keys_shut_to(viewer))
        due = {entry: by for entry, by, _subject in _unacknowledged()}
        shut = {entry for entry, _by, subject in _unacknowledged() if subject in closed}
        moment = now()
        waiting = [by for entry, by in due.items() if entry not in shut]
        return NightWaiting(count=len(waiting), late=sum(by < moment for by in waiting))
    counted = night_entries_visible_to(viewer).filter(acknowledged_at=None)
    told = counted.aggregate(count=Count("pk"), late=Count("pk", filter=Q(acknowledge_by__lt=now())))
    return NightWaiting(**told)


def asking_night() -> Asking[Any]:
    """What `night_waiting` asks for those who read every record: to be asked ahead."""
    return _unacknowledged.of()


@prepared
def _unacknowledged() -> Any:
    waiting = NightEntry.objects.filter(acknowledged_at=None)
    return waiting.values_list("pk", "acknowledge_by", "people__subject")


def unacknowledged_count(viewer: User) -> int:
    """How many entries from the night nobody has acknowledged. One query."""
    return night_waiting(viewer).count


def office_hours_on(day: date) -> OfficeHours:
    """The hours in force that day: the authority's own setting, else those built in."""
    setting = OfficeHoursSetting.objects.filter(from_on__lte=day).order_by("-from_on").first()
    if setting is None:
        return OfficeHours()
    return OfficeHours(
        opens_at=setting.opens_at,
        closes_at=setting.closes_at,
        look_by=setting.look_by,
        version=f"set from {setting.from_on.isoformat()}",
    )


def office_hours_settings() -> QuerySet[OfficeHoursSetting]:
    """Every setting of the hours, the newest first."""
    return OfficeHoursSetting.objects.select_related("by")


def _listed(entries: QuerySet[NightEntry]) -> QuerySet[NightEntry]:
    return entries.select_related("recorded_by", "acknowledged_by").prefetch_related("people__subject")
