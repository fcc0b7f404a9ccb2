"""Who decides what of everyday life: the grid, and the carer’s copy of it."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.care import selectors, services
from kittiwake.records.care.words import where
from kittiwake.web.care.forms_of_work import CopyForm, DelegateForm
from kittiwake.web.care.naming import names_of
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.care.present_work import agreed_words, delegation_words, grid_rows, may_decide
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.care.models import Delegation
    from kittiwake.records.subject.models import Subject

BACK = "care:decisions"


def one_delegation(request: Request, *, key: str, delegation_id: int) -> Reading:
    """One delegation about this child. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.delegation_of(request.user, subject, delegation_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="record.read", about=child)
def decisions(request: Request, subject: "Subject") -> HttpResponse:
    """What is agreed with the carers of today, and what is still open."""
    now = selectors.living_now(request.user, subject)
    if now is None or now.placement is None:
        return aside(request, subject, NOT_IN_CARE)
    found = selectors.deciding(now.placement)
    context = frame_of(request, subject, current="care:overview") | {
        "says": delegation_words(found),
        "is_lacking": selectors.lacks_delegation(now, found),
        "rows": grid_rows(found),
        "delegation": found.delegation,
        "may_record": policies.can(request.user, "care.record", on=today()),
    }
    return render(request, "care/decisions.html", context)


@page(may="care.record", about=child)
def delegate(request: Request, subject: "Subject") -> HttpResponse:
    """Answer every question of everyday life; the form begins with what was agreed last."""
    now = selectors.living_now(request.user, subject)
    placement = now.placement if now else None
    if placement is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.delegate(placement=placement, facts=form.facts(), act=act)

    begun: dict[str, Any] = {"agreed_on": today()}
    for line in selectors.earlier_lines(subject):
        begun |= {f"who_{line.decision}": line.who, f"says_{line.decision}": line.says}
    asks = Asks(title="Agree who decides what", name="delegate", back=BACK)
    return ask(request, subject, DelegateForm, do, asks, begun=begun)


@page(may="record.read", about=one_delegation)
def copy(request: Request, found: "tuple[Subject, Delegation]") -> HttpResponse:
    """The carer’s copy, to print: what they may decide, and whom they ask for the rest."""
    subject, delegation = found
    names = names_of(request.user, [delegation.placement])
    context = frame_of(request, subject, current="care:overview") | {
        "agreed": f"For {where(delegation.placement, names)}. {agreed_words(delegation)}",
        "parts": may_decide(selectors.lines_of(delegation)),
    }
    return render(request, "care/copy.html", context)


@page(may="care.record", about=one_delegation)
def given(request: Request, found: "tuple[Subject, Delegation]") -> HttpResponse:
    """The carer has the copy."""
    subject, delegation = found

    def do(form: Any, act: Any) -> None:
        services.give_copy(delegation=delegation, **form.cleaned_data, act=act)

    about = f"care.delegation:{delegation.pk}"
    asks = Asks(title="The carer has a copy", name="copy", about=about, back=BACK)
    return ask(request, subject, CopyForm, do, asks, begun={"on": today()})
