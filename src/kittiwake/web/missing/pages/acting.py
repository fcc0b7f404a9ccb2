"""What pages that ask share: one form in parts, kept as a draft, and refusals in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.missing.services import BadMissing, MissingMovedOn
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.missing.forms import PartedForm


@dataclass(frozen=True, kw_only=True)
class Asks:
    """One page that asks, and the route it goes back to. `about` tells drafts of one child apart."""

    title: str
    name: str
    button: str = "Put it on the record"
    done: str = "It is on the record."
    about: str = ""
    back: str = "missing:overview"
    refusals: tuple[type[Exception], ...] = (BadMissing, MissingMovedOn, NotPermitted)


def ask(
    request: Request,
    subject: "Subject",
    form_class: "type[PartedForm]",
    do: Callable[[Any, Act], object],
    asks: Asks,
    **extra: Any,
) -> HttpResponse:
    """Show the form and keep its draft; do what it asks, and go back to where it is read.

    extra  what else the page shows; `begun` is what the form begins with, `prepare` readies the form.
    """
    draft = Draft(request, _place_of(request, subject, asks))
    if draft.is_asked_for:
        return draft.keep()
    form = form_class(request.POST if request.method == "POST" else None, initial=extra.pop("begun", {}))
    form.initial = {**form.initial, **draft.initial(form)}
    extra.pop("prepare", _as_it_is)(form)
    if form.is_bound and form.is_valid() and _is_done(form, do, act_of(request), asks):
        draft.discard()
        messages.success(request, asks.done)
        return redirect(asks.back, subject.key)
    leave = reverse(asks.back, args=[subject.key])
    shown = {"form": form, "draft": draft, "asks": asks, "leave": leave}
    context = frame_of(request, subject, current=asks.back) | shown | extra
    return render(request, "missing/form.html", context, status=422 if form.is_bound and form.errors else 200)


def aside(
    request: Request, subject: "Subject", words: str, *, back: str = "missing:overview"
) -> HttpResponse:
    """There is nothing to ask here: say why, and go where it is read."""
    messages.info(request, words)
    return redirect(back, subject.key)


def act_of(request: Request) -> Act:
    return Act(by=request.user, at=now())


def _as_it_is(_form: "PartedForm") -> None:
    """A form that needs no preparing."""


def _place_of(request: Request, subject: "Subject", asks: Asks) -> DraftPlace:
    about, area = asks.about or f"new:{subject.key}", asks.back.partition(":")[0]
    return DraftPlace(form=f"{area}.{asks.name}", about=about, title=asks.title, back=request.path)


def _is_done(form: Any, do: Callable[[Any, Act], object], act: Act, asks: Asks) -> bool:
    try:
        do(form, act)
    except asks.refusals as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
