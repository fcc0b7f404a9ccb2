"""A short form about one person: shown, taken in, and back to their details."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import BadPerson
from kittiwake.web.page import Request
from kittiwake.web.people.present import bar, who_is

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

Do = Callable[[Any, Act], Any]


def take(
    request: Request, subject: "Subject", form: forms.Form, *, title: str, anchor: str, do: Do
) -> HttpResponse:
    """Do what the form asks; a refusal stands in the form with everything that was typed.

    title   the page's words and its button's.
    anchor  the part of the details page to go back to.
    do      takes the form's answers and the act; the warnings it gives back are shown.
    """
    if form.is_valid():
        try:
            done = do(form, Act(by=request.user, at=now()))
        except (BadPerson, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            for warning in getattr(done, "warnings", ()):
                messages.warning(request, warning)
            messages.success(request, "Recorded.")
            return redirect(f"{reverse('people:details', args=[subject.key])}#{anchor}")
    context = {"who": bar(who_is(request.user, subject)), "key": subject.key, "form": form, "title": title}
    return render(request, "people/form.html", context, status=422 if form.is_bound else 200)


def sent(request: Request) -> Any:
    """What was sent, or None for a page that is only asked for."""
    return request.POST if request.method == "POST" else None
