"""What the pages of court work share: one form in parts, kept as a draft, and refusals in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.court.services import BadCourt, CourtMovedOn
from kittiwake.records.line.services import Act, CannotChangeClock, DraftPlace
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.court.family import Child
    from kittiwake.web.court.forms.parts import CourtForm

REFUSALS = (BadCourt, CourtMovedOn, CannotChangeClock, NotPermitted)


@dataclass(frozen=True, kw_only=True)
class Asks:
    """One page that asks, and where it goes back to. `about` tells drafts of one child apart.

    back  the route, and what stands in its address after the child's key.
    """

    title: str
    name: str
    button: str = "Put it on the record"
    done: str = "It is on the record."
    about: str = ""
    back: str = "court:overview"
    numbers: tuple[int, ...] = ()
    tells: tuple[str, ...] = field(default_factory=tuple)


def ask(  # noqa: PLR0913 -- what a page says of its one form
    request: Request,
    subject: "Subject",
    form_class: "type[CourtForm]",
    do: Callable[[Any, Act], object],
    asks: Asks,
    *,
    children: "Iterable[Child]" = (),
    begun: dict[str, Any] | None = None,
    prepare: Callable[[Any], None] | None = None,
) -> HttpResponse:
    """Show the form and keep its draft; do what it asks, and go back.

    begun    what the form begins with; `prepare` readies it.
    """
    place = DraftPlace(
        form=f"court.{asks.name}",
        about=asks.about or f"new:{subject.key}",
        title=asks.title,
        back=request.path,
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    sent = request.POST if request.method == "POST" else None
    form = form_class(sent, children=children, initial=begun or {})
    form.initial = {**form.initial, **draft.initial(form)}
    if prepare:
        prepare(form)
    leave = reverse(asks.back, args=[subject.key, *asks.numbers])
    if form.is_bound and form.is_valid() and _is_done(form, do, Act(by=request.user, at=now())):
        draft.discard()
        messages.success(request, asks.done)
        return redirect(leave)
    context = frame_of(request, subject, current="court:overview") | {
        "asks": asks, "form": form, "draft": draft, "leave": leave,
    }  # fmt: skip
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "court/form.html", context, status=status)


def _is_done(form: Any, do: Callable[[Any, Act], object], act: Act) -> bool:
    try:
        do(form, act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def aside(request: Request, subject: "Subject", words: str) -> HttpResponse:
    """There is nothing to ask here: say why, and go where it is read."""
    messages.info(request, words)
    return redirect("court:overview", subject.key)
