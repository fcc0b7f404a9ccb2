"""When a child was last seen, and last seen alone: one question, asked ahead."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models.functions import Left

from kittiwake.core.dates import add_months
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits.choices import Seen
from kittiwake.records.visits.models import VisitPart

LATELY_MONTHS = 12
GLANCE = 400
"""Characters of what a child said that are read for a glance; the visit has all of it."""


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """One visit on which the child was seen, or somebody tried: `part_id` is where it is read."""

    part_id: int
    on: date
    by: str
    said: str


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How a child was seen in the last twelve months: on how many visits alone, with others, not at all."""

    alone: int = 0
    with_others: int = 0
    not_seen: int = 0

    @property
    def visits(self) -> int:
        return self.alone + self.with_others + self.not_seen


@dataclass(frozen=True, kw_only=True)
class LastSeen:
    """When a child was last seen, last seen alone, last said something; how often somebody tried since."""

    seen: Sighting | None = None
    alone: Sighting | None = None
    said: Sighting | None = None
    not_seen_since: int = 0
    visits: int = 0
    lately: Tally = Tally()


def last_seen(viewer: User, subject: Subject) -> LastSeen:
    """For those who may read the record; nothing for others. One query, asked once for a page."""
    if reach_of(viewer, subject) != Reach.FULL:
        return LastSeen()
    rows = [
        (seen, Sighting(part_id=key, on=on, by=by, said=said))
        for key, on, seen, by, said in _parts(records_of(subject))
    ]
    since = next((number for number, (seen, _) in enumerate(rows) if seen != Seen.NOT_SEEN), len(rows))
    return LastSeen(
        seen=next((sighting for seen, sighting in rows if seen != Seen.NOT_SEEN), None),
        alone=next((sighting for seen, sighting in rows if seen == Seen.ALONE), None),
        said=next((sighting for _, sighting in rows if sighting.said), None),
        not_seen_since=since,
        visits=len(rows),
        lately=_tally(rows, since=add_months(today(), -LATELY_MONTHS)),
    )


def _tally(rows: list[tuple[str, Sighting]], *, since: date) -> Tally:
    counted = Counter(seen for seen, sighting in rows if sighting.on > since)
    return Tally(
        alone=counted[Seen.ALONE], with_others=counted[Seen.WITH_OTHERS], not_seen=counted[Seen.NOT_SEEN]
    )


def asking_seen(subject: Subject) -> Asking[Any]:
    """What `last_seen` asks."""
    return _parts.of(records_of(subject))


@prepared
def _parts(records: Sequence[int]) -> Any:
    """All of them, in few columns: a child seen alone long ago must not look as if never."""
    standing = VisitPart.objects.filter(subject=one_of(records), visit__superseded_by=None)
    newest = standing.order_by("-visit__happened_on", "-visit__happened_at", "-pk")
    said = Left("said", GLANCE)
    return newest.values_list("pk", "visit__happened_on", "seen", "visit__author__name", said)
