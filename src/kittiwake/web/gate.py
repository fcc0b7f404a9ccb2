"""Whether a signed-in person may go further: the account is open, in use, and has its second factor."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kittiwake.core import today as clock
from kittiwake.records.access import policies, services

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

LONGEST_SESSION = timedelta(hours=12)
SIGNED_IN_AT = "kittiwake_signed_in_at"
SECOND_FACTORS = {"mfa", "socialaccount"}  # as the sign-in library names them in its record of this session
DEMO = "demo"


def turned_away(request: HttpRequest) -> HttpResponse | None:
    """The answer for somebody who is not signed in, whose account is shut, or who lacks a second factor."""
    if not is_in(request):
        return sign_in_first(request)
    if not has_second_factor(request):
        return redirect("mfa_activate_totp")
    return None


def is_in(request: HttpRequest) -> bool:
    """True for an open account in a session that is not too old. Any other session ends here."""
    if not request.user.is_authenticated:
        return False
    if policies.is_open(request.user, on=clock.today()) and _age(request) < LONGEST_SESSION:
        return True
    logout(request)
    return False


def has_second_factor(request: HttpRequest) -> bool:
    """True when this session began with a second factor, or the authority's own sign-in, or as a persona."""
    methods = {record["method"] for record in get_authentication_records(request, request.user)}
    return bool(methods & SECOND_FACTORS) or (settings.IS_DEMO and DEMO in methods)


def seconds_left(request: HttpRequest) -> int:
    """How long this session lasts if nothing more is asked of the server."""
    return min(settings.SESSION_COOKIE_AGE, int((LONGEST_SESSION - _age(request)).total_seconds()))


def let_in(request: HttpRequest, user: "User", *, shown: str = "") -> None:
    """Mark the session of somebody who has just signed in; a session without the mark opens nothing."""
    moment = clock.now()
    request.session[SIGNED_IN_AT] = moment.isoformat()
    services.signed_in(user=user, at=moment)
    if shown:
        record_authentication(request, user, shown)


def second_factor_shown(request: HttpRequest) -> None:
    """Somebody who had none has just set one up, and so has shown it."""
    record_authentication(request, request.user, "mfa", type="totp")


def sign_in_first(request: HttpRequest, *, afresh: bool = False) -> HttpResponse:
    """The way to sign in and back. A draft being saved is only told: its page keeps the text."""
    if afresh:
        logout(request)
    if request.headers.get("X-Requested-With") == "kittiwake":
        return HttpResponse("Sign in again to save.", status=401, content_type="text/plain")
    return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)


def _age(request: HttpRequest) -> timedelta:
    marked = request.session.get(SIGNED_IN_AT)
    began = datetime.fromisoformat(marked) if marked else datetime.min.replace(tzinfo=UTC)
    return clock.now() - began
