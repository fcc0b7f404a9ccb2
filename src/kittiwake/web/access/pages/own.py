"""One's own account: posts, ties to people on the record, and what was opened; and declaring a tie."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access import policies, selectors, services
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.people.selectors import identity
from kittiwake.web.access import present_own as present
from kittiwake.web.access.own_forms import DeclaredTie, Stated
from kittiwake.web.access.reading import nameable
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="desk.read", unlogged_because="It shows what somebody said of themselves, and no record.")
def own(request: Request) -> HttpResponse:
    """What the record knows of whoever works here, and the quarterly question."""
    viewer = request.user
    statement = selectors.latest_statement(viewer)
    form = Stated(request.POST or None, initial=present.stated(statement))
    if form.is_valid():
        services.state(**form.answers(), by=viewer, at=now())
        messages.success(request, "Noted. You are asked again in three months.")
        return redirect("access:own")
    context = {
        "form": form,
        "facts": present.own_facts(viewer, statement),
        "is_asked": selectors.declare_again_on(statement) <= today(),
        "ties": present.tie_rows(selectors.own_declarations(viewer)),
        "openings": present.own_opening_rows(selectors.own_openings(viewer)[:20]),
    }
    return render(request, "access/own.html", context, status=422 if form.is_bound else 200)


@page(may="declaration.make", about=nameable)
def declare(request: Request, subject: "Subject") -> HttpResponse:
    """Declare that oneself, or a colleague, is tied to this person: the record is shut to them at once."""
    for_others = policies.can(request.user, "declaration.make_for_others", on=today())
    initial = {"user": request.user.pk}
    form = DeclaredTie(request.POST or None, for_others=for_others, initial=initial)
    if form.is_valid():
        chosen = {"user": request.user} | form.cleaned_data
        try:
            services.declare(subject=subject, **chosen, by=request.user, at=now())
        except (services.CannotDeclare, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, f"Declared. The record is shut to {present.named(chosen['user'], request)}."
            )
            return redirect("access:own")
    known = identity(request.user, subject)
    context = {"form": form, "name": known.name if known else "", "for_others": for_others}
    return render(request, "access/declare.html", context, status=422 if form.is_bound else 200)
