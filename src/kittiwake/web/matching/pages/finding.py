"""The requests of one child; which homes fit and why; offers, answers, and the choice."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.matching import selectors, services
from kittiwake.records.people.selectors import identities
from kittiwake.records.provision.selectors import home_known
from kittiwake.web.child.frame import frame_of
from kittiwake.web.matching import present
from kittiwake.web.matching.forms import AnswerForm, ChooseForm, LetGoForm, OfferForm
from kittiwake.web.matching.pages import acting
from kittiwake.web.matching.pages.acting import Asks, aside, one_request
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.matching.models import Offer
    from kittiwake.records.subject.models import Subject

Found = tuple["Subject", Any, dict[str, int]]
OVER = "This request has ended. It is read here."


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Every request for a home, the newest first, and what was learned of placements that ended unplanned."""
    viewer = request.user
    asked = selectors.requests_of(viewer, subject)
    names = _names(request, asked)
    context = frame_of(request, subject, current="matching:overview") | {
        "requests": [
            (
                each,
                present.says_request(each),
                present.decision_facts(each) or present.request_facts(each, names),
            )
            for each in asked
        ],
        "is_open": any(each.closed_at is None for each in asked),
        "may_ask": policies.can(viewer, "home.ask", on=today()),
        "owed": selectors.refresh_owed(subject),
        "unread": selectors.ended_unplanned(viewer, subject),
        "readings": [present.reading_facts(each) for each in selectors.readings_of(viewer, subject)],
    }
    return render(request, "matching/overview.html", context)


@page(may="record.read", about=one_request)
def matches(request: Request, found: Found) -> HttpResponse:
    """Which homes fit, those that are possible first, each with its reasons; who was asked; the choice."""
    subject, wanted, _parts = found
    day, viewer = today(), request.user
    matched = selectors.matches_for(wanted, on=day) if wanted.closed_at is None else None
    asked = {each.home_id for each in wanted.offers.all()}
    possible = matched.possible if matched else ()
    ruled_out = [each for each in matched.found if not each.is_possible] if matched else []
    shown = None if request.GET.get("ruled-out") == "all" else present.RULED_OUT_SHOWN
    context = frame_of(request, subject, current="matching:overview") | {
        "wanted": wanted,
        "facts": present.request_facts(wanted, _names(request, [wanted])),
        "ways": present.place_facts(matched.places) if matched else [],
        "matches": [_shown(matched.wanted, each, asked) for each in possible[: present.SHOWN]]
        if matched
        else [],
        "possible": len(possible),
        "excluded": present.excluded_rows(ruled_out[:shown]),
        "ruled_out": len(ruled_out),
        "offers": [
            (each, *present.offer_status(each), present.offer_words(each)) for each in wanted.offers.all()
        ],
        "decision": present.decision_facts(wanted),
        "stands": present.choice_stands(wanted),
        "believed": present.believed_rows(wanted),
        "may": {
            name: policies.can(viewer, function, on=day)
            for name, function in (
                ("ask", "home.ask"),
                ("find", "home.find"),
                ("decide", "home.decide"),
                ("record", "care.record"),
            )
        },
    }
    return render(request, "matching/matches.html", context)


def _shown(wanted: Any, found: Any, asked: set[int]) -> dict[str, Any]:
    return {
        "home": found.home,
        "facts": present.match_facts(wanted, found),
        "fits": present.fit_rows(found),
        "was_asked": found.home.number in asked,
    }


def _names(request: Request, asked: list[Any]) -> dict[int, str]:
    siblings = [each.subject for row in asked for each in row.siblings.all()]
    return {key: who.name for key, who in identities(request.user, siblings).items()} if siblings else {}


@page(may="home.find", about=one_request)
def offer(request: Request, found: Found) -> HttpResponse:
    """Ask one home whether it takes the child."""
    subject, wanted, parts = found
    known = home_known(parts["home_id"], on=today())
    if known is None:
        raise Http404
    home = known.home

    def do(form: Any, act: Any) -> None:
        services.offer_home(request=wanted, home=home, says=form.cleaned_data["says"], act=act)

    return acting.ask(request, subject, OfferForm, do, _asks(found, f"Ask {home.name}", "offer", home.pk))


@page(may="home.find", about=one_request)
def answer(request: Request, found: Found) -> HttpResponse:
    """What those who were asked say."""
    subject, _wanted, _parts = found
    held = _offer(found)

    def do(form: Any, act: Any) -> None:
        services.answer_offer(offer=held, facts=form.facts(), act=act)

    asks = _asks(found, f"What {held.home.name} said", "answer", held.pk)
    return acting.ask(request, subject, AnswerForm, do, asks)


@page(may="home.find", about=one_request)
def let_go(request: Request, found: Found) -> HttpResponse:
    """A bed that was kept is free again."""
    subject, _wanted, _parts = found
    held = _offer(found)

    def do(form: Any, act: Any) -> None:
        services.let_go(offer=held, because=form.cleaned_data["because"], act=act)

    asks = _asks(found, f"Give back the bed at {held.home.name}", "let_go", held.pk)
    return acting.ask(request, subject, LetGoForm, do, asks)


@page(may="home.decide", about=one_request)
def choose(request: Request, found: Found) -> HttpResponse:
    """Choose a home, beside what matching says of it today and of the others."""
    subject, wanted, _parts = found
    if wanted.closed_at is not None:
        return aside(request, subject, OVER)
    held = _offer(found)
    match = next(
        (
            each
            for each in selectors.matches_for(wanted, on=today()).found
            if each.home.number == held.home_id
        ),
        None,
    )

    def make(sent: Any) -> ChooseForm:
        return ChooseForm(sent, limits=[each.limit for each in match.limits] if match else [])

    def do(form: Any, act: Any) -> None:
        services.choose_home(offer=held, facts=form.facts(), act=act)

    asks = _asks(found, f"Choose {held.home.name}", "choose", held.pk)
    asks.shows["fits"] = present.fit_rows(match) if match else []
    asks.shows["limits"] = [each.says for each in match.limits] if match else ["It is not open today."]
    return acting.ask(request, subject, make, do, asks)


def _offer(found: Found) -> "Offer":
    _subject, wanted, parts = found
    held: Offer = next(each for each in wanted.offers.all() if each.pk == parts["offer_id"])
    return held


def _asks(found: Found, title: str, name: str, number: int) -> Asks:
    subject, wanted, _parts = found
    about = f"matching.request:{wanted.pk}:{number}"
    return Asks(
        title=title, name=name, about=about, back="matching:matches", back_to=(subject.key, wanted.pk)
    )
