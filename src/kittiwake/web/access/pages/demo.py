"""Signing in as one of the demonstration's people, without a password. In demo mode only."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from kittiwake.records.access import selectors
from kittiwake.web import gate
from kittiwake.web.access import present
from kittiwake.web.layout.context import home_of
from kittiwake.web.page import open_page


@open_page(because="In a demonstration anybody may be anybody. Outside one it does not exist.")
def personas(request: HttpRequest) -> HttpResponse:
    """One button for each invented person; pressing it signs in as them."""
    if not settings.IS_DEMO:
        raise Http404
    if request.method != "POST":
        people = present.personas(selectors.demonstration_accounts())
        return render(request, "access/demo.html", {"people": people})
    chosen = request.POST.get("who", "")
    user = get_object_or_404(selectors.demonstration_accounts(), pk=chosen if chosen.isdecimal() else None)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    gate.let_in(request, user, shown=gate.DEMO)
    return redirect(home_of(user))
