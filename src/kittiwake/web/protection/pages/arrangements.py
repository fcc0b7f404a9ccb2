"""The register of temporary arrangements: who may write plans for a while although they scrutinise them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import arrangements_visible_to, colleagues
from kittiwake.records.access.services import (
    ArrangementFacts,
    CannotArrange,
    end_arrangement,
    register_arrangement,
)
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Request, page
from kittiwake.web.protection import present
from kittiwake.web.protection.forms.parts import words

UNLOGGED = "It is about people who work here, and reads no child’s record."
SCRUTINISING = ("conference_chair", "reviewing_officer")


class ArrangementForm(PlainForm):
    user = forms.ChoiceField(label="Who writes plans for a while?", error_messages={"required": "Say who."})
    owner = forms.ChoiceField(
        label="Who answers for it, and sees that it ends?", error_messages={"required": "Say who."}
    )
    because = words("Why it is needed", needed="Say why it is needed.")
    from_on = DayField(label="From", error_messages={"required": "Say from which day."})
    to_on = DayField(
        label="Last day", error_messages={"required": "Say its last day. None is in force without an end."}
    )


@page(may="arrangement.read", unlogged_because=UNLOGGED)
def register(request: Request) -> HttpResponse:
    """Every arrangement with who, why, who answers for it, and from when to when; and a new one."""
    day = today()
    may_register = policies.can(request.user, "arrangement.register", on=day)
    form = _form(request) if may_register else None
    if form is not None and form.is_bound and form.is_valid() and _registered(request, form):
        messages.success(request, "The arrangement is on the register.")
        return redirect("protection:arrangements")
    rows = present.arrangement_rows(arrangements_visible_to(request.user, on=day), on=day)
    context = {
        "in_force": [row for row in rows if row.is_in_force],
        "others": [row for row in rows if not row.is_in_force],
        "form": form,
        "may_register": may_register,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "protection/arrangements.html", context, status=status)


@page(may="arrangement.register", unlogged_because=UNLOGGED)
def end(request: Request, arrangement_id: int) -> HttpResponse:
    """End an arrangement today."""
    found = arrangements_visible_to(request.user, on=today()).filter(pk=arrangement_id).first()
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            end_arrangement(arrangement=found, by=request.user, at=now())
        except (CannotArrange, policies.NotPermitted) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "The arrangement ends today.")
    return redirect("protection:arrangements")


def _form(request: Request) -> ArrangementForm:
    form = ArrangementForm(request.POST if request.method == "POST" else None, initial={"from_on": today()})
    people = {str(each.pk): each.name for role in SCRUTINISING for each in colleagues(role=role)}
    form.offer("user", [("", "Choose"), *people.items()])
    owners = ((str(each.pk), each.name) for each in colleagues())
    form.offer("owner", [("", "Choose"), *owners])
    return form


def _registered(request: Request, form: ArrangementForm) -> bool:
    typed: dict[str, Any] = form.cleaned_data
    everybody = {str(each.pk): each for each in colleagues()}
    facts = ArrangementFacts(
        user=everybody[typed["user"]], owner=everybody[typed["owner"]], because=typed["because"],
        from_on=typed["from_on"], to_on=typed["to_on"],
    )  # fmt: skip
    try:
        register_arrangement(facts, by=request.user, at=now())
    except (CannotArrange, policies.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
