"""What the night left, in words."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import now
from kittiwake.records.people.selectors import Identity, identities
from kittiwake.web.components.shapes import DeskRow, Fact

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.front_door.hours import OfficeHours
    from kittiwake.records.front_door.models import NightEntry, OfficeHoursSetting

NOBODY = "Nobody known yet"


def night_rows(entries: "Iterable[NightEntry]", *, viewer: "User") -> list[DeskRow]:
    """Each entry by whom it is about, with whether something is left to do. What happened is read inside."""
    listed = list(entries)
    people = identities(viewer, [row.subject for entry in listed for row in entry.people.all()])
    return [_row(entry, people, at=now()) for entry in listed]


def names_of(entry: "NightEntry", people: Mapping[int, Identity]) -> str:
    names = [people[row.subject_id].name for row in entry.people.all() if row.subject_id in people]
    return ", ".join(names) or NOBODY


def night_facts(entry: "NightEntry") -> list[Fact]:
    """The entry as its page shows it."""
    left = f"{entry.to_do}\n\nBy: {entry.to_do_by}" if entry.to_do else "Nothing is left to be done."
    told = [Fact(label="Who rang", value=entry.told_by)] if entry.told_by else []
    return [
        Fact(label="When", value=When.moment(entry.happened_at).says()),
        *told,
        Fact(label="What happened", value=entry.happened),
        Fact(label="What was done", value=entry.done),
        Fact(label="Still to be done", value=left),
    ]


def standing_of(entry: "NightEntry", *, at: datetime) -> tuple[str, str]:
    """Its tag: words and tone."""
    if entry.acknowledged_at:
        return "Acknowledged", "good"
    if entry.acknowledge_by < at:
        return "Late", "late"
    return "Not acknowledged", "soon"


def hours_words(hours: "OfficeHours") -> str:
    return (
        f"The office is open from {hours.opens_at:%H:%M} to {hours.closes_at:%H:%M} on working days. What the"
        f" night leaves is acknowledged by {hours.look_by:%H:%M}. This is a local setting ({hours.version})."
    )


def hours_rows(settings: "Iterable[OfficeHoursSetting]") -> list[list[str]]:
    return [
        [
            says_day(each.from_on),
            f"{each.opens_at:%H:%M} to {each.closes_at:%H:%M}",
            f"{each.look_by:%H:%M}",
            f"{each.by}: {each.reason}",
        ]
        for each in settings
    ]


def _row(entry: "NightEntry", people: Mapping[int, Identity], *, at: datetime) -> DeskRow:
    status, tone = standing_of(entry, at=at)
    left = f"Left to {entry.to_do_by}" if entry.to_do else "Nothing left to do"
    by = When.moment(entry.acknowledge_by).says()
    who = (
        f"Acknowledged by {entry.acknowledged_by}" if entry.acknowledged_at else f"To be acknowledged by {by}"
    )
    written = f"{When.moment(entry.happened_at).says()}, written by {entry.recorded_by}"
    return DeskRow(
        title=names_of(entry, people),
        url=reverse("front_door:night_entry", args=[entry.pk]),
        hint=" · ".join((written, left, who)),
        status=status,
        tone=tone,
    )
