"""What was written since two records were joined: the work of which somebody says whose it is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from kittiwake.core.history import versions_of
from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import key_of
from kittiwake.records.people import events
from kittiwake.records.people.models import Merge
from kittiwake.records.people.services.allotting import can_be_allotted, moved_with, work_told_of
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

    @property
    def cases(self) -> list[str]:
        """The work itself and what goes with it, as the line names them."""
        theirs = {entry.case for entry in self.entries}
        return sorted({self.key, *(case for case in theirs if moved_with(case) == self.key)})


def sides(merge: Merge) -> tuple[list[int], list[int]]:
    """The records that stay with the one that was kept, and those that go with the other, once separated."""
    together = records_of(Subject.objects.get(pk=merge.kept_id))
    merges = Merge.objects.filter(agreed_at__isnull=False, parted_at=None, other__in=together)
    kept_of = dict(merges.exclude(pk=merge.pk).values_list("other", "kept"))
    split = [key for key in together if _leads_to(key, merge.other_id, kept_of)]
    return [key for key in together if key not in split], split


def later_works(merge: Merge) -> list[LaterWork]:
    """What was begun on the kept person's records since the merge, the earliest first."""
    since = _since_when(merge)
    found = _found(since)
    begun_before = _begun_before(since, found) | _begun_before(_of_the_other(merge), found)
    return [
        LaterWork(key=work, entries=tuple(entries), can_move=can_be_allotted(work))
        for work, entries in found.items()
        if work not in begun_before
    ]


def coming_back(merge: Merge) -> tuple[list[str], list[str]]:
    """The other's own earlier work that was gone on with while the records were joined.

    Nobody is asked whose it is: it stands on the other's record all the time. Gives the cases begun before
    the merge, and those begun since that go with them, such as a challenge of an earlier plan.
    """
    since, theirs_since = _since_when(merge), _of_the_other(merge)
    found = _found(since)
    theirs = _begun_before(theirs_since, found) - _begun_before(since, found)
    told = {entry.case for work in theirs for entry in found[work] if moved_with(entry.case) == work}
    older = _before(theirs_since).filter(case__in=told).values_list("case", flat=True)
    before = theirs | set(older)
    return sorted(before), sorted(told - before)


def _since_when(merge: Merge) -> dict[int, int]:
    """From which entry on each record of the kept person can hold what is the other's.

    One that was joined to them later holds nothing of the other's from before that.
    """
    together, _ = sides(merge)
    others = Merge.objects.filter(agreed_at__isnull=False, parted_at=None, other__in=together)
    steps = [(each.kept_id, each.other_id, _joining(each)) for each in others.exclude(pk=merge.pk)]
    since, reached = {merge.kept_id: _joining(merge)}, [merge.kept_id]
    for one in reached:
        for kept, other, joined in steps:
            for here, there in ((kept, other), (other, kept)):
                if here == one and there not in since:
                    since[there] = max(since[one], joined)
                    reached.append(there)
    return since


def _of_the_other(merge: Merge) -> dict[int, int]:
    """As `_since_when`, for the other's own records: what is older stood there before the merge."""
    return dict.fromkeys(sides(merge)[1], _joining(merge))


def _found(since: Mapping[int, int]) -> dict[str, list[Event]]:
    """What stands on these records and was first written since, by the work it tells of."""
    found: dict[str, list[Event]] = {}
    there = Event.objects.filter(subject__in=since, pk__gt=min(since.values())).exclude(kind__in=NOT_WORK)
    for entry in there.filter(superseded_by=None).select_related("supersedes", "recorded_by").order_by("pk"):
        if entry.subject_id and _first_version(entry) > since[entry.subject_id]:
            found.setdefault(work_told_of(entry.case, entry.source), []).append(entry)
    return found


def _begun_before(since: Mapping[int, int], works: Collection[str]) -> set[str]:
    """Those of these works of which something stood on one of these records before."""
    older = _before(since).values_list("case", "source").distinct()
    return {work_told_of(case, source) for case, source in older}.intersection(works)


def _before(since: Mapping[int, int]) -> QuerySet[Event]:
    """What stood on each of these records before, also where it was corrected since."""
    older = reduce(or_, (Q(subject=record, pk__lt=joined) for record, joined in since.items()))
    there = Event.objects.filter(older).exclude(kind__in=NOT_WORK)
    return there.exclude(superseded_by__kind__in=NOTICES)


def _joining(merge: Merge) -> int:
    """The entry that says that they were joined."""
    told = Event.objects.filter(kind=events.RECORDS_JOINED.name, source=key_of(merge)).order_by("pk")
    return told.values_list("pk", flat=True)[0]


def _first_version(entry: Event) -> int:
    return versions_of(entry)[-1].pk


def _leads_to(key: int, wanted: int, kept_of: dict[int, int]) -> bool:
    while key != wanted and key in kept_of:
        key = kept_of[key]
    return key == wanted
