"""Missing children, for an agency: what it told, whom it was asked to talk with, and what it sent."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now
from kittiwake.portal.missing_children import present, reading
from kittiwake.portal.missing_children.drafts import AgencyDraft
from kittiwake.portal.missing_children.forms import SendForm, TellForm
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.missing import selectors, services
from kittiwake.records.missing.policies import NotPermitted
from kittiwake.records.people.selectors import agency_of
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.missing.selectors import Requested

NAMES_ONLY = "It names the children with whom the agency was asked to talk; opening a request is logged."
NO_RECORD = "It opens no record: the agency writes what it knows."
REFUSALS = (services.BadMissing, services.MissingMovedOn, NotPermitted)


@page(may="agency.answer", unlogged_because=NAMES_ONLY)
def inbox(request: Request) -> HttpResponse:
    """Whom this agency is asked to talk with, and what it told of missing children."""
    agency = agency_of(request.user)
    if agency is None:
        return render(request, "agency/no_agency.html")
    asked = selectors.requests_of(request.user)
    context = {
        "agency": agency,
        "waiting": [present.request_row(each) for each in asked if each.sent is None],
        "sent": [present.request_row(each) for each in asked if each.sent is not None],
        "told": [present.report_row(each) for each in selectors.reports_of(request.user)],
    }
    return render(request, "missing_children/inbox.html", context)


@page(may="agency.answer", unlogged_because=NO_RECORD)
def tell(request: Request) -> HttpResponse:
    """A child is missing. Nobody needs to be known to the authority for that."""
    place = DraftPlace(form="missing.tell", about="agency", title="A missing child", back=request.path)
    draft = AgencyDraft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = TellForm(request.POST if request.method == "POST" else None, initial=draft.initial(TellForm))
    if form.is_bound and form.is_valid():
        try:
            services.report_as_agency(facts=form.facts(), act=_act(request))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            draft.discard()
            messages.success(request, "It has arrived. If they are in danger now, ring the police too.")
            return redirect("missing_children:inbox")
    return _form(request, form, draft, title="Tell us of a missing child", button="Send it")


@page(may="agency.answer", about=reading.one_request)
def interview(request: Request, asked: "Requested") -> HttpResponse:
    """Enough of one child to talk with them; then what they told, sent once."""
    facts = present.request_facts(asked)
    if asked.sent is not None:
        context = {"asked": asked, "facts": facts, "sent": present.sent_facts(asked.sent)}
        return render(request, "missing_children/sent.html", context)
    about = f"missing.interviewoffer:{asked.offer.pk}"
    place = DraftPlace(form="missing.send", about=about, title="A return interview", back=request.path)
    draft = AgencyDraft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = SendForm(request.POST if request.method == "POST" else None)
    form.initial = draft.initial(form)
    if form.is_bound and form.is_valid() and _is_sent(request, asked, form):
        draft.discard()
        messages.success(request, "The interview has arrived. Thank you.")
        return redirect("missing_children:inbox")
    return _form(request, form, draft, title="Return interview", button="Send the interview", facts=facts)


def _is_sent(request: Request, asked: "Requested", form: SendForm) -> bool:
    try:
        services.send_interview(offer=asked.offer, facts=form.facts(), act=_act(request))
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _form(request: Request, form: Any, draft: AgencyDraft, **context: Any) -> HttpResponse:
    status = 422 if form.is_bound and form.errors else 200
    shown = {"form": form, "draft": draft, "facts": []} | context
    return render(request, "missing_children/form.html", shown, status=status)


def _act(request: Request) -> Act:
    return Act(by=request.user, at=now())
