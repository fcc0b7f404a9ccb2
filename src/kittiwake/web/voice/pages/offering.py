"""Offering an advocate or an independent visitor, and what comes of it."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.line.services import key_of
from kittiwake.records.voice import selectors, services
from kittiwake.web.care.pages.acting import Asks, ask
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.voice.forms import AnswerForm, EndForm, MetForm, OfferForm

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.voice.models import Offer

    Found = tuple[Subject, Offer]

BACK = "voice:overview"


def one_offer(request: Request, *, key: str, offer_id: int) -> Reading:
    """One offer to this child. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.offer_of(request.user, subject, offer_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="voice.record", about=child)
def offer(request: Request, subject: "Subject") -> HttpResponse:
    """Who was offered, on what occasion, how, and what the child said to it."""

    def do(form: Any, act: Any) -> None:
        services.offer(subject=subject, facts=form.facts(), act=act)

    asks = Asks(title="An advocate or a visitor was offered", name="offer", back=BACK, area="voice")
    due = selectors.wanting_of_child(request.user, subject)
    first = {"who": due[0].who, "occasion": due[0].occasion} if due else {}
    return ask(request, subject, OfferForm, do, asks, begun={"on": today()} | first)


@page(may="voice.record", about=one_offer)
def answer(request: Request, found: "Found") -> HttpResponse:
    """What the child said to an offer that they had not answered."""
    subject, given = found

    def do(form: Any, act: Any) -> None:
        services.answer(given=given, facts=form.facts(), act=act)

    asks = _asks("What the child said to the offer", "answer", given)
    return ask(request, subject, AnswerForm, do, asks, begun={"answered_on": today()})


@page(may="voice.record", about=one_offer)
def met(request: Request, found: "Found") -> HttpResponse:
    """The child met whom they wanted: they wait no longer."""
    subject, given = found

    def do(form: Any, act: Any) -> None:
        services.meet(given=given, **form.cleaned_data, act=act)

    return ask(request, subject, MetForm, do, _asks("They met", "met", given), begun={"on": today()})


@page(may="voice.record", about=one_offer)
def end(request: Request, found: "Found") -> HttpResponse:
    """It is over, and what changed by it."""
    subject, given = found

    def do(form: Any, act: Any) -> None:
        services.end(given=given, **form.cleaned_data, act=act)

    return ask(request, subject, EndForm, do, _asks("It is over", "end", given), begun={"on": today()})


def _asks(title: str, name: str, given: "Offer") -> Asks:
    return Asks(title=title, name=name, about=key_of(given), back=BACK, area="voice")
