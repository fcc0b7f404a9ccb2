"""A match with long-term carers: proposed, heard, decided, told."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.care.selectors import living_now
from kittiwake.records.care.words import where
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence import selectors, services
from kittiwake.records.permanence.services import MatchFacts
from kittiwake.web.care.pages.acting import ask
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.permanence.forms_deciding import HeardForm, MatchForm, ToldForm, VerdictForm
from kittiwake.web.permanence.pages.acting import Found, ask_of_care, asks_of, one_of

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject


@page(may="permanence.record", about=child)
def propose(request: Request, subject: "Subject") -> HttpResponse:
    """With whom the child is to grow up, why, and what they and the child say."""
    now = living_now(request.user, subject)
    placement = now.placement if now else None
    lives_with = where(placement, {}) if placement else ""

    def do(period: "Period", form: Any, act: Any) -> None:
        said = form.cleaned_data
        with_them = placement if said["with_whom"] == lives_with else None
        services.propose_match(period=period, facts=MatchFacts(**said, placement=with_them), act=act)

    asks = asks_of("Propose a match with long-term carers", "propose")
    return ask_of_care(request, subject, MatchForm, do, asks, begun={"with_whom": lives_with})


def one_match(request: Request, *, key: str, match_id: int) -> Reading:
    return one_of(request, key, match_id, selectors.matches_of)


@page(may="permanence.record", about=one_match)
def hear(request: Request, found: Found) -> HttpResponse:
    """What a panel recommends."""
    subject, _period, match = found

    def do(form: Any, act: Any) -> None:
        services.hear_match(match=match, **form.cleaned_data, act=act)

    asks = asks_of("What the panel said of the match", "hear", about=key_of(match))
    return ask(request, subject, HeardForm, do, asks, begun={"on": today()}, tells=_tells(match))


@page(may="permanence.decide", about=one_match)
def decide(request: Request, found: Found) -> HttpResponse:
    """A manager who did not propose it decides."""
    subject, _period, match = found

    def do(form: Any, act: Any) -> None:
        services.decide_match(match=match, **form.cleaned_data, act=act)

    asks = asks_of("Decide the match", "decide_match", about=key_of(match), button="Decide")
    return ask(request, subject, VerdictForm, do, asks, begun={"on": today()}, tells=_tells(match))


@page(may="permanence.record", about=one_match)
def told(request: Request, found: Found) -> HttpResponse:
    """The child was told, and where their letter is."""
    subject, _period, match = found

    def do(form: Any, act: Any) -> None:
        services.tell_match(match=match, facts=form.facts(), act=act)

    asks = asks_of("The child was told of the match", "told", about=key_of(match))
    return ask(request, subject, ToldForm, do, asks, begun={"on": today()})


def _tells(match: Any) -> list[tuple[str, str]]:
    """What is read before anybody decides."""
    heard = [("What the panel says", match.panel_says)] if match.panel_says else []
    return [
        (f"With {match.with_whom}", match.because),
        ("What the carers say", match.carers_view),
        ("What the child says", match.childs_view),
        *heard,
    ]
