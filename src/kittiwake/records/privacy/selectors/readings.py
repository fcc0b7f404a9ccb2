"""Readings that no work explains, gathered by who read and whose record it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.postgres.aggregates import BoolAnd, BoolOr
from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from kittiwake.core.today import LONDON
from kittiwake.records.access.models import (
    Attempt,
    Declaration,
    Involvement,
    Look,
    Opening,
    Search,
    Statement,
)
from kittiwake.records.front_door.models import ContactPerson, Decision
from kittiwake.records.people.models import Residence
from kittiwake.records.people.models.address import fold_address

CONTACTS = "front_door:"  # pages of contacts, by their route
ON_THE_WAY = ("access:opening", "access:declare")  # pages on which nothing of a record is read
AFTER_SEARCH = timedelta(minutes=10)
IN_WORK_AFTER = timedelta(days=14)


@dataclass(frozen=True, kw_only=True)
class Readings:
    """What one person read of one record in a stretch.

    was_let_in     something was shown; else every try was refused.
    is_searched    every one followed a search of theirs, as when somebody looks for the right child.
    is_explained   their work explains it; only a sign of their own home puts it forward.
    """

    user_id: int
    subject_id: int
    first_at: datetime
    last_at: datetime
    times: int
    was_let_in: bool = False
    is_searched: bool = False
    is_explained: bool = False

    @property
    def pair(self) -> tuple[int, int]:
        return self.user_id, self.subject_id


def unexplained(since: datetime, until: datetime) -> Iterator[Readings]:
    """Readings since one moment until another that no working relationship, contact or opening explains."""
    searched = Search.objects.filter(
        user=OuterRef("user"), at__lte=OuterRef("at"), at__gte=OuterRef("at") - AFTER_SEARCH
    )
    looks = _looks(since, until).annotate(day=TruncDate("at", tzinfo=LONDON), searched=Exists(searched))
    left = looks.exclude(page__in=ON_THE_WAY).filter(
        ~Exists(_working()), ~Exists(_opened()), ~Exists(_in_work())
    )
    yield from _gathered(left, was_let_in=BoolOr(Q(was_refused=False)), is_searched=BoolAnd("searched"))
    shut = Declaration.objects.filter(user=OuterRef("user"), subject=OuterRef("subject"), ended_at=None)
    yield from _gathered(Attempt.objects.filter(Exists(shut), at__gt=since, at__lte=until))


def at_own_address(since: datetime, until: datetime) -> Iterator[Readings]:
    """Readings, explained or not, of those who live or lived where the reader says that they live."""
    latest = Statement.objects.order_by("user", "-at", "-pk").distinct("user")
    homes = {each.user_id: fold_address(each.lines, each.postcode) for each in latest if each.lines.strip()}
    there = Residence.objects.filter(address__folded__in=set(homes.values()))
    living = set(there.values_list("address__folded", "person_id"))
    looks = _looks(since, until).filter(user__in=homes, subject__in={person for _, person in living})
    for each in _gathered(looks, was_let_in=BoolOr(Q(was_refused=False))):
        if (homes[each.user_id], each.subject_id) in living:
            yield Readings(**{**vars(each), "is_explained": True})


def _looks(since: datetime, until: datetime) -> QuerySet[Look]:
    return Look.objects.filter(at__gt=since, at__lte=until)


def _gathered(rows: "QuerySet[Look] | QuerySet[Attempt]", **more: BoolOr | BoolAnd) -> Iterator[Readings]:
    by_pair = rows.order_by().values("user_id", "subject_id")
    told = by_pair.annotate(first_at=Min("at"), last_at=Max("at"), times=Count("pk"), **more)
    for row in told.order_by("first_at", "user_id", "subject_id").iterator():
        yield Readings(**row)


def _working() -> QuerySet[Involvement]:
    """The reader, or a team in which they held a post that day, worked with the person that day."""
    day = OuterRef("day")
    in_team = (
        Q(team__posts__user=OuterRef("user"), team__posts__from_on__lte=day)
        & (Q(team__posts__to_on=None) | Q(team__posts__to_on__gte=day))
    )  # fmt: skip
    held = Involvement.objects.filter(Q(user=OuterRef("user")) | in_team, subject=OuterRef("subject"))
    return held.filter(Q(to_on=None) | Q(to_on__gte=day), from_on__lte=day)


def _opened() -> QuerySet[Opening]:
    """The reader had opened the record for a stated reason: that is reviewed in its own place."""
    return Opening.objects.filter(
        user=OuterRef("user"), subject=OuterRef("subject"),
        opened_at__lte=OuterRef("at"), ends_at__gte=OuterRef("at"),
    )  # fmt: skip


def _in_work() -> QuerySet[Look]:
    """The reader had the person before them on the page of a contact in work, within a fortnight.

    One opening of a contact's page logs everybody on it at one moment: whoever stands on that contact makes
    it work for all of them, the half-sister in the history too.
    """
    decided = Decision.objects.filter(
        contact=OuterRef("contact"), at__lt=OuterRef("contact_seen") - IN_WORK_AFTER
    )
    on_it = ContactPerson.objects.filter(
        subject=OuterRef("subject"), contact__received_at__lte=OuterRef("at")
    )
    in_work = on_it.annotate(contact_seen=OuterRef("at")).filter(~Exists(decided))
    same_page = Look.objects.filter(user=OuterRef("user"), at=OuterRef("at"), page=OuterRef("page"))
    return Look.objects.filter(
        Exists(same_page.filter(Exists(in_work))),
        user=OuterRef("user"), subject=OuterRef("subject"), page__startswith=CONTACTS,
        at__gte=OuterRef("at") - IN_WORK_AFTER, at__lte=OuterRef("at") + IN_WORK_AFTER,
    )  # fmt: skip
