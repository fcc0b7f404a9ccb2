"""Joining, moving, leaving, and switching an account off and on."""

from datetime import date, timedelta

from django.db import transaction

from kittiwake.records.access import policies
from kittiwake.records.access.models import THE_RECORD, Post, Team, User
from kittiwake.records.access.roles import role as find_role
from kittiwake.records.access.services.signing_in import end_sessions


class CannotDoThat(Exception):
    """The change makes no sense as asked. The message says what to do."""


@transaction.atomic
def open_team(*, name: str, on: date, by: User | None, phone: str = "") -> Team:
    """A team by its name; the one that is there already. `by` is None only for the simulation.

    Raises  NotPermitted.
    """
    if by is not None:
        policies.require(by, "account.manage", on=on)
    return Team.objects.get_or_create(name=name.strip(), defaults={"phone": phone})[0]


@transaction.atomic
def join(  # noqa: PLR0913 -- an account's facts, each a column of its own
    *, email: str, name: str, team: Team, role: str, on: date, by: User | None, phone: str = ""
) -> User:
    """Open an account with its first post. `by` is None only for the very first account and the simulation.

    Raises  NotPermitted; CannotDoThat when the address has an account already.
    """
    if by is not None:
        policies.require(by, "account.manage", on=on)
    if email.lower() == THE_RECORD or User.objects.filter(email__iexact=email).exists():
        raise CannotDoThat("There is an account with this address. Move that person to the new post instead.")
    user = User(email=email.lower(), name=name, phone=phone, joined_on=on)
    user.set_unusable_password()
    user.save()
    Post.objects.create(user=user, team=team, role=find_role(role).key, from_on=on)
    return user


def record_itself(*, on: date) -> User:
    """The account in whose name the record does its recurring work; made when it is first asked for."""
    user, is_new = User.objects.get_or_create(
        email=THE_RECORD, defaults={"name": "The record itself", "joined_on": on}
    )
    if is_new:
        user.set_unusable_password()
        user.save()
    return user


@transaction.atomic
def move(*, user: User, team: Team, role: str, on: date, by: User) -> Post:
    """End every post the day before and start another: nothing of the old one is kept.

    Raises  NotPermitted; CannotDoThat for one's own account.
    """
    policies.require(by, "account.manage", on=on)
    _not_oneself(user, by)
    user.posts.filter(from_on__gte=on).delete()
    user.posts.filter(to_on=None).update(to_on=on - timedelta(days=1))
    return Post.objects.create(user=user, team=team, role=find_role(role).key, from_on=on)


@transaction.atomic
def leave(*, user: User, on: date, by: User) -> None:
    """Close the account at the end of that day; from the next day every open session is worthless.

    Raises  NotPermitted; CannotDoThat for one's own account, and for a day before they joined.
    """
    policies.require(by, "account.manage", on=on)
    _not_oneself(user, by)
    if on < user.joined_on:
        raise CannotDoThat("Nobody leaves before they joined. Check the day.")
    user.leaves_on = on
    user.save()
    user.posts.filter(from_on__gt=on).delete()
    user.posts.filter(to_on=None).update(to_on=on)


@transaction.atomic
def switch(*, user: User, is_active: bool, on: date, by: User) -> None:
    """Turn an account off at once, ending its sessions; or on again, dormant or not."""
    policies.require(by, "account.manage", on=on)
    _not_oneself(user, by)
    user.is_active = is_active
    if is_active:
        user.switched_on_on = on
    user.save()
    if not is_active:
        end_sessions(user)


def _not_oneself(user: User, by: User) -> None:
    if user == by:
        raise CannotDoThat("Somebody else has to change your own account.")
