"""The child permanence report, the decision on it, and closing the adoption work."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kittiwake.core.dates import says_day
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence import selectors, services
from kittiwake.web.care.pages.acting import NOT_IN_CARE, aside, ask
from kittiwake.web.page import Request, child, page
from kittiwake.web.permanence.forms_deciding import AdoptionForm, CloseForm, ReportForm
from kittiwake.web.permanence.pages.acting import BACK, ask_of_care, asks_of
from kittiwake.web.permanence.present import parts_of, report_lacks

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject


@page(may="permanence.record", about=child)
def report(request: Request, subject: "Subject") -> HttpResponse:
    """A newer report begins with what the last one said; the earlier stays."""
    period = selectors.period_of(request.user, subject)
    last = selectors.newest_report(period) if period else None
    begun = {name: getattr(last, name) for name in ReportForm.NAMES} if last else {}

    def do(period: "Period", form: Any, act: Any) -> None:
        said = form.cleaned_data
        parts = {name: said[name] for name in ReportForm.NAMES}
        services.write_report(period=period, on=said["on"], parts=parts, act=act)

    asks = asks_of("Write the child permanence report", "report")
    return ask_of_care(request, subject, ReportForm, do, asks, begun=begun)


@page(may="permanence.agency_decide", about=child)
def decide(request: Request, subject: "Subject") -> HttpResponse:
    """The agency decision maker reads what is missing first, then the report, and decides. Replay R32."""
    period = selectors.period_of(request.user, subject)
    written = selectors.newest_report(period) if period else None
    if written is None:
        messages.info(request, "There is no child permanence report to decide on.")
        return redirect(BACK, subject.key)

    def do(_period: "Period", form: Any, act: Any) -> None:
        services.decide_adoption(report=written, facts=form.facts(), act=act)

    title = f"Should the child be placed for adoption? Report of {says_day(written.written_on)}"
    asks = asks_of(title, "decide_adoption", about=key_of(written), button="Decide")
    tells = [("Missing from the report", report_lacks(written)), *parts_of(written)]
    return ask_of_care(request, subject, AdoptionForm, do, asks, tells=tells)


@page(may="permanence.record", about=child)
def close(request: Request, subject: "Subject") -> HttpResponse:
    """Close the adoption work, also after care has ceased: once the child's story is on their file."""
    period = selectors.period_of(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.close_adoption(period=period, says=form.cleaned_data["says"], act=act)

    asks = asks_of("Close the adoption work", "close_adoption", button="Close it")
    return ask(request, subject, CloseForm, do, asks)
