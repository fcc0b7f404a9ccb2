"""Children on a plan who move here, stay a while, or move away."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.protection import selectors, services
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection.forms.moving import MovesAwayForm, StayEndedForm, TakenOverForm, TransferForm
from kittiwake.web.protection.pages.acting import aside, ask
from kittiwake.web.protection.pages.plan import NO_PLAN, plan_of

if TYPE_CHECKING:
    from kittiwake.records.protection.models import TransferIn, TransferOut
    from kittiwake.records.subject.models import Subject


def one_transfer_in(request: Request, *, key: str, stay_id: int) -> Reading:
    """That this child came here."""
    subject = child(request, key=key).argument
    found = selectors.transfers_visible_to(request.user, subject).filter(pk=stay_id).first()
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


def one_transfer_out(request: Request, *, key: str, transfer_id: int) -> Reading:
    """That this child’s plan goes elsewhere."""
    subject = child(request, key=key).argument
    found = selectors.transfers_out_visible_to(request.user, subject).filter(pk=transfer_id).first()
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="conference.call", about=child)
def moved_here(request: Request, subject: "Subject") -> HttpResponse:
    """Write down that a child on another authority’s plan lives here, for good or for a while."""

    def do(form: Any, act: Any) -> None:
        services.transfer_in(subject=subject, facts=form.facts(), act=act)

    return ask(request, subject, TransferForm, do, title="Here on another authority’s plan")


@page(may="conference.call", about=one_transfer_in)
def end_stay(request: Request, found: "tuple[Subject, TransferIn]") -> HttpResponse:
    """Write down that the child left again, or that no conference is needed."""
    subject, transfer = found

    def do(form: Any, act: Any) -> None:
        services.end_stay(transfer=transfer, **form.cleaned_data, act=act)

    about = f"protection.transferin:{transfer.pk}"
    title = f"The stay on a plan of {transfer.authority} ended"
    return ask(request, subject, StayEndedForm, do, title=title, about=about, begun={"on": today()})


@page(may="conference.call", about=child)
def moves_away(request: Request, subject: "Subject") -> HttpResponse:
    """Write down that another authority was told. The plan stands until they held their conference."""
    plan = plan_of(subject)
    if plan is None:
        return aside(request, reverse("protection:overview", args=[subject.key]), NO_PLAN)

    def do(form: Any, act: Any) -> None:
        services.transfer_out(plan=plan, facts=form.facts(), act=act)

    begun = {"told_on": today()}
    return ask(request, subject, MovesAwayForm, do, title="Moves to another authority", begun=begun)


@page(may="conference.call", about=one_transfer_out)
def taken_over(request: Request, found: "tuple[Subject, TransferOut]") -> HttpResponse:
    """Write down that they held their conference: the plan here ends."""
    subject, transfer = found

    def do(form: Any, act: Any) -> None:
        services.taken_over(transfer=transfer, **form.cleaned_data, act=act)

    about, title = f"protection.transferout:{transfer.pk}", f"{transfer.authority} took the child over"
    return ask(request, subject, TakenOverForm, do, title=title, about=about)
