"""What the pages of finding a home share: one form in parts, kept as a draft, and refusals in words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.care.services import BadCare, CareMovedOn
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.matching import selectors
from kittiwake.records.matching.services import BadRequest, MovedOn
from kittiwake.records.provision.services import BadHome, BedTaken
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Reading, Request, child

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

REFUSALS = (BadRequest, MovedOn, BadCare, CareMovedOn, BadHome, BedTaken, NotPermitted)


@dataclass(frozen=True, kw_only=True)
class Asks:
    """One page that asks, and where it goes back to. `about` tells drafts of one child apart."""

    title: str
    name: str
    about: str
    back: str
    back_to: tuple[Any, ...]
    button: str = "Put it on the record"
    done: str = "It is on the record."
    shows: dict[str, Any] = field(default_factory=dict)

    @property
    def leave(self) -> str:
        return reverse(self.back, args=self.back_to)


def one_request(request: Request, *, key: str, request_id: int, **parts: int) -> Reading:
    """One request about this child, and the numbers that stand behind it. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.request_of(request.user, subject, request_id)
    if found is None:
        raise Http404
    if "offer_id" in parts and all(each.pk != parts["offer_id"] for each in found.offers.all()):
        raise Http404
    return Reading([subject], (subject, found, parts))


def ask(
    request: Request,
    subject: "Subject",
    make: Callable[..., Any],
    do: Callable[[Any, Act], object],
    asks: Asks,
) -> HttpResponse:
    """Show the form and keep its draft; do what it asks, and go back."""
    place = DraftPlace(form=f"matching.{asks.name}", about=asks.about, title=asks.title, back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = make(request.POST if request.method == "POST" else None)
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _is_done(form, do, Act(by=request.user, at=now())):
        draft.discard()
        messages.success(request, asks.done)
        return redirect(asks.leave)
    context = frame_of(request, subject, current="matching:overview")
    context |= {"asks": asks, "form": form, "draft": draft, "leave": asks.leave} | asks.shows
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "matching/form.html", context, status=status)


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
    return redirect("matching:overview", subject.key)
