"""What one viewer has declared and opened: their own ways around the rule, narrower and wider."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from kittiwake.core.asking import kept
from kittiwake.core.prepared import Asking, ahead, prepared
from kittiwake.core.today import now, today
from kittiwake.records.access.choices import OpeningReason
from kittiwake.records.access.models import Declaration, Opening, User
from kittiwake.records.subject.whole import records_of, records_of_each


@dataclass(frozen=True, kw_only=True)
class Running:
    """A closed record that the viewer has open for a while; `records` are all of the person's."""

    opening_id: int
    subject_id: int
    key: UUID
    purpose: str
    ends_at: datetime
    records: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class OwnWays:
    """One viewer's own ways, by people's primary keys; where somebody has several records, by each of them.

    tied     records shut to them by a tie that somebody declared; declared: those that they declared.
    running  records open to them for a while.
    """

    tied: frozenset[int]
    declared: frozenset[int]
    running: tuple[Running, ...]

    @property
    def opened(self) -> frozenset[int]:
        return frozenset(key for each in self.running for key in each.records)

    @property
    def purposes(self) -> dict[int, str]:
        """What each opened record is read for."""
        return {key: each.purpose for each in self.running for key in each.records}


def own_ways(viewer: User, *, on: date | None = None) -> OwnWays:
    """One query; once for a page that reads. An opening counts now, and on no other day."""
    day = on or today()
    return kept(("access.own", viewer.pk, day), lambda: _ask(viewer, day))


def asking_own_ways(viewer: User) -> tuple[Asking[Any], ...]:
    """What `own_ways` asks, in one round trip."""
    return _ties_of.of(viewer.pk), _not_closed.of(viewer.pk)


def _ask(viewer: User, day: date) -> OwnWays:
    ahead(*asking_own_ways(viewer))
    ties = _ties_of(viewer.pk)
    moment = now()
    opened = _not_closed(viewer.pk) if day == today() else []
    return OwnWays(
        tied=frozenset(records_of_each(tie.subject for tie in ties)),
        declared=frozenset(
            records_of_each(tie.subject for tie in ties if tie.declared_by_id == viewer.pk)
        ),
        running=tuple(
            Running(
                opening_id=each.pk, subject_id=each.subject_id, key=each.subject.key, ends_at=each.ends_at,
                purpose=OpeningReason(each.reason).purpose, records=tuple(records_of(each.subject)),
            )
            for each in opened
            if each.opened_at <= moment < each.ends_at
        ),
    )  # fmt: skip


@prepared
def _ties_of(viewer: int) -> QuerySet[Declaration]:
    return Declaration.objects.filter(user=viewer, ended_at=None).select_related("subject")


@prepared
def _not_closed(viewer: int) -> QuerySet[Opening]:
    """Openings that nobody ended or reviewed: those whose time has run out are among them."""
    return Opening.objects.filter(user=viewer, closed_at=None, reviewed_at=None).select_related("subject")
