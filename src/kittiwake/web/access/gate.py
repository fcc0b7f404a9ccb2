"""Whether a signed-in person may go further: the account is open, in use, and has its second factor."""

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from kittiwake.core import today as clock
from kittiwake.records.access import policies


def turned_away(request: HttpRequest) -> HttpResponse | None:
    """The answer for somebody who is not signed in, whose account is shut, or who lacks a second factor."""
    if not request.user.is_authenticated:
        return _sign_in(request)
    if not policies.is_open(request.user, on=clock.today()):
        logout(request)
        return _sign_in(request)
    return None


def _sign_in(request: HttpRequest) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "kittiwake":  # a draft being saved: the page keeps its text
        return HttpResponse("Sign in again to save.", status=401, content_type="text/plain")
    return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)



