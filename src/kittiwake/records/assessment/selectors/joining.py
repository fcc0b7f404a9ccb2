"""Who came to live with a child after a moment. Raw: no viewer, no names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import local_day
from kittiwake.records.assessment.models import Part
from kittiwake.records.people.ages import is_adult
from kittiwake.records.people.models import Residence
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of


@dataclass(frozen=True, kw_only=True)
class Joined:
    """Somebody lives, or stays at times, where the child lives, and did not before."""

    who: Subject
    since: date
    recorded_at: datetime
    is_adult: bool | None


def joined_households(parts: Mapping[Part, datetime], day: date) -> dict[int, list[Joined]]:
    """Whoever joined each child's household and was recorded after the moment; by part. One query.

    A home without its first day counts from the day on which it was recorded.
    """
    whose = {record: part for part in parts for record in records_of(part.subject)}
    if not whose:
        return {}
    others = _at_their_homes(list(whose))
    found: dict[int, list[Joined]] = {}
    for part, at in parts.items():
        own = records_of(part.subject)
        theirs = [home for home in others if home.person_id in own]
        found[part.pk] = _joined(part, theirs, others, at, day)
    return found


@prepared
def _at_their_homes(records: Sequence[int]) -> QuerySet[Residence]:
    """Every residence, past ones too, at any address where these people live or lived."""
    own = Residence.objects.filter(person=one_of(records), address__isnull=False)
    there = Residence.objects.filter(address__in=own.values("address"))
    return there.select_related("person__subject").order_by("pk")


def asking_residences(records: Sequence[int]) -> Asking[Any]:
    return _at_their_homes.of(list(records))


def _joined(
    part: Part, homes: list[Residence], others: list[Residence], at: datetime, day: date
) -> list[Joined]:
    child = first_key(part.subject)
    signed = local_day(at)
    there = [
        (other, home)
        for other in others
        for home in homes
        if other.address_id == home.address_id and first_key(other.person.subject) != child
    ]
    before = {
        first_key(other.person.subject)
        for other, home in there
        if other.recorded_at <= at and _overlap(other, home, until=signed)
    }
    found: dict[int, Joined] = {}
    for other, home in sorted(there, key=lambda pair: (_since(pair[0]), pair[0].pk)):
        key = first_key(other.person.subject)
        since = max(_since(other), home.from_on or date.min)
        is_new = key not in before and other.recorded_at > at and since <= day
        if is_new and key not in found and _overlap(other, home, until=day):
            adult = is_adult(other.person, on=day)
            found[key] = Joined(
                who=other.person.subject, since=since, recorded_at=other.recorded_at, is_adult=adult
            )
    return list(found.values())


def _since(residence: Residence) -> date:
    return residence.from_on or local_day(residence.recorded_at)


def _overlap(one: Residence, other: Residence, *, until: date) -> bool:
    """Both stood on some same day, not after `until`."""
    start = max(one.from_on or date.min, other.from_on or date.min)
    end = min(one.to_on or date.max, other.to_on or date.max, until)
    return start <= end
