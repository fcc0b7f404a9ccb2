"""Who agreed that a child is accommodated under section 20, and who no longer does."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.care import services
from kittiwake.records.care.selectors import agreement_of, open_period
from kittiwake.web.care.forms import AgreeForm, EndAgreementForm
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.care.models import Agreement
    from kittiwake.records.subject.models import Subject


def one_agreement(request: Request, *, key: str, agreement_id: int) -> Reading:
    """One agreement about this child. Another's is not found."""
    subject = child(request, key=key).argument
    found = agreement_of(request.user, subject, agreement_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="care.record", about=child)
def agree(request: Request, subject: "Subject") -> HttpResponse:
    """Another person agrees, or the same one again."""
    period = open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.agree(period=period, consent=form.consent(), act=act)

    asks = Asks(title="Write down an agreement to section 20", name="agree")
    return ask(request, subject, AgreeForm, do, asks, begun={"given_on": today()})


@page(may="care.record", about=one_agreement)
def end(request: Request, found: "tuple[Subject, Agreement]") -> HttpResponse:
    """They take it back. What follows for the child is decided and written down apart."""
    subject, agreement = found

    def do(form: Any, act: Any) -> None:
        services.end_agreement(agreement=agreement, **form.cleaned_data, act=act)

    title = "They no longer agree"
    asks = Asks(title=title, name="end_agreement", about=f"care.agreement:{agreement.pk}")
    return ask(request, subject, EndAgreementForm, do, asks, begun={"on": today()})
