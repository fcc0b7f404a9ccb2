"""Who works with whom, and which records are closed to most."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies, selectors
from kittiwake.records.access.choices import Closure, InvolvementKind, Reach
from kittiwake.records.access.models import Involvement, Post, Restriction, RestrictionMember, Team, User
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@transaction.atomic
def involve(  # noqa: PLR0913 -- a relationship's facts, each a column of its own
    *, subject: Subject, user: User | None, team: Team, kind: str, by: User, at: datetime, reason: str = ""
) -> Involvement:
    """Record that a worker or team works with this person from that day.

    An earlier allocation ends the day before, or is replaced when it began the same day.
    """
    day = local_day(at)
    if kind == InvolvementKind.ALLOCATED:
        earlier = Involvement.objects.filter(subject__in=records_of(subject), kind=kind, to_on=None)
        for held in earlier:
            held.to_on = max(held.from_on, day - timedelta(days=1))
            held.save()
    return Involvement.objects.create(
        subject=subject,
        user=user,
        team=team,
        kind=kind,
        from_on=day,
        reason=reason,
        recorded_by=by,
        recorded_at=at,
    )


@transaction.atomic
def allocate(*, subject: Subject, post: Post, kind: str, by: User, at: datetime, reason: str) -> Involvement:
    """Give a child to a worker in one of their posts, or a second worker to a child.

    Raises  NotPermitted also for a record that `by` may not read.
    """
    _require(by, "record.allocate", subject, at)
    return involve(subject=subject, user=post.user, team=post.team, kind=kind, by=by, at=at, reason=reason)


@transaction.atomic
def end_involvement(*, involvement: Involvement, by: User, at: datetime) -> None:
    """Somebody stops working with this person at the end of the day."""
    _require(by, "record.allocate", involvement.subject, at)
    involvement.to_on = local_day(at)
    involvement.save()


@transaction.atomic
def close_record(  # noqa: PLR0913 -- a closure's facts, each a column of its own
    *, subject: Subject, closure: Closure, compartment: str, reason: str, ring: str,
    members: Iterable[User], by: User, at: datetime,
) -> Restriction:  # fmt: skip
    """Restrict or seal a record, to all but the members. Whoever closes it is not a member unless named.

    Raises  NotPermitted also for a record that `by` does not know of.
    """
    _require(by, "record.restrict", subject, at, at_least=Reach.NAME)
    restriction = Restriction.objects.create(
        subject=subject, closure=closure, compartment=compartment, reason=reason, ring=ring,
        from_on=local_day(at), recorded_by=by, recorded_at=at,
    )  # fmt: skip
    RestrictionMember.objects.bulk_create(
        RestrictionMember(restriction=restriction, user=member) for member in members
    )
    return restriction


@transaction.atomic
def keep_closed(
    subject: Subject, *, as_these: Iterable[int], since: datetime, by: User, at: datetime
) -> list[Restriction]:
    """What was closed while this record was one with these others stays closed on it, too.

    Nobody said on whose account it was closed. Whoever may opens the one that needs no closing. The caller
    has asked whether the records may be separated.
    """
    day = local_day(at)
    closed = Restriction.objects.filter(
        selectors.in_force(day), subject__in=as_these, recorded_at__range=(since, at)
    )
    closed = closed.exclude(recorded_by=by, recorded_at=at)  # kept closed by this very act
    kept = []
    for each in closed.order_by("pk"):
        copied = Restriction.objects.create(
            subject=subject, closure=each.closure, compartment=each.compartment, reason=each.reason,
            ring=each.ring, from_on=day, to_on=each.to_on, recorded_by=by, recorded_at=at,
        )  # fmt: skip
        RestrictionMember.objects.bulk_create(
            RestrictionMember(restriction=copied, user_id=member)
            for member in each.members.order_by("pk").values_list("user", flat=True)
        )
        kept.append(copied)
    return kept


@transaction.atomic
def open_record(*, restriction: Restriction, by: User, at: datetime) -> None:
    """End a closure: yesterday was its last day. One made today lasts until midnight.

    Raises  NotPermitted also for somebody to whom the record is closed.
    """
    _require(by, "record.restrict", restriction.subject, at)
    restriction.to_on = max(restriction.from_on, local_day(at) - timedelta(days=1))
    restriction.save()


def _require(
    by: User, function: str, subject: Subject, at: datetime, *, at_least: Reach = Reach.FULL
) -> None:
    policies.require(by, function, on=local_day(at))
    if selectors.standing_reach_of(by, subject, on=local_day(at)) not in {Reach.FULL, at_least}:
        raise policies.NotPermitted("This record is closed to you.")
