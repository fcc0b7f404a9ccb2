"""A way round the queue: made urgent, taken in hand, done at once."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import urgency_of
from kittiwake.records.line.services import Act
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door import reading_night
from kittiwake.web.front_door.forms.urgent import ActedAtOnce, MadeUrgent
from kittiwake.web.page import Request, page

REFUSALS = (policies.NotPermitted, services.AlreadyTaken, services.BadContact)
FORMS: dict[str, type[PlainForm]] = {"mark": MadeUrgent, "action": ActedAtOnce}


@page(may="contact.read", about=reading_night.contact_alone)
def urgent(request: Request, contact: Any) -> HttpResponse:
    """Why it is urgent, who has it in hand, and what was done at once."""
    return _show(request, contact)


@page(may="contact.record", about=reading_night.contact_alone)
@require_POST
def make_urgent(request: Request, contact: Any) -> HttpResponse:
    return _take_in(
        request, contact, "mark", services.make_urgent, "It is on top of every manager’s pages now."
    )


@page(may="contact.decide", about=reading_night.contact_alone)
@require_POST
def take_urgent(request: Request, contact: Any) -> HttpResponse:
    """A manager takes it: from now on it is theirs."""
    try:
        services.take_urgent(contact_id=contact.pk, act=Act(by=request.user, at=clock.now()))
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "You have it in hand. The other managers see that you do.")
    return redirect("front_door:urgent", contact.pk)


@page(may="contact.record", about=reading_night.contact_alone)
@require_POST
def act_at_once(request: Request, contact: Any) -> HttpResponse:
    return _take_in(request, contact, "action", services.act_at_once, "Written down. The clock runs on.")


def _take_in(request: Request, contact: Any, name: str, do: Callable[..., object], says: str) -> HttpResponse:
    form = FORMS[name](request.POST, auto_id=f"{name}_%s")
    if form.is_valid():
        try:
            do(contact_id=contact.pk, act=Act(by=request.user, at=clock.now()), **form.cleaned_data)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, says)
            return redirect("front_door:urgent", contact.pk)
    return _show(request, contact, {name: form})


def _show(request: Request, contact: Any, sent: dict[str, PlainForm] | None = None) -> HttpResponse:
    urgency = urgency_of(contact)
    forms = {name: kind(auto_id=f"{name}_%s") for name, kind in FORMS.items()} | (sent or {})
    day = clock.today()
    context = {
        "contact": contact,
        "urgency": urgency,
        "forms": forms,
        "form": next(iter((sent or {}).values()), None),
        "may_hand_over": policies.can(request.user, "night.record", on=day),
        "may_record": policies.can(request.user, "contact.record", on=day),
        "may_take": policies.can(request.user, "contact.decide", on=day)
        and urgency.is_urgent
        and not urgency.taken,
    }
    return render(request, "front_door/urgent.html", context, status=422 if sent else 200)
