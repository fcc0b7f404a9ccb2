"""Who may sign in, the link that gives a first password, and the end of every session."""

from datetime import date, datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User

DORMANT_AFTER_DAYS = 30


class Invitation(PasswordResetTokenGenerator):
    """The signed half of a sign-in link. A new password, a sign-in or a newer link makes it worthless."""

    key_salt = "kittiwake.records.access.invitation"


class LinkIsWorthless(Exception):
    """A sign-in link was used, is too old, or was never one. The message is safe to show."""


def may_sign_in(user: User, *, on: date) -> bool:
    """True for an account that is open on that day and has not fallen asleep."""
    return policies.is_open(user, on=on) and not is_dormant(user, on=on)


def is_dormant(user: User, *, on: date) -> bool:
    """True when nobody has signed in for 30 days. A dormant account stays shut until it is switched on."""
    used = [user.joined_on, user.switched_on_on, local_day(user.last_login) if user.last_login else None]
    return (on - max(day for day in used if day)).days > DORMANT_AFTER_DAYS


def signed_in(*, user: User, at: datetime) -> None:
    """Note that somebody signed in."""
    user.last_login = at
    user.save(update_fields=["last_login"])


@transaction.atomic
def invite(*, user: User, at: datetime, by: User | None) -> tuple[str, str]:
    """Start somebody's sign-in afresh: the two parts of a link that lets them choose a password, once.

    Their old password, second factor and every open session end. `by` is None only from the command line.
    Raises  NotPermitted.
    """
    if by is not None:
        policies.require(by, "account.manage", on=local_day(at))
    Authenticator.objects.filter(user=user).delete()
    user.set_unusable_password()
    user.save()
    end_sessions(user)
    return urlsafe_base64_encode(str(user.pk).encode()), Invitation().make_token(user)


def invited(who: str, token: str) -> User:
    """Whose link this is. Says the same of a used, an old and an invented one.

    Raises  LinkIsWorthless.
    """
    number = _number(who)
    user = User.objects.filter(pk=number, is_active=True).first() if number else None
    if user is None or user.has_usable_password() or not Invitation().check_token(user, token):
        raise LinkIsWorthless("This link has been used or is too old. Ask for another.")
    return user


@transaction.atomic
def accept_invitation(*, who: str, token: str, password: str) -> User:
    """Set the first password. The link is worthless from then on.

    Raises  LinkIsWorthless.
    """
    user = invited(who, token)
    user.set_password(password)
    user.save()
    return user


def end_sessions(user: User) -> int:
    """Sign the account out everywhere. Returns how many sessions ended."""
    mine = [row.pk for row in Session.objects.all() if row.get_decoded().get("_auth_user_id") == str(user.pk)]
    return Session.objects.filter(pk__in=mine).delete()[0]


def _number(who: str) -> int | None:
    try:
        return int(urlsafe_base64_decode(who))
    except ValueError:
        return None
