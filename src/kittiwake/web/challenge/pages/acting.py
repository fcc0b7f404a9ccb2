"""What is done with one challenge: answered, taken further, closed, read again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.challenge import selectors, services
from kittiwake.records.line.services import Act
from kittiwake.web.challenge import reading
from kittiwake.web.challenge.forms import Answered, Closed, ReadAgain, TakenFurther
from kittiwake.web.challenge.pages.listing import standing_of
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.challenge.models import Challenge

REFUSALS = (services.BadChallenge, services.ChallengeMovedOn, NotPermitted)
Doing = Callable[[dict[str, Any], Act], Any]


@page(may="challenge.answer", about=reading.challenge)
def answer(request: Request, found: "Challenge") -> HttpResponse:
    """Answer it at the stage where it stands."""

    def do(typed: dict[str, Any], act: Act) -> None:
        services.answer(challenge_id=found.pk, text=typed["text"], act=act)

    form = Answered(_sent(request))
    return _done(request, found, form, do, title="Answer the challenge", said="The answer is written down.")


@page(may="challenge.raise", about=reading.challenge)
def further(request: Request, found: "Challenge") -> HttpResponse:
    """Take it to the next stage."""

    def do(typed: dict[str, Any], act: Act) -> None:
        services.escalate(challenge_id=found.pk, because=typed["because"], act=act)

    form = TakenFurther(_sent(request))
    return _done(request, found, form, do, title="Take it further", said="It stands at the next stage now.")


@page(may="challenge.raise", about=reading.challenge)
def close(request: Request, found: "Challenge") -> HttpResponse:
    """Close it with what it changed, or with the challenger's acceptance that nothing did."""

    def do(typed: dict[str, Any], act: Act) -> None:
        before = selectors.stood_before(found, typed["after"]) if typed["after"] else ""
        services.close(services.ClosingFacts(**typed, before=before), challenge_id=found.pk, act=act)

    form = Closed(_sent(request), works=selectors.written_since(found))
    return _done(request, found, form, do, title="Close the challenge", said="The challenge is closed.")


@page(may="challenge.raise", about=reading.challenge)
def again(request: Request, found: "Challenge") -> HttpResponse:
    """Say at a review whether what changed still holds."""

    def do(typed: dict[str, Any], act: Act) -> None:
        services.reread(challenge_id=found.pk, **typed, act=act)

    form = ReadAgain(_sent(request), works=selectors.reviews_to_choose(found))
    return _done(request, found, form, do, title="Read it again", said="Written down.")


def _sent(request: Request) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _done(
    request: Request, found: "Challenge", form: PlainForm, do: Doing, *, title: str, said: str
) -> HttpResponse:
    if form.is_valid():
        try:
            do(form.cleaned_data, Act(by=request.user, at=now()))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, said)
            return redirect("challenge:challenge", found.pk)
    context = standing_of(request, found) | {
        "form": form,
        "title": title,
        "back": reverse("challenge:challenge", args=[found.pk]),
    }
    return render(request, "challenge/act.html", context, status=422 if form.is_bound else 200)
