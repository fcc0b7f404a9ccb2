"""What of child protection stands today, for the child's page and for desks: questions asked ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import CharField, DateTimeField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force, reach_of
from kittiwake.records.protection.models import (
    Conference,
    Emergency,
    Enquiry,
    PlanCategory,
    StrategyChild,
    TransferIn,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

SHOWN = 20


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One thing that stands: what it is, its number, since or for when, and its code or words.

    what  "emergency", "enquiry", "conference", "category" or "transfer"
    """

    what: str
    pk: int
    at: datetime
    says: str


def standing(viewer: User, subject: Subject) -> list[Standing]:
    """For those who may read the record, the most urgent first; nothing for others."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    rows = _standing(records_of(subject))
    return [Standing(what=what, pk=pk, at=at, says=says) for _order, what, pk, at, says in rows]


def asking_standing(subject: Subject) -> Asking[Any]:
    """What `standing` asks."""
    return _standing.of(records_of(subject))


@prepared
def _standing(records: Sequence[int]) -> Any:
    going = Emergency.objects.filter(subject=one_of(records), ended_at=None)
    enquiries = Enquiry.objects.filter(subject=one_of(records), closed_at=None)
    to_come = Conference.objects.filter(children__subject=one_of(records), held_at=None, called_off_at=None)
    categories = PlanCategory.objects.filter(plan__subject=one_of(records), plan__to_on=None, to_on=None)
    moves = TransferIn.objects.filter(subject=one_of(records), conference=None, ended_on=None)
    parts = (
        _row(going, 1, "emergency", "began_at", "kind"),
        _row(enquiries, 2, "enquiry", "started_at", "outcome"),
        _row(to_come, 3, "conference", "for_at", "kind"),
        _row(categories, 4, "category", "from_on", "category"),
        _row(moves, 5, "transfer", "told_on", "authority"),
    )
    return parts[0].union(*parts[1:]).order_by("order_", "at_", "pk")


def _row(rows: QuerySet[Any], order: int, what: str, moment: str, says: str) -> QuerySet[Any]:
    told = rows.order_by().annotate(
        order_=Value(order),
        what_=Value(what),
        at_=Cast(moment, DateTimeField()),
        says_=Cast(says, CharField()),
    )
    return told.values_list("order_", "what_", "pk", "at_", "says_")


def to_authorise(viewer: User) -> list[Enquiry]:
    """Enquiries whose outcome waits for a manager of the child’s team, the oldest first; not their own."""
    if not policies.can(viewer, "enquiry.authorise", on=today()):
        return []
    return _to_authorise(_teams(viewer), viewer.pk, today())


def siblings_to_decide(viewer: User) -> list[StrategyChild]:
    """Children whom a discussion could not decide about, for managers: of their own team, or of nobody’s."""
    if not policies.can(viewer, "enquiry.authorise", on=today()):
        return []
    return _siblings(_teams(viewer), today())


def asking_waiting(viewer: User) -> tuple[Asking[Any], ...]:
    """What `to_authorise` and `siblings_to_decide` ask."""
    day = today()
    if not policies.can(viewer, "enquiry.authorise", on=day):
        return ()
    teams = _teams(viewer)
    return _to_authorise.of(teams, viewer.pk, day), _siblings.of(teams, day)


def _teams(viewer: User) -> list[int]:
    return [post.team_id for post in viewer.posts_on(today())]


@prepared
def _to_authorise(teams: Sequence[int], besides: int, on: date) -> QuerySet[Enquiry]:
    waiting = Enquiry.objects.filter(_held_by(teams, on), closed_at=None).exclude(outcome="")
    theirs = waiting.exclude(proposed_by=besides).select_related("subject", "proposed_by")
    return theirs.order_by("proposed_at", "pk")[:SHOWN]


@prepared
def _siblings(teams: Sequence[int], on: date) -> QuerySet[StrategyChild]:
    waiting = StrategyChild.objects.filter(
        _held_by(teams, on), decision="", discussion__held_at__isnull=False
    )
    return waiting.select_related("subject", "discussion").order_by("discussion__held_at", "pk")[:SHOWN]


def _held_by(teams: Sequence[int], on: date) -> Q:
    """One of these teams works with the child, or no team does: then every manager who reads the record."""
    anybody = Involvement.objects.filter(in_force(on), subject=OuterRef("subject"))
    return Exists(anybody.filter(team=one_of(teams))) | ~Exists(anybody)
