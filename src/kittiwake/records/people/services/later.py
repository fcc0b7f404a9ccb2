"""What was written since two records were joined: the work of which somebody says whose it is."""

from dataclasses import dataclass

from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import key_of
from kittiwake.records.people import events
from kittiwake.records.people.models import Merge
from kittiwake.records.people.services.allotting import can_be_allotted, moved_with
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

NOT_WORK = (*NOTICES, events.RECORDS_JOINED.name, events.RECORDS_SEPARATED.name)


@dataclass(frozen=True, kw_only=True)
class LaterWork:
    """One piece of work begun since the merge, with its entries on the line, the earliest first.

    can_move  False where no area says how it goes to another record: it stays, and is put right by hand.
    """

    key: str
    entries: tuple[Event, ...]
    can_move: bool


def sides(merge: Merge) -> tuple[list[int], list[int]]:
    """The records that stay with the one that was kept, and those that go with the other, once separated."""
    together = records_of(Subject.objects.get(pk=merge.kept_id))
    merges = Merge.objects.filter(agreed_at__isnull=False, parted_at=None, other__in=together)
    kept_of = dict(merges.exclude(pk=merge.pk).values_list("other", "kept"))
    split = [key for key in together if _leads_to(key, merge.other_id, kept_of)]
    return [key for key in together if key not in split], split


def later_works(merge: Merge) -> list[LaterWork]:
    """What was begun on the kept person's records since the merge, the earliest first."""
    joined = (
        Event.objects.filter(kind=events.RECORDS_JOINED.name, source=key_of(merge)).order_by("pk").first()
    )
    if joined is None:
        return []
    together, _ = sides(merge)
    there = Event.objects.filter(subject__in=together).exclude(kind__in=NOT_WORK)
    standing = there.filter(pk__gt=joined.pk, superseded_by=None).select_related("supersedes", "recorded_by")
    found: dict[str, list[Event]] = {}
    for entry in standing.order_by("pk"):
        if _first_version(entry) > joined.pk:
            found.setdefault(moved_with(entry.case), []).append(entry)
    older = there.filter(case__in=list(found), pk__lt=joined.pk, superseded_by=None)
    begun_before = set(older.values_list("case", flat=True))
    return [
        LaterWork(key=work, entries=tuple(entries), can_move=can_be_allotted(work))
        for work, entries in found.items()
        if work not in begun_before
    ]


def _first_version(entry: Event) -> int:
    while entry.supersedes is not None:
        entry = entry.supersedes
    return entry.pk


def _leads_to(key: int, wanted: int, kept_of: dict[int, int]) -> bool:
    while key != wanted and key in kept_of:
        key = kept_of[key]
    return key == wanted
