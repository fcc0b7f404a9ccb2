"""The child lives in the home that was chosen; and what follows."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.care.selectors import living_now
from kittiwake.records.matching import selectors, services
from kittiwake.web.care.offered import offered_to
from kittiwake.web.matching.forms import ReadAgainForm, RefreshForm
from kittiwake.web.matching.forms_of_place import BeginThereForm, MoveThereForm
from kittiwake.web.matching.pages import acting
from kittiwake.web.matching.pages.acting import Asks, aside, one_request
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

NOT_CHOSEN = "No home is chosen yet, or the child lives there already."
NOTHING_OWED = "No assessment is owed for the placement of today."
NOTHING_UNREAD = "No placement of this child ended unplanned without being read again."


@page(may="care.record", about=one_request)
def place(request: Request, found: tuple["Subject", Any, dict[str, int]]) -> HttpResponse:
    """The child moves to the home that was chosen; or becomes looked after there."""
    subject, wanted, _parts = found
    decision = getattr(wanted, "decision", None)
    if wanted.closed_at is not None or decision is None or not decision.stands:
        return aside(request, subject, NOT_CHOSEN)
    is_in_care = living_now(request.user, subject) is not None
    form_class = MoveThereForm if is_in_care else BeginThereForm
    offered = offered_to(request.user, subject)

    def make(sent: Any) -> Any:
        return form_class(sent, offered=offered, initial={"on": today()})

    def do(form: Any, act: Any) -> None:
        if is_in_care:
            services.move_there(decision=decision, leaving=form.leaving(), facts=form.place(), act=act)
        else:
            services.begin_there(decision=decision, facts=form.facts(), act=act)

    asks = Asks(
        title=f"The child lives at {decision.offer.home.name}", name="place",
        about=f"matching.request:{wanted.pk}", back="matching:overview", back_to=(subject.key,),
    )  # fmt: skip
    return acting.ask(request, subject, make, do, asks)


@page(may="home.ask", about=child)
def read_again(request: Request, subject: "Subject") -> HttpResponse:
    """A placement that ended unplanned: what was believed beside what happened."""
    unread = selectors.ended_unplanned(request.user, subject)
    if not unread:
        return aside(request, subject, NOTHING_UNREAD)
    placement = unread[0]

    def do(form: Any, act: Any) -> None:
        services.read_again(placement=placement, facts=form.facts(), act=act)

    decision = getattr(placement, "found_by", None)
    asks = Asks(
        title="Read again why this home was chosen", name="read_again",
        about=f"care.placement:{placement.pk}", back="matching:overview", back_to=(subject.key,),
        shows={"fits": decision.believed if decision else []},
    )  # fmt: skip
    return acting.ask(request, subject, ReadAgainForm, do, asks)


@page(may="home.ask", about=child)
def refresh(request: Request, subject: "Subject") -> HttpResponse:
    """The assessment behind an emergency placement is up to date."""
    placement = selectors.refresh_owed(subject)
    if placement is None:
        return aside(request, subject, NOTHING_OWED)
    _part, currency, is_current = selectors.standing_assessment(request.user, subject)

    def do(form: Any, act: Any) -> None:
        services.refresh_assessment(placement=placement, says=form.cleaned_data["says"], act=act)

    asks = Asks(
        title="The assessment behind the placement", name="refresh", about=f"care.placement:{placement.pk}",
        back="matching:overview", back_to=(subject.key,), shows={"currency": currency, "is_well": is_current},
    )  # fmt: skip
    return acting.ask(request, subject, RefreshForm, do, asks)
