"""Joining, moving and leaving; working relationships; closing a record; the audit of reads."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Closure, InvolvementKind
from kittiwake.records.access.models import (
    Involvement,
    Look,
    Post,
    Restriction,
    RestrictionMember,
    Search,
    Team,
    User,
)
from kittiwake.records.access.roles import role as find_role
from kittiwake.records.subject.models import Subject

DORMANT_AFTER_DAYS = 30


class CannotDoThat(Exception):
    """The change makes no sense as asked. The message says what to do."""


@transaction.atomic
def join(*, email: str, name: str, team: Team, role: str, on: date, by: User | None, phone: str = "") -> User:
    """Open an account with its first post. `by` is None only for the very first account and the simulation.

    Raises  NotPermitted; CannotDoThat when the address has an account already.
    """
    if by is not None:
        policies.require(by, "account.manage", on=on)
    if User.objects.filter(email__iexact=email).exists():
        raise CannotDoThat("There is an account with this address. Move that person to the new post instead.")
    user = User(email=email.lower(), name=name, phone=phone, joined_on=on)
    user.set_unusable_password()
    user.save()
    Post.objects.create(user=user, team=team, role=find_role(role).key, from_on=on)
    return user


@transaction.atomic
def move(*, user: User, team: Team, role: str, on: date, by: User) -> Post:
    """End every post the day before and start another: nothing of the old one is kept."""
    policies.require(by, "account.manage", on=on)
    _not_oneself(user, by)
    user.posts.filter(from_on__gte=on).delete()
    user.posts.filter(to_on=None).update(to_on=on - timedelta(days=1))
    return Post.objects.create(user=user, team=team, role=find_role(role).key, from_on=on)


@transaction.atomic
def leave(*, user: User, on: date, by: User) -> None:
    """Close the account at the end of that day; from the next day every open session is worthless."""
    policies.require(by, "account.manage", on=on)
    _not_oneself(user, by)
    user.leaves_on = on
    user.save()
    user.posts.filter(to_on=None).update(to_on=on)


@transaction.atomic
def switch(*, user: User, is_active: bool, on: date, by: User) -> None:
    """Turn an account off at once, ending its sessions, or on again."""
    policies.require(by, "account.manage", on=on)
    _not_oneself(user, by)
    user.is_active = is_active
    user.save()
    if not is_active:
        end_sessions(user)


def is_dormant(user: User, *, on: date) -> bool:
    """True when nobody has signed in for 30 days. A dormant account stays shut until it is switched on."""
    used = local_day(user.last_login) if user.last_login else user.joined_on
    return (on - used).days > DORMANT_AFTER_DAYS


def end_sessions(user: User) -> int:
    """Sign the account out everywhere. Returns how many sessions ended."""
    mine = [row.pk for row in Session.objects.all() if row.get_decoded().get("_auth_user_id") == str(user.pk)]
    return Session.objects.filter(pk__in=mine).delete()[0]


@transaction.atomic
def involve(
    *, subject: Subject, user: User | None, team: Team, kind: str, by: User, at: datetime, reason: str = ""
) -> Involvement:
    """Record that a worker or team works with this person from that day.

    An earlier allocation ends the day before, or is replaced when it began the same day.
    """
    day = local_day(at)
    if kind == InvolvementKind.ALLOCATED:
        earlier = subject.involvements.filter(kind=kind, to_on=None)
        for held in earlier:
            held.to_on = max(held.from_on, day - timedelta(days=1))
            held.save()
    return Involvement.objects.create(
        subject=subject, user=user, team=team, kind=kind, from_on=day, reason=reason, recorded_by=by, recorded_at=at
    )


@transaction.atomic
def close_record(
    *, subject: Subject, closure: Closure, compartment: str, reason: str, ring: str,
    members: Iterable[User], by: User, at: datetime,
) -> Restriction:  # fmt: skip
    """Restrict or seal a record, to all but the members. Whoever closes it is not a member unless named."""
    policies.require(by, "record.restrict", on=local_day(at))
    restriction = Restriction.objects.create(
        subject=subject, closure=closure, compartment=compartment, reason=reason, ring=ring,
        from_on=local_day(at), recorded_by=by, recorded_at=at,
    )  # fmt: skip
    RestrictionMember.objects.bulk_create(
        RestrictionMember(restriction=restriction, user=member) for member in members
    )
    return restriction


def looked(
    *, subjects: Iterable[Subject], by: User, at: datetime, page: str, purpose: str, was_refused: bool = False
) -> None:
    """Log that these records were read, or that a reading was refused."""
    Look.objects.bulk_create(
        Look(subject=subject, user=by, at=at, page=page, purpose=purpose, was_refused=was_refused)
        for subject in subjects
    )


def searched(*, words: str, found: int, by: User, at: datetime) -> None:
    """Log a search. The words themselves are not kept: only a keyed fingerprint, to find repeats."""
    fingerprint = hmac.new(settings.SECRET_KEY.encode(), words.casefold().encode(), hashlib.sha256)
    Search.objects.create(user=by, at=at, words_fingerprint=fingerprint.hexdigest(), found=found)


def _not_oneself(user: User, by: User) -> None:
    if user == by:
        raise CannotDoThat("Somebody else has to change your own account.")
