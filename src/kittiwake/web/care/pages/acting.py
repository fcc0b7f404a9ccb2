"""What the pages of care share: one form in parts, kept as a draft, and refusals in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.care.services import BadCare, CareMovedOn
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.care.offered import Offered, offered_to
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.care.forms import CareForm

REFUSALS = (BadCare, CareMovedOn, NotPermitted)
NOT_IN_CARE = "The child is not looked after. Begin there."


@dataclass(frozen=True, kw_only=True)
class Asks:
    """One page that asks, and the route it goes back to. `about` tells drafts of one child apart.

    area  whose part of the child's record the page belongs to.
    """

    title: str
    name: str
    button: str = "Put it on the record"
    done: str = "It is on the record."
    about: str = ""
    back: str = "care:overview"
    area: str = "care"


def ask(
    request: Request,
    subject: "Subject",
    form_class: "type[CareForm]",
    do: Callable[[Any, Act], object],
    asks: Asks,
    **extra: Any,
) -> HttpResponse:
    """Show the form and keep its draft; do what it asks, and go back to the child's time in care.

    extra  what else the page shows; `begun` is what the form begins with, `prepare` readies the form.
    """
    draft = Draft(request, place_of(request, subject, asks))
    if draft.is_asked_for:
        return draft.keep()
    form = made(request, subject, form_class, draft, extra.pop("begun", {}))
    extra.pop("prepare", _as_it_is)(form)
    if form.is_bound and form.is_valid() and is_done(form, do, act_of(request)):
        draft.discard()
        messages.success(request, asks.done)
        return redirect(asks.back, subject.key)
    return shown(request, subject, asks, form=form, draft=draft, **extra)


def _as_it_is(_form: "CareForm") -> None:
    """A form that needs no preparing."""


def place_of(request: Request, subject: "Subject", asks: Asks) -> DraftPlace:
    about = asks.about or f"new:{subject.key}"
    return DraftPlace(form=f"{asks.area}.{asks.name}", about=about, title=asks.title, back=request.path)


def made(
    request: Request, subject: "Subject", form_class: "type[CareForm]", draft: Draft, begun: dict[str, Any]
) -> Any:
    """The form with what was sent, or with what the draft holds."""
    sent = request.POST if request.method == "POST" else None
    offered: Offered = offered_to(request.user, subject)
    form = form_class(sent, offered=offered, initial=begun)
    form.initial = {**form.initial, **draft.initial(form)}
    return form


def is_done(form: Any, do: Callable[[Any, Act], object], act: Act) -> bool:
    try:
        do(form, act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def shown(request: Request, subject: "Subject", asks: Asks, **context: Any) -> HttpResponse:
    leave = reverse(asks.back, args=[subject.key])
    frame = frame_of(request, subject, current=f"{asks.area}:overview")
    status = 422 if context["form"].is_bound and context["form"].errors else 200
    return render(request, "care/form.html", frame | {"asks": asks, "leave": leave} | context, status=status)


def aside(request: Request, subject: "Subject", words: str) -> HttpResponse:
    """There is nothing to ask here: say why, and go where it is read."""
    messages.info(request, words)
    return redirect("care:overview", subject.key)


def act_of(request: Request) -> Act:
    return Act(by=request.user, at=now())
